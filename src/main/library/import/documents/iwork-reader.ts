import { readZipDirectory } from '../bundles/zip-directory';
import type { DocumentReader } from '../document-reader';
import { importLimits } from '../limits';
import { readZipParts } from './zip-parts';

/** What every file of Pages, Numbers and Keynote holds, today's and those of before 2013. */
const OWN_PART = /^(?:Index\/Document\.iwa|Index\.zip|buildVersionHistory\.plist)$/u;
/** The whole document as PDF, where its owner has the programs add one. */
const PREVIEW = /^QuickLook\/Preview\.pdf$/iu;

/** Files of Apple's office programs, by the PDF they hold for those who lack the programs; refused without one. */
export const iworkReader: DocumentReader = {
  format: 'Pages documents',
  accepts: ({ head, bytes }) =>
    head.startsWith('PK') &&
    readZipDirectory(bytes)?.entries.some(({ path }) => OWN_PART.test(path)) === true,
  read({ bytes, name }, { readInner }) {
    const checked = readZipParts(bytes, (path) => PREVIEW.test(path), importLimits.fileBytes);
    if ('problem' in checked) return { refusal: { reason: 'unreadable', detail: checked.problem } };
    const [preview] = checked.parts.values();
    if (preview !== undefined) return readInner({ name: `${name}.pdf`, bytes: preview });
    // The three differ in nothing that is written down; for what to do about it the name is good enough.
    const format = /\.key$/iu.test(name)
      ? 'Keynote presentations'
      : /\.numbers$/iu.test(name)
        ? 'Numbers tables'
        : 'Pages documents';
    return { refusal: { reason: 'unsupported-format', format } };
  },
};
