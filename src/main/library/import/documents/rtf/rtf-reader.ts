import { binaryFormat } from '../../decode/known-formats';
import type { DocumentReader } from '../../document-reader';
import { readConvertedDocument } from '../read-converted';
import { rtfToHtml } from './rtf-to-html';

/** Rich Text Format, as word processors and news databases write it. */
export const rtfReader: DocumentReader = {
  format: 'RTF documents',
  accepts: ({ head, bytes }) => binaryFormat(head, bytes) === 'RTF documents',
  read({ bytes }) {
    const { html, charsetGuessed } = rtfToHtml(bytes);
    return readConvertedDocument(html, 'application/rtf', charsetGuessed ? ['charset-guessed'] : []);
  },
};
