import { findDate } from '../dates/find-dates';
import { fieldLimits } from '../limits';
import { cutWhole, type ParsedArticle } from '../parsed-article';
import { RecordFields, settleArticle } from '../settle-article';
import { EUROPRESSE_FURNITURE, type BoxLabel } from './europresse-labels';
import {
  EUROPRESSE_ID,
  takeDocumentHead,
  takeDocumentId,
  takeDocumentText,
  takeOutletName,
  takePage,
  takeRights,
  takeTitle,
} from './europresse-record';
import { htmlOfBody, type ExportLine } from './export-lines';
import { withoutWeekday } from './weekdays';

/** An article of Europresse's PDF. */
export interface BoxedArticle {
  /** What the box beside it says of the paper. */
  readonly box: ReadonlyMap<BoxLabel, string>;
  /** Copyright, certificate and number. */
  readonly foot: readonly string[];
  /** All other lines. */
  readonly lines: readonly ExportLine[];
}

/** "845 mots" ends what heads an article. */
const WORDS = /(?:^|[\s•])\d[\d\s\u00a0\u202f.,]{0,8} (?:mots?|words?|palabras?)$/iu;
/** The head of an article is among this many lines, */
const HEAD_WITHIN = 12;
/** and has at most so many. */
const LONGEST_HEAD = 6;
const PARTS = /\s*•\s*/u;
const WIRE = /fils? de presse|news ?wires?|agences? de presse|news agenc/iu;
const BROADCAST = /^(?:télévision|television|radio)\b/iu;
const WEB = /\bweb\b/iu;

/** Whether a line is the day or the end of what heads an article. */
export function isHead(text: string): boolean {
  return WORDS.test(text) || isDay(text);
}

/** The clippings of such articles. */
export function readBoxed(articles: readonly BoxedArticle[]): ParsedArticle[] {
  return articles.map(readArticle);
}

function readArticle({ box, foot, lines: all }: BoxedArticle): ParsedArticle {
  const taken = new RecordFields('europresse');
  const name = box.get('name') ?? '';
  takeOutletName(taken, name);
  const lines = all.filter(({ text }) => !EUROPRESSE_FURNITURE.test(text));
  const [start, end] = headOf(lines, name);
  takeHead(
    taken,
    lines
      .slice(start, end)
      .map(({ text }) => text)
      .join(' '),
    name,
  );
  const below = [...foot, ...lines.slice(end).map(({ text }) => text)];
  const id = below.map((text) => EUROPRESSE_ID.exec(text)?.[0]).find((found) => found !== undefined) ?? null;
  // A byline may be read before the head it stands below, beside the end of the box.
  takeDocumentText(taken, [...lines.slice(0, start), ...takeTitle(taken, lines.slice(end))], false);
  takeRights(taken, rightsOf(foot));
  takeDocumentId(taken, id);
  takeDayOfId(taken, id);
  takeBox(taken, box);
  return settleArticle(taken, { bodyHtml: htmlOfBody(taken.fields.body) });
}

/** From which line to which the head goes: the day, then outlet, page and count of words. */
function headOf(lines: readonly ExportLine[], name: string): readonly [start: number, end: number] {
  const near = lines.slice(0, HEAD_WITHIN);
  const words = near.findIndex(({ text }) => WORDS.test(text));
  const start = near.findIndex(
    ({ text }, i) =>
      (words < 0 || i <= words) && (isDay(text) || (name !== '' && text.startsWith(`${name} •`))),
  );
  if (words >= 0) return [start < 0 || words - start >= LONGEST_HEAD ? words : start, words + 1];
  if (start < 0) return [0, 0];
  const isPlace = name !== '' && lines[start + 1]?.text.startsWith(name) === true;
  return [start, start + (isPlace ? 2 : 1)];
}

/** Whether a line begins with a day, its weekday before it. */
function isDay(text: string): boolean {
  const found = findDate(text, { language: 'fr' });
  return (
    found?.date.precision === 'day' &&
    withoutWeekday(text.slice(0, found.start)).replace(/[\s,]+/gu, '') === '' &&
    /^[\s,]*(?:•|$)/u.test(text.slice(found.end))
  );
}

/** "mardi 12 mai 2020 Le Monde • Politique, p. 12 • 845 mots". */
function takeHead(taken: RecordFields, head: string, name: string): void {
  const date = findDate(head, { language: 'fr' });
  taken.take('datePublished', date?.date, head);
  const parts = head
    .slice(date?.end ?? 0)
    .split(PARTS)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== name && !WORDS.test(part));
  for (const part of parts) {
    const rest = takePage(taken, part, head);
    if (rest !== '' && !name.startsWith(rest)) taken.take('section', cutWhole(rest, fieldLimits.name), head);
  }
}

function rightsOf(foot: readonly string[]): string {
  const end = foot.findIndex((text) => EUROPRESSE_ID.test(text));
  return foot.slice(0, end < 0 ? foot.length : end).join(' ');
}

/** The number says the day as well. */
function takeDayOfId(taken: RecordFields, id: string | null): void {
  if (id === null || taken.fields.datePublished !== null) return;
  const [, year, month, day] = /(\d{4})(\d{2})(\d{2})/u.exec(id) ?? [];
  if (year === undefined || month === undefined || day === undefined) return;
  takeDocumentHead(taken, `${year}-${month}-${day}`);
}

function takeBox(taken: RecordFields, box: ReadonlyMap<BoxLabel, string>): void {
  const origin = box.get('origin') ?? '';
  const places = origin.split(/\s*,\s*/u);
  if (places.length > 1) {
    taken.take('place', cutWhole(places.slice(0, -1).join(', '), fieldLimits.name), origin);
    taken.take('country', cutWhole(places.at(-1) ?? '', fieldLimits.name), origin);
  }
  const type = box.get('type') ?? '';
  if (WIRE.test(type)) taken.fields.mediaType = 'agency';
  else if (WEB.test(type)) [taken.fields.mediaType, taken.fields.type] = ['online', 'webpage'];
  else if (BROADCAST.test(type))
    [taken.fields.mediaType, taken.fields.type] = [/^radio/iu.test(type) ? 'radio' : 'tv', 'broadcast'];
}
