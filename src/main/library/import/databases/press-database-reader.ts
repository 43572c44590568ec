import type { DocumentReader, SourceDocument } from '../document-reader';
import { parsePage } from '../html/dom';
import { oncePer } from '../once-per';
import type { ParsedArticle } from '../parsed-article';
import { databaseDocument } from './database-document';
import { isPage, linesOfElement, linesOfText, type ExportLine } from './export-lines';
import { isGenios, readGenios } from './genios-lines';
import { isRetriever, readRetriever } from './retriever-lines';

/** Words of which one is in every such export, soon looked for. */
const SIGNS = ['Genios', 'wiso-net.de', 'genios.de', 'ret.nu/', 'retriever-info.com'];

/** Exports of Genios and Retriever as text or pages. */
export const pressDatabaseReader: DocumentReader = {
  format: 'exports of press databases',
  accepts: (document) => articlesOf(document) !== null,
  read: (document) =>
    databaseDocument(
      document,
      isPage(document.text()?.text ?? '') ? 'text/html' : 'text/plain',
      () => articlesOf(document) ?? [],
    ),
};

const articlesOf = oncePer((document: SourceDocument): ParsedArticle[] | null => {
  const text = document.text()?.text ?? '';
  if (!SIGNS.some((sign) => text.includes(sign))) return null;
  return readPressDatabase(isPage(text) ? linesOfElement(parsePage(text).body) : linesOfText(text));
});

/** The articles of an export of Genios or Retriever in any file format; null for other lines. */
export function readPressDatabase(lines: readonly ExportLine[]): ParsedArticle[] | null {
  if (isGenios(lines)) return readGenios(lines);
  return isRetriever(lines) ? readRetriever(lines) : null;
}
