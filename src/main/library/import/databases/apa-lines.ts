import { findDate } from '../dates/find-dates';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { readByline } from './byline';
import { bodyOfLines, htmlOfBody, type ExportLine } from './export-lines';

/** `"Kurier" Nr. 246 vom 23.10.2017 Seite: 23`, `"Kurier.at" gefunden am 28.12.2017 10:36 Uhr`. */
const HEAD =
  /^["„“»](?<outlet>[^"„“”«»]{2,80})["“”«]\s*(?:Nr\.\s*(?<issue>\d{1,5})\s*)?(?<how>vom|gefunden am)\s+(?<date>\d{1,2}\.\s?\d{1,2}\.\s?\d{4})(?:\s+(?<time>\d{1,2}:\d{2})\s*Uhr)?(?:\s*Seite:?\s*(?<page>[\w/, -]{1,12}))?\s*$/u;
const LABEL = /^(?:Ressort|Rubrik)\s*:\s*(.{1,80})$/u;
/** A line is drawn below each article. */
const RULE = /^_{10,}$/u;
/** Regional editions stand between the section and the headline. */
const LONGEST_EDITION = 60;

/** Whether lines are an export of APA-DeFacto or APA-OnlineManager, the Austrian press database. */
export function isApa(lines: readonly ExportLine[]): boolean {
  return lines.slice(0, 40).some(({ text }) => HEAD.test(text));
}

/** The articles of such an export: each begins with the line of its outlet and date. */
export function readApa(lines: readonly ExportLine[]): ParsedArticle[] {
  const starts = lines.flatMap(({ text }, i) => (HEAD.test(text) ? [i] : []));
  return starts.map((start, i) => articleOf(lines.slice(start, starts[i + 1] ?? lines.length)));
}

function articleOf(lines: readonly ExportLine[]): ParsedArticle {
  const [first, ...rest] = lines;
  const line = first?.text ?? '';
  const { outlet = '', how, date = '', time = '', page } = HEAD.exec(line)?.groups ?? {};
  const taken = new RecordFields('apa');
  taken.take('outlet', outlet.trim(), line);
  taken.take('datePublished', findDate(`${date} ${time}`.trim(), { language: 'de' })?.date, line);
  taken.take('page', page?.trim(), line);
  taken.fields.mediaType = how === 'vom' && page !== undefined ? 'print' : 'online';
  taken.fields.type = taken.fields.mediaType === 'print' ? 'article-newspaper' : 'webpage';
  const section = rest[0] === undefined ? undefined : LABEL.exec(rest[0].text)?.[1];
  taken.take('section', section, rest[0]?.text ?? '');
  const texts = section === undefined ? rest : rest.slice(1);
  const bold = texts.findIndex((one, i) => i < 8 && one.bold);
  const start = Math.max(0, bold);
  const end = start + (bold < 0 ? 1 : countBold(texts.slice(start)));
  const headline = texts
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');
  taken.take('headline', headline, headline);
  const before = texts.slice(0, start);
  const edition = before[0];
  if (section !== undefined && edition !== undefined && edition.text.length <= LONGEST_EDITION)
    taken.take('edition', edition.text, edition.text);
  const kicker = before.filter((one) => one !== edition).map(({ text }) => text);
  taken.take('subheadline', cutWhole(kicker.join(' '), fieldLimits.name), kicker.join(' '));
  const body = texts.slice(end).filter(({ text }) => !RULE.test(text));
  const byline = body.find(({ text }, i) => i < 4 && /^von\s+\p{Lu}/iu.test(text) && text.length < 90);
  taken.take('authors', readByline(byline?.text ?? '').authors, byline?.text ?? '');
  const text = bodyOfLines(body.filter((one) => one !== byline));
  taken.take('body', text, text.slice(0, 150));
  return settleArticle(taken, { bodyHtml: htmlOfBody(text), declaredLanguage: 'de' });
}

function countBold(lines: readonly ExportLine[]): number {
  const end = lines.findIndex(({ bold }) => !bold);
  return end < 0 ? 1 : end;
}
