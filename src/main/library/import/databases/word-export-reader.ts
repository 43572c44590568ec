import mammoth from 'mammoth';
import { binaryFormat } from '../decode/known-formats';
import type { DocumentReader } from '../document-reader';
import { parsePage } from '../html/dom';
import type { ParsedArticle } from '../parsed-article';
import { articlesOutcome } from './database-document';
import { linesOfElement } from './export-lines';
import { isNexis, readNexis } from './nexis-reader';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Word documents as Lexis Advance and Nexis Uni export them; any other Word document is refused by its name. */
export const wordExportReader: DocumentReader = {
  format: 'Word documents',
  accepts: (document) =>
    binaryFormat(document.head, document.bytes) === 'Word documents' && document.head.startsWith('PK'),
  async read(document) {
    let html: string;
    try {
      const buffer = Buffer.from(document.bytes.buffer, document.bytes.byteOffset, document.bytes.byteLength);
      const noPictures = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
      html = (await mammoth.convertToHtml({ buffer }, { convertImage: noPictures })).value;
    } catch (thrown) {
      return {
        refusal: { reason: 'unreadable', detail: thrown instanceof Error ? thrown.message : String(thrown) },
      };
    }
    const articles = readDatabaseHtml(html);
    return articles === null
      ? { refusal: { reason: 'unsupported-format', format: 'Word documents' } }
      : articlesOutcome(articles, WORD, false);
  },
};

/** The articles of a database's export that came as a document and was converted to HTML; null when it is no such export. */
export function readDatabaseHtml(html: string): ParsedArticle[] | null {
  const lines = linesOfElement(parsePage(html).body);
  return isNexis(lines) ? readNexis(lines, true) : null;
}
