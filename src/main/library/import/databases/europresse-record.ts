import { findDate } from '../dates/find-dates';
import { webAddress } from '../html/page-url';
import { fieldLimits } from '../limits';
import { cutWhole } from '../parsed-article';
import type { RecordFields } from '../settle-article';
import { readByline } from './byline';
import { bodyOfLines, type ExportLine } from './export-lines';
import { readPlaceInPaper } from './read-place-in-paper';
import { withoutWeekday } from './weekdays';

/** What Europresse calls an article by: "news·20200512·LM·3141592". */
export const EUROPRESSE_ID = /(?:news|web|biz|med)[·.•‧]\d{8}[·.•‧][\p{L}\d_]+[·.•‧][\p{L}\d_-]+/u;
/** "Libération (site web)", "lemonde.fr". */
const WEB_EDITION =
  /\((?:site web|web ?site|sitio web|sito web|website)\)|^[\w-]+\.(?:fr|com|net|org|be|ch|ca)$/iu;
/** The copyright line below a text. */
export const EUROPRESSE_RIGHTS = /^(?:©|\(c\)|copyright)/iu;
/** Says where the whole text is: on a site of its own, or not at hand in the database. */
const ELSEWHERE =
  /^(?:cet article est paru dans|this article appeared in|cliquer ici pour|click here to)\b/iu;
/** Lines of the certificate below each article. */
export const EUROPRESSE_FOOT =
  /^(?:numéro de document|document number|dokumentnummer|número de documento|ce (?:certificat|document) est|this (?:certificate|document) is|certificat (?:émis|public)|certificate issued|date d['’]émission|le présent document|the present document)/iu;
const MOST_TITLE_LINES = 4;
const PAGE = /(?:^|[\s,])pp?\.\s*(?<page>[\p{L}\d][\p{L}\d_.,+/ -]{0,60})$/u;

/** Takes day, page and section from what heads an article: "Politique, jeudi 4 octobre 2012, p. 03". */
export function takeDocumentHead(taken: RecordFields, head: string): void {
  const date = findDate(head, { language: 'fr' });
  taken.take('datePublished', date?.date, head);
  takePage(taken, head.slice(date?.end ?? 0), head);
  const section = withoutWeekday(head.slice(0, date?.start ?? 0)).replace(/[\s,]+$/u, '');
  taken.take('section', section === '' ? null : cutWhole(section, fieldLimits.name), head);
}

/** Takes the page that a place in a paper ends with ("p. A5", "Actualités, p. Rennes_3"); returns what stands before it. */
export function takePage(taken: RecordFields, place: string, evidence: string): string {
  const found = PAGE.exec(place);
  const page = found?.groups?.['page']?.trim() ?? readPlaceInPaper(place).page ?? undefined;
  taken.take('page', page === undefined ? null : cutWhole(page, fieldLimits.name), evidence);
  return (found === null ? place : place.slice(0, found.index)).replace(/^[\s,]+|[\s,]+$/gu, '');
}

/** Takes the title from the first of these lines, by its larger letters also from the second, and what stands above it; returns the others. */
export function takeTitle(taken: RecordFields, lines: readonly ExportLine[]): readonly ExportLine[] {
  const isBelow = lines[0]?.bold !== true && lines[1]?.bold === true && lines[2]?.bold !== true;
  const above = isBelow ? (lines[0]?.text ?? '') : '';
  taken.take('subheadline', cutWhole(above, fieldLimits.name * 3), above);
  const from = isBelow ? 1 : 0;
  const plain = lines.findIndex(({ bold }, i) => i >= from && !bold);
  const bold = (plain < 0 ? lines.length : plain) - from;
  const end = from + (bold > 0 && bold <= MOST_TITLE_LINES ? bold : 1);
  const title = lines
    .slice(from, end)
    .map(({ text }) => text)
    .join(' ');
  taken.take('headline', title, title);
  return lines.slice(end);
}

/** Takes the number of an article and what that and the outlet's name say of the medium. */
export function takeDocumentId(taken: RecordFields, id: string | null): void {
  taken.take('externalId', id, id ?? '');
  const onWeb = id?.startsWith('web') === true || WEB_EDITION.test(taken.fields.outlet ?? '');
  taken.fields.type = onWeb ? 'webpage' : 'article-newspaper';
  taken.fields.mediaType = onWeb ? 'online' : 'print';
}

/** Takes the outlet's name, and the number of its issue behind it: "Magazine 1, no. 5968". */
export function takeOutletName(taken: RecordFields, name: string): void {
  const [outlet = '', edition = ''] = name.split(/,\s*(?=n[o°º]\.?\s|#|vol)/iu);
  taken.take('outlet', cutWhole(outlet, fieldLimits.name), name);
  taken.take('edition', cutWhole(edition, fieldLimits.name), name);
}

/**
 * Takes byline, text, the address where it stood, and the copyright line from the lines below a headline; `wrapped` where it is known
 * whether lines were broken at a width.
 */
export function takeDocumentText(taken: RecordFields, after: readonly ExportLine[], wrapped?: boolean): void {
  const end = after.findIndex(
    ({ text }) => EUROPRESSE_RIGHTS.test(text) || EUROPRESSE_FOOT.test(text) || EUROPRESSE_ID.test(text),
  );
  const inside = end < 0 ? after : after.slice(0, end);
  const text = inside.filter((line) => !ELSEWHERE.test(line.text));
  const elsewhere = inside.find((line) => ELSEWHERE.test(line.text) && line.link !== null);
  taken.take('url', webAddress(elsewhere?.link ?? null, null), elsewhere?.text ?? '');
  takeRights(taken, after.find((line) => EUROPRESSE_RIGHTS.test(line.text))?.text ?? '');
  const [first] = text;
  const isByline =
    first !== undefined && text.length > 1 && first.text.length < 80 && !/[.!?:]$/u.test(first.text);
  const authors = isByline ? readByline(first.text).authors : [];
  taken.take('authors', authors, first?.text ?? '');
  const body = bodyOfLines(authors.length > 0 ? text.slice(1) : text, wrapped);
  taken.take('body', body, body.slice(0, 150));
}

/** Takes a copyright line, without the sentence on laws and conventions that Europresse writes behind it. */
export function takeRights(taken: RecordFields, rights: string): void {
  const own = rights.replace(/\s*(?:le présent document|the present document)[^]*$/iu, '');
  taken.take('copyrightNotice', cutWhole(own, fieldLimits.name), rights);
}
