import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { findDate } from '../dates/find-dates';
import { toClippingDate } from '../dates/found-date';
import { mailFormat } from '../decode/text-formats';
import type { DocumentReader } from '../document-reader';
import { parsePage } from '../html/dom';
import { webAddress } from '../html/page-url';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { languageOfName } from '../language/language-names';
import { tagsOfWords } from '../tag-names';
import { readByline } from './byline';
import { databaseDocument } from './database-document';
import { bodyOfLines, htmlOfBody, linesOfElement, linesOfText, type ExportLine } from './export-lines';

const LABEL =
  /^(Title|Author|Publication info|Publication title|Publication date|Publication year|Abstract|Full text|Links|Subject|Location|People|Company \/ organization|Pages|First page|Number of pages|Section|Edition|Publisher|Place of publication|Country of publication|Publication subject|ISSN|e-?ISSN|Source type|Language of publication|Document type|Document feature|ProQuest document ID|Document URL|Copyright|Last updated|Database|Dateline|Identifier \/ keyword|Classification|Column|Credit|Volume|Issue|Source|Accession number|CODEN|Subfile|Notes|Name)\s*:\s*(.*)$/u;
const BETWEEN =
  /^(?:_{10,}|Document \d+ of \d+|\d+ of \d+|Email \d+ of \d+|Report Information from ProQuest.*|Contact us at:.*)$/iu;

/** Exports of ProQuest as web pages or text, in English labels. */
export const proquestReader: DocumentReader = {
  format: 'ProQuest exports',
  accepts: (document) => mailFormat(document.head) === null && isProquest(document.text()?.text ?? ''),
  read: (document) => {
    const isHtml = /<(?:p|div|body|html)\b/iu.test((document.text()?.text ?? '').slice(0, 5000));
    return databaseDocument(document, isHtml ? 'text/html' : 'text/plain', (text) =>
      readProquest(isHtml ? linesOfProquestPage(text) : linesOfText(text), isHtml),
    );
  },
};

/** Whether a text or page is an export of ProQuest. */
export function isProquest(text: string): boolean {
  return /ProQuest document (?:ID|link)\b/u.test(text) && /Full text:|Abstract:|Publication info/u.test(text);
}

/** The lines of an export as a page. Mails repeat the page's body for each record, inside its paragraphs. */
export function linesOfProquestPage(html: string): ExportLine[] {
  return linesOfElement(parsePage(html.replace(/<\/?\s*(?:html|head|body)\b[^>]*>/giu, ' ')).body);
}

/** Every record of an export: each ends with the name of its database, or where the next one's list of fields begins. */
export function readProquest(lines: readonly ExportLine[], html: boolean): ParsedArticle[] {
  const articles: ParsedArticle[] = [];
  let record: ExportLine[] = [];
  let closed = false;
  for (const line of lines) {
    const label = LABEL.exec(line.text)?.[1];
    if (closed && label === undefined) {
      articles.push(...articleOf(record, html));
      record = [];
      closed = false;
    }
    record.push(line);
    if (label === 'Database') closed = true;
  }
  return [...articles, ...articleOf(record, html)];
}

/** Labels that a line of an article may open with, too; inside the full text they are text. */
const ALSO_IN_TEXT = /^(?:Title|Source|Notes|Name|Location|Column|Issue|Volume|Credit)$/u;

/** The lines that end a full text and open with such labels begin the list of fields behind it. */
function takeListBehindText(values: Map<string, ExportLine[]>): void {
  const text = values.get('Full text') ?? [];
  for (let line = text.at(-1); line !== undefined; line = text.at(-1)) {
    const [, label, value = ''] = LABEL.exec(line.text) ?? [];
    if (label === undefined || !ALSO_IN_TEXT.test(label) || text.length === 1) return;
    text.pop();
    if (!values.has(label) && value !== '') values.set(label, [{ ...line, text: value }]);
  }
}

