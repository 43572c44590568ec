import { leadsInCircles } from './decode/compound-loops';
import type { DocumentReader } from './document-reader';

const COMPOUND_FILE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Old Office files and Outlook messages whose tables lead in circles: the packages that read them would go round for ever, or die of it. */
export const circularFileReader: DocumentReader = {
  format: 'damaged Office files',
  accepts: ({ head, bytes }) => head.startsWith(COMPOUND_FILE) && leadsInCircles(bytes),
  read: () => ({
    refusal: { reason: 'unreadable', detail: 'it is damaged: the list of what it holds leads in circles' },
  }),
};
