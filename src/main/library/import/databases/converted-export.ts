import { parsePage } from '../html/dom';
import type { ParsedArticle } from '../parsed-article';
import { linesOfElement } from './export-lines';
import { isNexis, readNexis } from './nexis-reader';

/** The articles of a database's export that came as a document and was converted to HTML; null when it is no such export. */
export function readDatabaseHtml(html: string): ParsedArticle[] | null {
  const lines = linesOfElement(parsePage(html).body);
  return isNexis(lines) ? readNexis(lines, true) : null;
}
