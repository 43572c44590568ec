import type { DocumentReader, SourceDocument } from '../document-reader';
import { parsePage } from '../html/dom';
import type { ParsedArticle } from '../parsed-article';
import { databaseDocument } from './database-document';
import { linesOfElement, linesOfText, type ExportLine } from './export-lines';
import { isGenios, readGenios } from './genios-lines';
import { isRetriever, readRetriever } from './retriever-lines';

/** Words of which one is in every such export, soon looked for. */
const SIGNS = ['Genios', 'wiso-net.de', 'genios.de', 'ret.nu/', 'retriever-info.com'];

/** Exports of Genios and Retriever as text or pages. */
export const pressDatabaseReader: DocumentReader = {
  format: 'exports of press databases',
  accepts: (document) => {
    const text = document.text()?.text ?? '';
    return SIGNS.some((sign) => text.includes(sign)) && readPressDatabase(linesOf(document)) !== null;
  },
  read: (document) =>
    databaseDocument(
      document,
      isPage(document) ? 'text/html' : 'text/plain',
      () => readPressDatabase(linesOf(document)) ?? [],
    ),
};

/** The articles of an export of Genios or Retriever in any file format; null for other lines. */
export function readPressDatabase(lines: readonly ExportLine[]): ParsedArticle[] | null {
  if (isGenios(lines)) return readGenios(lines);
  return isRetriever(lines) ? readRetriever(lines) : null;
}

function linesOf(document: SourceDocument): readonly ExportLine[] {
  const text = document.text()?.text ?? '';
  return isPage(document) ? linesOfElement(parsePage(text).body) : linesOfText(text);
}

function isPage(document: SourceDocument): boolean {
  return /^\s*<(?:!doctype|html|body|div|meta)/iu.test((document.text()?.text ?? '').slice(0, 2000));
}
