import type { DocumentReader } from '../document-reader';
import type { ParsedArticle } from '../parsed-article';
import { databaseDocument } from './database-document';
import { linesOfText, type ExportLine } from './export-lines';
import { factivaArticle } from './factiva-fields';
import { factivaDocumentId, readFactivaCodes, readFactivaLayout } from './factiva-layout';

/** What ends the number of a document; no other text is worth looking at line by line. */
const ID_DIGITS = /\d{8}\w{3}/u;

/** Factiva's exports as plain text, with field codes or without. */
export const factivaTextReader: DocumentReader = {
  format: 'Factiva exports',
  accepts: (document) => {
    const text = document.text()?.text ?? '';
    return (
      ID_DIGITS.test(text) &&
      /^(?:AN\s+)?\p{L}[\p{L}\p{M} ]{1,20} [A-Za-z0-9]{4,8}\d{8,}\w{3,}\s*$/mu.test(text) &&
      readFactivaText(linesOfText(text)).length > 0
    );
  },
  read: (document) => databaseDocument(document, 'text/plain', (text) => readFactivaText(linesOfText(text))),
};

/** The articles of an export as lines: each ends with the line of its document's id. */
export function readFactivaText(lines: readonly ExportLine[]): ParsedArticle[] {
  const articles: ParsedArticle[] = [];
  let start = 0;
  for (const [i, { text }] of lines.entries()) {
    if (factivaDocumentId(text.replace(/^AN\s+/u, '')) === null) continue;
    const part = lines.slice(start, i + 1);
    const record = readFactivaCodes(part) ?? readFactivaLayout(part);
    if (record !== null) articles.push(factivaArticle(record, false));
    start = i + 1;
  }
  return articles;
}
