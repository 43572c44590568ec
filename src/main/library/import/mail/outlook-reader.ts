import type { DocumentReader } from '../document-reader';
import { outcomeOfTravelled } from './mail-reader';
import { isNoMessage, NO_MESSAGES } from './outlook-items';

const COMPOUND_FILE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** The stream every message has (MS-OXMSG 2.4), as its name stands in the directory. */
const PROPERTIES = Buffer.from('__properties_version1.0', 'utf16le');

/** Messages saved by Outlook (.msg). */
export const outlookReader: DocumentReader = {
  format: 'Outlook messages',
  accepts: ({ head, bytes }) =>
    head.startsWith(COMPOUND_FILE) &&
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(PROPERTIES),
  async read({ bytes }, { choices }) {
    // Its library is large and loaded when first needed.
    const { readOutlookMessage } = await import('./outlook-message');
    const item = readOutlookMessage(bytes);
    if (item === null)
      return { refusal: { reason: 'unreadable', detail: 'the structure of the message is damaged' } };
    if (isNoMessage(item.messageClass))
      return { refusal: { reason: 'unsupported-format', format: NO_MESSAGES } };
    return outcomeOfTravelled(item.message, 'application/vnd.ms-outlook', choices);
  },
};
