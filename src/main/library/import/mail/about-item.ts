import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { linesOfElement } from '../databases/export-lines';
import { findDate } from '../dates/find-dates';
import { lineOf, type DomElement } from '../html/dom';

/** What a mail says of an article it links. */
export interface AboutItem {
  readonly outlet: string;
  readonly date: ClippingDate | null;
  readonly snippet: string;
}

const BETWEEN = /\s*[|·•–—]\s*|\s+-\s+|,\s+/u;
const DOMAIN = /^(?:[\p{L}\d-]+\.)+\p{L}{2,}$/iu;
/** Letters of a line that names the outlet and the day. */
const LONGEST_SOURCE = 100;
const LONGEST_OUTLET = 60;
/** Days before a mail that an article it names may be from. */
const OLDEST_DAYS = 60;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What stands about an item in the box around its link: below the headline often a line with the outlet and the day, then words
 * of the article, then links to share it, which are left out.
 *
 * @param sent when the mail was sent: a day long before or after it is some other day
 */
export function readAboutItem(box: DomElement, headline: string, sent: ClippingDate | null): AboutItem {
  const words = [...box.querySelectorAll('a')].map(lineOf).filter((text) => text !== '');
  const lines = linesOfElement(box).map(({ text }) => text);
  const at = lines.findIndex((text) => text.includes(headline));
  const inLine = lines[at]?.slice((lines[at] ?? '').indexOf(headline) + headline.length) ?? '';
  const below = (at < 0 ? lines : [inLine, ...lines.slice(at + 1)])
    .map((text) => text.replace(/^[\s|:–—-]+/u, ''))
    .filter((text) => text !== '' && !isOnlyLinks(text, words));
  const [first = '', ...rest] = below;
  const source = readSource(first, rest.length > 0, sent);
  return source === null
    ? { outlet: '', date: null, snippet: below.join(' ') }
    : { ...source, snippet: rest.join(' ') };
}

function isOnlyLinks(text: string, words: readonly string[]): boolean {
  const rest = words.reduce((left, word) => left.replace(word, ' '), text);
  return !/[\p{L}\p{N}]/u.test(rest);
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
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part));
  const [outlet = ''] = names;
  const isName = names.length === 1 && outlet.length <= LONGEST_OUTLET && !/[.!?…]$/u.test(outlet);
  if (date === null) return isFollowed && isName && DOMAIN.test(outlet) ? { outlet, date: null } : null;
  if (names.length > 1 || (names.length === 1 && !isName)) return null;
  return { outlet, date };
}

function isNear(date: ClippingDate, sent: ClippingDate | null): boolean {
  if (date.precision === 'year' || date.precision === 'month') return false;
  if (sent === null) return true;
  const before = Date.parse(sent.value.slice(0, 10)) - Date.parse(date.value.slice(0, 10));
  return before >= -DAY_MS && before <= OLDEST_DAYS * DAY_MS;
}