function articleOf(lines: readonly ExportLine[], html: boolean): ParsedArticle[] {
  const values = new Map<string, ExportLine[]>();
  const head: ExportLine[] = [];
  let into = head;
  for (const line of lines) {
    const [, label, value = ''] = LABEL.exec(line.text) ?? [];
    // Inside the full text a line such as "Source: AP" is text; only the list after it ends it.
    if (label !== undefined && !(into === values.get('Full text') && ALSO_IN_TEXT.test(label))) {
      into = values.get(label) ?? [];
      values.set(label, into);
      if (value !== '') into.push({ ...line, text: value, afterBlank: true });
    } else into.push(line);
  }
  if (!values.has('ProQuest document ID') && !values.has('Full text')) return [];
  takeListBehindText(values);
  return [settle(values, head, html)];
}

function settle(
  values: ReadonlyMap<string, readonly ExportLine[]>,
  head: readonly ExportLine[],
  html: boolean,
): ParsedArticle {
  const taken = new RecordFields('proquest');
  const one = (label: string): string =>
    (values.get(label) ?? [])
      .map(({ text }) => text)
      .join(' ')
      .trim();
  const above = head.filter(({ text }) => !BETWEEN.test(text)).at(-1)?.text ?? '';
  const title = one('Title') || above;
  taken.take('headline', title.replace(/\s*:\s*\[[^\]]*Edition\]$/u, ''), title);
  taken.take('edition', one('Edition') || (/\[([^\]]*Edition)\]$/u.exec(title)?.[1] ?? ''), title);
  const byline = one('Author') || one('Credit');
  const { authors, agency } = readByline(byline, one('Author') !== '');
  taken.take('authors', authors, byline);
  taken.take('source', agency, byline);
  const outlet = one('Publication title') || one('Publication info');
  taken.take('outlet', cutWhole(outlet.split(/\s*;\s*/u)[0] ?? '', fieldLimits.name), outlet);
  // A mail may have broken one of them.
  for (const when of [one('Publication date'), one('Publication info'), one('Publication year')])
    taken.take('datePublished', dayOf(when), when);
  taken.take('page', one('Pages') || one('First page'), one('Pages'));
  taken.take('section', cutWhole(one('Section'), fieldLimits.name), one('Section'));
  taken.take('place', one('Place of publication'), 'Place of publication');
  taken.take('country', one('Country of publication').split(',')[0], 'Country of publication');
  taken.take('dateline', one('Dateline'), 'Dateline');
  taken.take('language', languageOfName(one('Language of publication')), one('Language of publication'));
  taken.take('externalId', /\d+/u.exec(one('ProQuest document ID'))?.[0], 'ProQuest document ID');
  taken.take('url', webAddress(one('Document URL').split(' ')[0] ?? null, null), one('Document URL'));
  taken.take('rightsHolder', one('Publisher'), 'Publisher');
  taken.take(
    'copyrightNotice',
    cutWhole(one('Copyright').replace(/^\((.*)\)$/u, '$1'), fieldLimits.name),
    'Copyright',
  );
  taken.take('summary', cutWhole(one('Abstract'), fieldLimits.summary), 'Abstract');
  const body = bodyOfLines(values.get('Full text') ?? []) || one('Abstract');
  taken.take('body', body, body.slice(0, 150));
  taken.fields.mediaType = /newspaper|magazine|journal/iu.test(one('Source type')) ? 'print' : 'online';
  taken.fields.type = taken.fields.mediaType === 'print' ? 'article-newspaper' : 'webpage';
  return settleArticle(taken, {
    bodyHtml: html ? htmlOfBody(body) : null,
    tags: tagsOfWords(one('Subject').split(/\s*;\s*/u)),
  });
}

function dayOf(when: string): ClippingDate | null {
  const year = /^\d{4}$/u.exec(when.replaceAll(' ', ''))?.[0];
  return year === undefined
    ? (findDate(when, { language: 'en-US' })?.date ?? null)
    : toClippingDate(when, { year: Number(year), month: null, day: null, time: null });
}
