import type { DocumentReader } from '../document-reader';
import { lineOf, parsePage, type DomElement } from '../html/dom';
import type { ParsedArticle } from '../parsed-article';
import { databaseDocument } from './database-document';
import { bodyOfLines, linesOfElement } from './export-lines';
import { FACTIVA_CODES, factivaArticle, type FactivaRecord } from './factiva-fields';
import { factivaDocumentId, readFactivaLayout } from './factiva-layout';

const SIGN = /class=["']?article [a-z]{2,7}Article\b/u;

/** Pages saved from Factiva ("display format" with field codes or without), in any language of its window. */
export const factivaHtmlReader: DocumentReader = {
  format: 'Factiva exports',
  accepts: (document) => isFactivaHtml(document.text()?.text ?? ''),
  read: (document) => databaseDocument(document, 'text/html', (text) => readFactivaHtml(text)),
};

/** Whether a page is an export of Factiva. */
export function isFactivaHtml(html: string): boolean {
  // A pattern takes its time over a large page.
  return (
    html.includes('Article') && SIGN.test(html) && /articleParagraph|factiva|class=["']?index\b/iu.test(html)
  );
}

/** Every article of the page, in order. */
export function readFactivaHtml(html: string): ParsedArticle[] {
  const { body } = parsePage(html);
  const articles = [...body.querySelectorAll('.article')].filter((element) =>
    /\b[a-z]{2,7}Article\b/u.test(element.getAttribute('class') ?? ''),
  );
  return articles.flatMap((element) => {
    const record = tableRecord(element) ?? orderedRecord(element);
    return record === null ? [] : [factivaArticle(record, true)];
  });
}

function tableRecord(article: DomElement): FactivaRecord | null {
  const record = new Map<string, string>();
  for (const row of article.querySelectorAll('tr')) {
    const [first, second] = [...row.children];
    if (first === undefined || second === undefined) continue;
    const code = lineOf(first);
    if (FACTIVA_CODES.has(code) && !record.has(code)) record.set(code, bodyOfLines(linesOfElement(second)));
  }
  return record.has('HD') ? record : null;
}

function orderedRecord(article: DomElement): FactivaRecord | null {
  const headline = lineOf(article.querySelector('#hd') ?? article.querySelector('[class*="Headline"]'));
  const byline = lineOf(article.querySelector('.author'));
  const lines = linesOfElement(article);
  const record = readFactivaLayout(lines, {
    ...(headline === '' ? {} : { headline }),
    ...(byline === '' ? {} : { byline }),
  });
  if (record === null) return null;
  const paragraphs = [...article.querySelectorAll('.articleParagraph')].map((element) =>
    bodyOfLines(linesOfElement(element)),
  );
  const body = record.get('LP') ?? '';
  const last = paragraphs.findLast((text) => text !== '');
  // What follows the last marked paragraph is the publisher and the foot of the page.
  const end = last === undefined ? -1 : body.lastIndexOf(last);
  if (last === undefined || end < 0) return record;
  const after =
    body
      .slice(end + last.length)
      .trim()
      .split('\n')[0] ?? '';
  const publisher = factivaDocumentId(after) === null ? after : '';
  return new Map([...record, ['LP', body.slice(0, end + last.length)], ['PUB', publisher]]);
}
