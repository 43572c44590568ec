import { binaryFormat } from '../../decode/known-formats';
import type { DocumentReader } from '../../document-reader';
import { escapeHtml } from '../../html/escape-html';
import { readHeaderLine } from '../../text/header-line';
import { compoundStream } from '../compound-stream';
import { readConvertedArticles } from '../read-converted';
import { extractWord97, type TextOptions } from './extract-word-97';
import { isWord95, word95Texts } from './word-95-text';

const AS_WRITTEN: TextOptions = { filterUnicode: false };
/** The stream that holds the text. */
const STREAM = 'WordDocument';
const SECTOR = 512;
/** How the text of a document begins, since Word 97 (MS-DOC 2.5.2, `wIdent`). */
const WORD_97 = 0xa5ec;
/** A file of Word 2 is its text and nothing around it. */
const WORD_2 = 0xa5db;
/** Where the head says how it was saved. */
const FLAGS = 10;
const ENCRYPTED = 0x0100;
const BEFORE_97 = 'documents of before Word 6';
const DAMAGED = 'its text cannot be reached; the file is damaged or cut off';

/** Word documents of before 2007 (DOC, MS-DOC) back to Word 6, and Word 2: their text; their formatting and pictures are left out. */
export const docReader: DocumentReader = {
  format: 'old Word documents',
  accepts: ({ head, bytes }) => !head.startsWith('PK') && binaryFormat(head, bytes) === 'Word documents',
  async read({ bytes }) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let texts: readonly string[];
    try {
      const head = documentStart(file) ?? (await compoundStream(file, STREAM));
      const ident = head.readUInt16LE(0);
      if ((head.readUInt16LE(FLAGS) & ENCRYPTED) !== 0) return { refusal: { reason: 'password-protected' } };
      if (ident === WORD_2) texts = word95Texts(file, true);
      else
        texts = isWord95(ident)
          ? word95Texts(await compoundStream(file, STREAM), false)
          : await textsOf(file);
    } catch (thrown) {
      const isOlder = thrown instanceof Error && /magic number/iu.test(thrown.message);
      return {
        refusal: isOlder
          ? { reason: 'unsupported-format', format: BEFORE_97 }
          : { reason: 'unreadable', detail: DAMAGED },
      };
    }
    const lines = withInitials(texts)
      .flatMap((text) => text.split(/[\n\r\v\f]+/u))
      .filter((line) => line.trim() !== '');
    const html = lines
      .map((line) => `<p>${escapeHtml(withLabel(line.replaceAll('\u00ad', '')))}</p>`)
      .join('\n');
    return readConvertedArticles(html, 'application/msword');
  },
};

async function textsOf(file: Buffer): Promise<readonly string[]> {
  const document = await extractWord97(file);
  return [
    document.getBody(AS_WRITTEN),
    document.getTextboxes(AS_WRITTEN),
    document.getFootnotes(AS_WRITTEN),
    document.getEndnotes(AS_WRITTEN),
  ];
}

/** A large initial is a paragraph of its own before the one that goes on with it. */
const withInitials = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => text.replace(/(^|[\n\r])(\p{Lu})[\n\r](?=\p{Ll})/gu, '$1$2'));

/** A row of a table that is a label and its value, which come with a tab between them, as a line of a header. */
function withLabel(line: string): string {
  const [, label = '', value = ''] = /^([^\t]{2,40})\t([^\t]+)\t*$/u.exec(line) ?? [];
  const written = `${label.replace(/\s*[:：]\s*$/u, '')}: ${value}`;
  return label !== '' && readHeaderLine(written, { language: null }) !== null ? written : line;
}

/** The file from the head of the document's text, which begins the file or, where it is long enough, a sector of it; null when there is none. */
function documentStart(file: Buffer): Buffer | null {
  for (let at = 0; at + FLAGS + 2 <= file.byteLength; at += SECTOR) {
    const ident = file.readUInt16LE(at);
    if (ident === WORD_97 || isWord95(ident) || (ident === WORD_2 && at === 0)) return file.subarray(at);
  }
  return null;
}
