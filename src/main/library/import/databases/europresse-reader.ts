import { findDate } from '../dates/find-dates';
import type { DocumentReader } from '../document-reader';
import { lineOf, parsePage, type DomElement } from '../html/dom';
import { webAddress } from '../html/page-url';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { readByline } from './byline';
import { databaseDocument } from './database-document';
import { bodyOfLines, htmlOfBody, linesOfElement, type ExportLine } from './export-lines';
import { readPlaceInPaper } from './read-place-in-paper';
import { withoutWeekday } from './weekdays';

const OUTLET = '[class*="DocPublicationName"]';
/** Where a title is, the closest place first: the box around it may hold a line below it, too. */
const TITLES = [
  '[class*="articletitle"]',
  '.titreArticleVisu, .TitreArticleVisu',
  '.titreArticle, .TitreArticle',
];
const SUBTITLE = '[class*="subtitle"], .sousTitreArticle, .SousTitreArticle';
const ID = /(?:news|web|biz|med)[·.]\d{8}[·.][\p{L}\d_]+[·.][\p{L}\d_-]+/u;
/** "Libération (site web)", "lemonde.fr". */
const WEB_EDITION =
  /\((?:site web|web ?site|sitio web|sito web|website)\)|^[\w-]+\.(?:fr|com|net|org|be|ch|ca)$/iu;
const RIGHTS = /^(?:©|\(c\)|copyright)/iu;
/** Says where the whole text is: on a site of its own, or not at hand in the database. */
const ELSEWHERE =
  /^(?:cet article est paru dans|this article appeared in|cliquer ici pour|click here to)\b/iu;
const FOOT =
  /^(?:numéro de document|document number|dokumentnummer|número de documento|ce (?:certificat|document) est|this (?:certificate|document) is|certificat émis|date d['’]émission|le présent document)/iu;

/** Exports of Europresse (Cision, CEDROM-SNi): the old page of tables and the new one of `article` elements. */
export const europresseReader: DocumentReader = {
  format: 'Europresse exports',
  accepts: (document) => isEuropresseHtml(document.text()?.text ?? ''),
  read: (document) => databaseDocument(document, 'text/html', readEuropresse),
};

/** Whether a page is an export of Europresse. */
export function isEuropresseHtml(html: string): boolean {
  return /DocPublicationName/u.test(html) && /TitreArticle/iu.test(html);
}

/** Every article of an export, in order. */
export function readEuropresse(html: string): ParsedArticle[] {
  const { body } = parsePage(html);
  const parts = [...body.querySelectorAll('article')].filter((part) => part.querySelector(OUTLET) !== null);
  const found = parts.length > 0 ? parts : outermost([...body.querySelectorAll(OUTLET)]);
  return found.map(readArticle);
}

/** In the old page the cell around the outlet's name is the article. */
function outermost(outlets: readonly DomElement[]): DomElement[] {
  return [...new Set(outlets.map((outlet) => outlet.closest('td') ?? outlet.parentElement ?? outlet))];
}

function readArticle(part: DomElement): ParsedArticle {
  const taken = new RecordFields('europresse');
  const name = lineOf(part.querySelector(OUTLET));
  const [outlet = '', edition = ''] = name.split(/,\s*(?=n[o°º]\.?\s|#|vol)/iu);
  taken.take('outlet', cutWhole(outlet, fieldLimits.name), name);
  taken.take('edition', cutWhole(edition, fieldLimits.name), name);
  const title = TITLES.map((place) => lineOf(part.querySelector(place))).find((line) => line !== '') ?? '';
  taken.take('headline', title, title);
  const subtitle = lineOf(part.querySelector(SUBTITLE));
  taken.take('subheadline', cutWhole(subtitle, fieldLimits.name * 3), subtitle);
  const head = [...part.querySelectorAll('.DocHeader, [class*="DocHeader"]')]
    .map(lineOf)
    .join(' ')
    .replace(/\s+,/gu, ',');
  const date = findDate(head, { language: 'fr' });
  taken.take('datePublished', date?.date, head);
  taken.take('page', readPlaceInPaper(head.slice(date?.end ?? 0)).page, head);
  const section = withoutWeekday(head.slice(0, date?.start ?? 0)).replace(/[\s,]+$/u, '');
  taken.take('section', section === '' ? null : cutWhole(section, fieldLimits.name), head);
  const lines = linesOfElement(part);
  const at = lines.findIndex(({ text }) => text === title);
  readText(taken, lines, lines[at + 1]?.text === subtitle ? at + 1 : at, head);
  const id = ID.exec(lineOf(part))?.[0] ?? null;
  taken.take('externalId', id, id ?? '');
  const onWeb = id?.startsWith('web') === true || WEB_EDITION.test(outlet);
  taken.fields.type = onWeb ? 'webpage' : 'article-newspaper';
  taken.fields.mediaType = onWeb ? 'online' : 'print';
  return settleArticle(taken, { bodyHtml: htmlOfBody(taken.fields.body) });
}

function readText(taken: RecordFields, lines: readonly ExportLine[], title: number, head: string): void {
  const after = lines.slice(title + 1).filter(({ text }) => !head.includes(text));
  const end = after.findIndex(({ text }) => RIGHTS.test(text) || FOOT.test(text) || ID.test(text));
  const inside = end < 0 ? after : after.slice(0, end);
  const text = inside.filter((line) => !ELSEWHERE.test(line.text));
  const elsewhere = inside.find((line) => ELSEWHERE.test(line.text) && line.link !== null);
  taken.take('url', webAddress(elsewhere?.link ?? null, null), elsewhere?.text ?? '');
  const rights = after.find((line) => RIGHTS.test(line.text))?.text ?? '';
  taken.take('copyrightNotice', cutWhole(rights, fieldLimits.name), rights);
  const [first] = text;
  const isByline =
    first !== undefined && text.length > 1 && first.text.length < 80 && !/[.!?:]$/u.test(first.text);
  const authors = isByline ? readByline(first.text).authors : [];
  taken.take('authors', authors, first?.text ?? '');
  const body = bodyOfLines(authors.length > 0 ? text.slice(1) : text);
  taken.take('body', body, body.slice(0, 150));
}
