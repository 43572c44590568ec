import { findDate } from '../dates/find-dates';
import type { DocumentReader } from '../document-reader';
import { lineOf, parsePage, type DomElement } from '../html/dom';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { readByline } from './byline';
import { databaseDocument } from './database-document';
import { bodyOfLines, htmlOfBody, linesOfElement } from './export-lines';

const CODE = /^\^?(ИС|РБ|НР|ДТ|АВ|ЗГ|ВР|ВП)\s*:\s*(.*)$/u;

/** Reports of Integrum: a table of two-letter codes (ИС source, ДТ date, ЗГ headline …), then the text. */
export const integrumReader: DocumentReader = {
  format: 'Integrum reports',
  accepts: (document) => /\^ИС:[\s\S]{0,2000}\^ЗГ:/u.test((document.text()?.text ?? '').slice(0, 400_000)),
  read: (document) => databaseDocument(document, 'text/html', readIntegrum),
};

/** Every article of a report, in order. */
export function readIntegrum(html: string): ParsedArticle[] {
  const { body } = parsePage(html);
  return [...body.querySelectorAll('table')].flatMap((table) => {
    const codes = new Map<string, string>();
    for (const { text } of linesOfElement(table)) {
      const [, code = '', value = ''] = CODE.exec(text) ?? [];
      if (code !== '' && !codes.has(code)) codes.set(code, value.trim());
    }
    return codes.has('ИС') ? [articleOf(codes, table)] : [];
  });
}

function articleOf(codes: ReadonlyMap<string, string>, table: DomElement): ParsedArticle {
  const taken = new RecordFields('integrum');
  const get = (code: string): string => codes.get(code) ?? '';
  taken.take('headline', get('ЗГ') || headingAfter(table), `ЗГ ${get('ЗГ')}`);
  taken.take('outlet', get('ИС'), `ИС ${get('ИС')}`);
  taken.take('section', cutWhole(get('РБ'), fieldLimits.name), `РБ ${get('РБ')}`);
  taken.take('edition', get('НР'), `НР ${get('НР')}`);
  taken.take(
    'datePublished',
    findDate(`${get('ДТ')} ${get('ВР')}`, { language: 'ru' })?.date,
    `ДТ ${get('ДТ')}`,
  );
  taken.take('authors', readByline(get('АВ')).authors, `АВ ${get('АВ')}`);
  const body = bodyAfter(table);
  taken.take('body', body, body.slice(0, 150));
  taken.fields.type = 'article-newspaper';
  taken.fields.mediaType = 'print';
  return settleArticle(taken, { bodyHtml: htmlOfBody(body) });
}

function headingAfter(table: DomElement): string {
  const next = table.nextElementSibling;
  return next !== null && /^h\d$/u.test(next.localName) ? lineOf(next) : '';
}

function bodyAfter(table: DomElement): string {
  const parts: string[] = [];
  for (
    let next = table.nextElementSibling;
    next !== null && next.localName !== 'table';
    next = next.nextElementSibling
  )
    if (!/^(?:h\d|br|a)$/u.test(next.localName)) parts.push(bodyOfLines(linesOfElement(next)));
  return parts.filter((part) => part !== '').join('\n\n');
}
