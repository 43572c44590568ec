import { binaryFormat } from '../../decode/known-formats';
import type { DocumentReader } from '../../document-reader';
import { escapeHtml } from '../../html/escape-html';
import { readHeaderLine } from '../../text/header-line';
import { readConvertedArticles } from '../read-converted';

interface Options {
  /** Makes typewriter's quotes and dashes of typographic ones. */
  readonly filterUnicode: boolean;
}

interface WordExtractor {
  extract: (file: Buffer) => Promise<{
    getBody: (options: Options) => string;
    getFootnotes: (options: Options) => string;
    getEndnotes: (options: Options) => string;
    getTextboxes: (options: Options) => string;
  }>;
}

const AS_WRITTEN: Options = { filterUnicode: false };
const SECTOR = 512;
/** How the text of a document begins, since Word 97 (MS-DOC 2.5.2, `wIdent`). */
const WORD_97 = 0xa5ec;
const WORD_6 = 0xa5dc;
const ENCRYPTED = 0x0100;
const BEFORE_97 = 'documents of Word 6 and Word 95';

/** Word documents of before 2007 (DOC, MS-DOC): their text; their formatting and pictures are left out. */
export const docReader: DocumentReader = {
  format: 'old Word documents',
  accepts: ({ head, bytes }) => !head.startsWith('PK') && binaryFormat(head, bytes) === 'Word documents',
  async read({ bytes }) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const start = documentStart(file);
    if (start?.ident === WORD_6) return { refusal: { reason: 'unsupported-format', format: BEFORE_97 } };
    if (start?.encrypted === true) return { refusal: { reason: 'password-protected' } };
    let texts: string[];
    try {
      // @ts-expect-error the package ships no types.
      const loaded = (await import('word-extractor')) as { default: new () => WordExtractor };
      const document = await new loaded.default().extract(file);
      texts = [
        document.getBody(AS_WRITTEN),
        document.getTextboxes(AS_WRITTEN),
        document.getFootnotes(AS_WRITTEN),
        document.getEndnotes(AS_WRITTEN),
      ];
    } catch (thrown) {
      const detail = thrown instanceof Error ? thrown.message : String(thrown);
      return {
        refusal: /magic number/iu.test(detail)
          ? { reason: 'unsupported-format', format: BEFORE_97 }
          : { reason: 'unreadable', detail },
      };
    }
    const lines = texts.flatMap((text) => text.split(/[\n\r\v\f]+/u)).filter((line) => line.trim() !== '');
    const html = lines
      .map((line) => `<p>${escapeHtml(withLabel(line.replaceAll('\u00ad', '')))}</p>`)
      .join('\n');
    return readConvertedArticles(html, 'application/msword');
  },
};

/** A row of a table that is a label and its value, which come with a tab between them, as a line of a header. */
function withLabel(line: string): string {
  const [, label = '', value = ''] = /^([^\t]{2,40})\t([^\t]+)\t*$/u.exec(line) ?? [];
  const written = `${label.replace(/\s*[:：]\s*$/u, '')}: ${value}`;
  return label !== '' && readHeaderLine(written, { language: null }) !== null ? written : line;
}

/** The head of the document's text, which begins a sector of the file; null when there is none. */
function documentStart(file: Buffer): { readonly ident: number; readonly encrypted: boolean } | null {
  for (let at = SECTOR; at + 12 <= file.byteLength; at += SECTOR) {
    const ident = file.readUInt16LE(at);
    if (ident === WORD_97 || ident === WORD_6)
      return { ident, encrypted: (file.readUInt16LE(at + 10) & ENCRYPTED) !== 0 };
  }
  return null;
}
