import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { findDate } from '../dates/find-dates';
import { westernDigits } from '../dates/western-digits';
import { toClippingDate } from '../dates/found-date';

/** A day as a chat has it. */
export interface ChatDay {
  readonly date: ClippingDate | null;
  readonly isAmbiguous: boolean;
}

type Order = 'day' | 'month' | 'year';

const NUMBERS = /^\D*(\d{1,4})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{1,4})/u;
/** Short years from here on count in the Buddhist era: no messenger is older than 2009. */
const BUDDHIST_FROM = 52;

/**
 * Reads the days of a chat, given in the order of its messages. All are written the same way; whether day, month or year stands first is told by
 * days that allow one reading only, and by time going forward. Where both leave a choice the day is taken to be first, as nearly everywhere,
 * and told as ambiguous.
 */
export function readChatDays(raws: readonly string[]): ChatDay[] {
  const distinct = [...new Set(raws)];
  const written = distinct.map((raw) => NUMBERS.exec(westernDigits(raw)));
  const numbers = written.flatMap((match) =>
    match === null || isLongYearFirst(match) ? [] : [match.slice(1, 4).map(Number)],
  );
  const isPointed = distinct.some((raw) => /\d\.\s?\d{1,2}\./u.test(raw));
  const possible = (['day', 'month', 'year'] as const).filter(
    (order) => !(order === 'month' && isPointed) && numbers.every((parts) => dayIn(parts, order) !== null),
  );
  const forward = possible.filter((order) => goesForward(numbers.map((parts) => dayIn(parts, order) ?? 0)));
  const [order, ...others] = forward.length > 0 ? forward : possible;
  const read = new Map(
    distinct.map((raw, i): [string, ChatDay] => {
      const match = written[i];
      if (match === null || match === undefined || isLongYearFirst(match) || order === undefined)
        return [raw, { date: findDate(raw, { language: null })?.date ?? null, isAmbiguous: false }];
      const parts = match.slice(1, 4).map(Number);
      const at = dayIn(parts, order);
      const isAmbiguous = others.some((other) => other !== 'year' && dayIn(parts, other) !== at);
      return [raw, { date: at === null ? null : dateAt(raw, at), isAmbiguous }];
    }),
  );
  return raws.map((raw) => read.get(raw) ?? { date: null, isAmbiguous: false });
}

/** Nothing is unclear about these, and their calendar may be another. */
function isLongYearFirst([, first = '']: RegExpExecArray): boolean {
  return first.length === 4;
}

/** The day in one order as milliseconds since 1970; null when there is none such. */
function dayIn([a = 0, b = 0, c = 0]: readonly number[], order: Order): number | null {
  const [year, month, day] = order === 'year' ? [a, b, c] : order === 'month' ? [c, a, b] : [c, b, a];
  const full =
    year < 100 ? (year >= BUDDHIST_FROM ? 1957 + year : 2000 + year) : year >= 2400 ? year - 543 : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : null;
}

function goesForward(days: readonly number[]): boolean {
  return days.every((day, i) => i === 0 || day >= (days[i - 1] ?? 0));
}

function dateAt(raw: string, at: number): ClippingDate | null {
  const day = new Date(at);
  return toClippingDate(raw, {
    year: day.getUTCFullYear(),
    month: day.getUTCMonth() + 1,
    day: day.getUTCDate(),
    time: null,
  });
}
