import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { linesOfElement } from '../databases/export-lines';
import { findDate } from '../dates/find-dates';
import { isWeekday } from '../dates/weekdays';
import { lineOf, type DomElement } from '../html/dom';
import { isSite } from '../text/header-parts';

/** What a mail says of an article it links. */
export interface AboutItem {
  readonly outlet: string;
  readonly date: ClippingDate | null;
  readonly snippet: string;
}

const BETWEEN = /\s*[|·•–—]\s*|\s+-\s+|,\s+/u;
/** What parts the outlet from the day and further figures. */
const BARS = /[|·•]\s*$/u;
const MOST_NAMES = 5;
const EDGES = /^[\s()[\]:：]+|[\s()[\]:：]+$/gu;
/** Letters of a line that names the outlet and the day. */
const LONGEST_SOURCE = 100;
const LONGEST_OUTLET = 60;
/** Days before a mail that an article it names may be from. */
const OLDEST_DAYS = 60;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What stands about an item in the box around its link: below the headline often a line with the outlet and the day, then words
 * of the article, then links to share it, which are left out. Other services write outlet and day before or above the headline, or below the words.
 *
 * @param sent when the mail was sent: a day long before or after it is some other day
 */
export function readAboutItem(box: DomElement, headline: string, sent: ClippingDate | null): AboutItem {
  const words = [...box.querySelectorAll('a')].map(lineOf).filter((text) => text !== '' && text !== headline);
  const lines = linesOfElement(box).map(({ text }) => text);
  const at = lines.findIndex((text) => text.includes(headline));
  const [before = '', after = ''] = parted(lines[at] ?? '', headline);
  const below = (at < 0 ? lines : [after, ...lines.slice(at + 1)])
    .map((text) => text.replace(/^[\s|:–—-]+/u, ''))
    .filter((text) => text !== '' && !isOnlyLinks(text, words));
  const [first = ''] = below;
  const source =
    readSource(first, below.length > 1, sent) ?? readSource(withoutLinks(first, words), false, sent);
  if (source !== null) return { ...source, snippet: below.slice(1).join(' ') };
  // Before the headline, above it, or below all else.
  const above = [before, lines[at - 1] ?? '', lines[at - 2] ?? ''];
  for (const line of above) {
    const said = readSource(withoutLinks(line, words), false, sent);
    if (said !== null) return { ...said, snippet: below.join(' ') };
  }
  const last = below.length > 1 ? readSource(withoutLinks(below.at(-1) ?? '', words), false, sent) : null;
  return last === null
    ? { outlet: '', date: null, snippet: below.join(' ') }
    : { ...last, snippet: below.slice(0, -1).join(' ') };
}

function parted(line: string, headline: string): readonly string[] {
  const at = line.indexOf(headline);
  return at < 0 ? [] : [line.slice(0, at), line.slice(at + headline.length)];
}

/** A line without the words of the links in it, unless nothing else names anything. */
function withoutLinks(line: string, words: readonly string[]): string {
  return words.reduce((left, word) => left.replace(word, ' '), line).trim();
}

function isOnlyLinks(text: string, words: readonly string[]): boolean {
  return !/[\p{L}\p{N}]/u.test(withoutLinks(text, words));
}

/** "Rivermouth Post - 3 March 2021", "post.example | 3 Mar"; null for a line that is no such line. */
function readSource(
  line: string,
  isFollowed: boolean,
  sent: ClippingDate | null,
): { readonly outlet: string; readonly date: ClippingDate | null } | null {
  if (line === '' || line.length > LONGEST_SOURCE) return null;
  const found = findDate(line, { language: null });
  const date = found !== null && isNear(found.date, sent) ? found.date : null;
  const names = `${line.slice(0, found?.start ?? line.length)} | ${line.slice(found?.end ?? line.length)}`
    .split(BETWEEN)
    .map((part) => part.replace(EDGES, ''))
    .filter((part) => /\p{L}/u.test(part) && !isWeekday(part));
  const [outlet = ''] = names;
  const areNames = names.every((name) => name.length <= LONGEST_OUTLET && !/[.!?…]$/u.test(name));
  const isName = names.length === 1 && areNames;
  if (date === null) return isFollowed && isName && isSite(outlet) ? { outlet, date: null } : null;
  if (names.length === 0 || isName) return { outlet, date };
  // Behind bars or dots stand reach, country and the like; behind a comma may stand anything.
  return areNames && names.length <= MOST_NAMES && BARS.test(line.slice(0, found?.start))
    ? { outlet, date }
    : null;
}

function isNear(date: ClippingDate, sent: ClippingDate | null): boolean {
  if (date.precision === 'year' || date.precision === 'month') return false;
  if (sent === null) return true;
  const before = Date.parse(sent.value.slice(0, 10)) - Date.parse(date.value.slice(0, 10));
  return before >= -DAY_MS && before <= OLDEST_DAYS * DAY_MS;
}
