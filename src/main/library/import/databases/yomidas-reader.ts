import { findDate } from '../dates/find-dates';
import type { DocumentReader } from '../document-reader';
import { lineOf, parsePage, type DomElement } from '../html/dom';
import type { ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { databaseDocument } from './database-document';
import { bodyOfLines, htmlOfBody, linesOfElement } from './export-lines';

/** Pages saved from Yomidas, the archive of the Yomiuri: per article a row of cells, then its text. */
export const yomidasReader: DocumentReader = {
  format: 'Yomidas pages',
  accepts: (document) => /id="heiseiDetailArea"/u.test(document.text()?.text ?? ''),
  read: (document) => databaseDocument(document, 'text/html', readYomidas),
};

/** Every article of a page, in order. */
export function readYomidas(html: string): ParsedArticle[] {
  const { body } = parsePage(html);
  const texts = [...body.querySelectorAll('#heiseiDetailContents')];
  return [...body.querySelectorAll('.contentsTable')].flatMap((table, i) => {
    const cells = [...table.querySelectorAll('th, td')].map(lineOf);
    const date = cells.findIndex((cell) => /^\d{4}\.\d{2}\.\d{2}$/u.test(cell));
    return date < 0 ? [] : [articleOf(cells.slice(date), texts[i])];
  });
}

function articleOf(
  [day = '', title = '', edition = '', ...rest]: readonly string[],
  text: DomElement | undefined,
): ParsedArticle {
  const taken = new RecordFields('yomidas');
  taken.take('headline', title, title);
  taken.take('datePublished', findDate(day, { language: 'ja' })?.date, day);
  taken.take('outlet', '読売新聞', edition);
  taken.take('edition', edition, edition);
  const page = rest.find((cell) => /^\d+頁$/u.test(cell)) ?? '';
  taken.take('page', page.replace('頁', '').replace(/^0+/u, ''), page);
  const section = rest[0] ?? '';
  taken.take('section', /^\d/u.test(section) ? null : section, section);
  const paragraphs = text === undefined ? [] : [...text.querySelectorAll('p')];
  const body = paragraphs
    .map((one) => bodyOfLines(linesOfElement(one)))
    .filter((one) => one !== '')
    .join('\n\n');
  taken.take('body', body, body.slice(0, 150));
  taken.fields.type = 'article-newspaper';
  taken.fields.mediaType = 'print';
  return settleArticle(taken, { bodyHtml: htmlOfBody(body), declaredLanguage: 'ja' });
}
