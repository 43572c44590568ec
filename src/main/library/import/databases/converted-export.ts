import { parsePage } from '../html/dom';
import type { ParsedArticle } from '../parsed-article';
import { isApa, readApa } from './apa-lines';
import { isEuropresseHtml, readEuropresse } from './europresse-reader';
import { readEuropresseLines } from './europresse-lines';
import { linesOfElement, linesOfText, type ExportLine } from './export-lines';
import { isFactivaHtml, readFactivaHtml } from './factiva-html-reader';
import { factivaDocumentId } from './factiva-layout';
import { readFactivaText } from './factiva-text-reader';
import { isNexis, readNexis } from './nexis-reader';
import { readPressDatabase } from './press-database-reader';
import { isProquest, isProquestLines, linesOfProquestPage, readProquest } from './proquest-reader';

/** The articles of a database's export that came as a document and was converted to HTML; null when it is no such export. */
export function readDatabaseHtml(html: string): ParsedArticle[] | null {
  return readDatabaseLines(linesOfElement(parsePage(html).body), true);
}

/** The articles of a database's export that was sent by mail; null when the mail is none. */
export function readDatabaseMail(text: string, html: string): ParsedArticle[] | null {
  if (isFactivaHtml(html)) return someOf(readFactivaHtml(html));
  if (isEuropresseHtml(html)) return someOf(readEuropresse(html));
  if (isProquest(html)) return someOf(readProquest(linesOfProquestPage(html), true));
  if (html === '' && isProquest(text)) return someOf(readProquest(linesOfText(text), false));
  return html === ''
    ? readDatabaseLines(linesOfText(text), false)
    : readDatabaseLines(linesOfElement(parsePage(html).body), true);
}

/** The articles of a database's export by its lines; `html` where links and bold words are known. Null for other lines. */
export function readDatabaseLines(lines: readonly ExportLine[], html: boolean): ParsedArticle[] | null {
  if (isApa(lines)) return someOf(readApa(lines));
  if (isProquestLines(lines)) return someOf(readProquest(lines, html));
  if (isNexis(lines)) return someOf(readNexis(lines, html));
  if (lines.some(({ text }) => factivaDocumentId(text.replace(/^AN\s+/u, '')) !== null))
    return someOf(readFactivaText(lines));
  return someOf(readPressDatabase(lines) ?? readEuropresseLines(lines) ?? []);
}

function someOf(articles: ParsedArticle[]): ParsedArticle[] | null {
  return articles.length > 0 ? articles : null;
}
