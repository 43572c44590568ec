import { binaryFormat } from '../../decode/known-formats';
import type { DocumentReader } from '../../document-reader';
import { compoundStream } from '../compound-stream';
import { readConvertedArticles } from '../read-converted';
import { ONLY_PICTURES } from './only-pictures';
import { pptToHtml } from './ppt-to-html';

/** What the stream `Current User` says of a presentation, and of one under a password (MS-PPT 2.3.2). */
const PLAIN = 0xe391c05f;
const ENCRYPTED = 0xf3d1c4df;

/** A file that was saved for PowerPoint 95 as well has what is meant for later ones in a folder (MS-PPT 2.1). */
const bothPlaces = (stream: string): readonly string[] => [`PP97_DUALSTORAGE/${stream}`, stream];

/** PowerPoint presentations of before 2007 (PPT, MS-PPT) back to PowerPoint 97: the texts of their slides and their notes. */
export const pptReader: DocumentReader = {
  format: 'old PowerPoint presentations',
  accepts: ({ head, bytes }) =>
    !head.startsWith('PK') && binaryFormat(head, bytes) === 'PowerPoint presentations',
  async read({ bytes }) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let html: string;
    try {
      const user = await compoundStream(file, ...bothPlaces('Current User'));
      const token = user.readUInt32LE(12);
      if (token === ENCRYPTED) return { refusal: { reason: 'password-protected' } };
      if (token !== PLAIN) return { refusal: { reason: 'unsupported-format', format: 'old Office files' } };
      html = pptToHtml(
        await compoundStream(file, ...bothPlaces('PowerPoint Document')),
        user.readUInt32LE(16),
      ).join('\n<hr>\n');
    } catch (thrown) {
      if (!(thrown instanceof Error)) throw thrown;
      return {
        refusal: {
          reason: 'unreadable',
          detail: 'its slides cannot be reached; the file is damaged or cut off',
        },
      };
    }
    if (!/[\p{L}\p{N}]/u.test(html.replace(/<[^<>]*>/gu, '')))
      return { refusal: { reason: 'unreadable', detail: ONLY_PICTURES } };
    return readConvertedArticles(html, 'application/vnd.ms-powerpoint');
  },
};
