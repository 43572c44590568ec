import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { findDate } from '../dates/find-dates';
import { toClippingDate } from '../dates/found-date';
import { readMachineDate } from '../dates/read-machine-date';
import { readTimeAfter } from '../dates/read-time';
import type { DayOrder } from './column-mapping';

/** A date of a column, and whether its day and month might be the other way round. */
export interface ColumnDate {
  readonly date: ClippingDate;
  readonly ambiguous: boolean;
}

/** Two small numbers and a year: `3/4/2021`, `03.04.21`, `Mon 03-04-2021`. */
const NUMERIC = /^(?:\p{L}+[.,]?\s*)?(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)(.*)$/su;
/** A month by name with a year of two digits: `02-Aug-22`, `Fri 8 Mar 24`. */
const SHORT_YEAR =
  /^((?:\p{L}[\p{L}\p{M}]*[.,]?\s+)?\d{1,2}[\s./-]+\p{L}[\p{L}\p{M}.]*[\s.,/'’-]+)(\d{2})(?!\d|:)/u;
const SHORT_YEARS_FROM = 70;
/** As many dates of one order, one after the other in time, make it certain. */
const SORTED_DATES = 5;

/**
 * The order of day and month in a column, from all its cells: a number above 12, a full stop between the numbers (day first
 * wherever it is used), or that only one order puts the rows in their order of time. `dayFirstLanguage` says that the
 * column's name is of a language that writes the day first. Null when the column does not tell or contradicts itself.
 */
export function dayOrderOf(texts: readonly string[], dayFirstLanguage: boolean): DayOrder {
  const numbers = texts.flatMap((text) => {
    const match = NUMERIC.exec(text.trim());
    return match === null
      ? []
      : [{ a: Number(match[1]), mark: match[2] ?? '', b: Number(match[3]), year: Number(match[4]) }];
  });
  const dayFirst = numbers.some(({ a, b }) => a > 12 && b <= 12);
  const monthFirst = numbers.some(({ a, b }) => b > 12 && a <= 12);
  if (dayFirst !== monthFirst) return dayFirst ? 'day-first' : 'month-first';
  if (dayFirst || numbers.length === 0) return null;
  if (dayFirstLanguage || numbers.every(({ mark }) => mark === '.')) return 'day-first';
  const keys = (order: 'day-first' | 'month-first'): number[] =>
    numbers.map(({ a, b, year }) => year * 10_000 + (order === 'day-first' ? b * 100 + a : a * 100 + b));
  const [days, months] = [isSorted(keys('day-first')), isSorted(keys('month-first'))];
  return days === months ? null : days ? 'day-first' : 'month-first';
}

/** Languages whose readers write 3/4 both ways, or the year first: their names do not tell the order. */
const EITHER_ORDER = new Set(['en', 'zh', 'ja', 'ko']);

/** Whether a table whose columns are named in this language has the day before the month in dates of numbers. */
export function writesDayFirst(language: string | null): boolean {
  return language !== null && !EITHER_ORDER.has(language);
}

function isSorted(keys: readonly number[]): boolean {
  if (new Set(keys).size < SORTED_DATES) return false;
  const pairs = keys.slice(1).map((key, index) => key - (keys[index] ?? key));
  return pairs.every((step) => step >= 0) || pairs.every((step) => step <= 0);
}

/**
 * The date in a cell, read in its column's order. Without an order, a cell that could be two days is read day first and
 * marked as ambiguous. `language` is that of the column's name.
 */
export function readColumnDate(text: string, order: DayOrder, language: string | null): ColumnDate | null {
  const raw = text.trim();
  const numeric = NUMERIC.exec(raw);
  if (numeric !== null) return readNumeric(raw, numeric, order, language);
  if (/^(?:1[7-9]|20)\d{2}$/u.test(raw))
    return certain(toClippingDate(raw, { year: Number(raw), month: null, day: null, time: null }));
  if (/^\d{4}-\d{1,2}(?:$|-)|^\d{10}(?:\d{3})?$/u.test(raw) && !/[ap]\.?m\b/iu.test(raw))
    return certain(readMachineDate(raw));
  if (SERIAL.test(raw)) return certain(dateOfSerial(raw));
  const written = raw.replace(
    SHORT_YEAR,
    (_, start: string, year: string) =>
      `${start}${String(fullYear(Number(year), /\p{Script=Thai}/u.test(start) ? 'th' : null))}`,
  );
  const found = findDate(written, { language });
  return found === null ? null : certain({ ...found.date, raw });
}

/** Days since 30 December 1899, as spreadsheets count them, between 1982 and 2064. */
const SERIAL = /^[3-5]\d{4}(?:[.,]\d+)?$/u;

/** A date a table was saved with as its bare number (ECMA-376 18.17.4.1); the minute where it has a part of a day. */
function dateOfSerial(raw: string): ClippingDate | null {
  const minutes = Math.round(Number(raw.replace(',', '.')) * 1440);
  const date = new Date(Date.UTC(1899, 11, 30) + minutes * 60_000);
  const isDay = minutes % 1440 === 0;
  return toClippingDate(raw, {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    time: isDay ? null : { hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: null, zone: null },
  });
}

function certain(date: ClippingDate | null): ColumnDate | null {
  return date === null ? null : { date, ambiguous: false };
}

function readNumeric(
  raw: string,
  match: RegExpExecArray,
  order: DayOrder,
  language: string | null,
): ColumnDate | null {
  const [, first, mark, second, yearText = '', rest = ''] = match;
  const [a, b] = [Number(first), Number(second)];
  const year = yearText.length === 2 ? fullYear(Number(yearText), language) : gregorian(Number(yearText));
  const time = readTimeAfter(rest);
  const read = (day: number, month: number): ClippingDate | null =>
    toClippingDate(raw, { year, month, day, time });
  // A number above 12 is no month, whatever the others say.
  const own: DayOrder =
    a > 12 ? 'day-first' : b > 12 ? 'month-first' : mark === '.' ? (order ?? 'day-first') : order;
  const date = own === 'month-first' ? read(b, a) : read(a, b);
  return date === null ? null : { date, ambiguous: own === null && a !== b };
}

function gregorian(year: number): number {
  return year >= 2400 && year < 2700 ? year - 543 : year;
}

/** The year behind two digits; Thai ones count in the Buddhist era. */
function fullYear(short: number, language: string | null): number {
  if (language === 'th' && short >= 40) return 2500 + short - 543;
  return short >= SHORT_YEARS_FROM ? 1900 + short : 2000 + short;
}

const MIDNIGHT = /^0?0[:.]00(?:[:.]00)?$/u;

/** A date with the time of a column of its own, where it has none. */
export function withTimeOfDay(date: ClippingDate, timeText: string): ClippingDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date.value);
  // Programs that know no time write midnight.
  const time = timeText === '' || MIDNIGHT.test(timeText) ? null : readTimeAfter(timeText);
  if (parts === null || time === null) return date;
  return (
    toClippingDate(`${date.raw} ${timeText}`, {
      year: Number(parts[1]),
      month: Number(parts[2]),
      day: Number(parts[3]),
      time,
    }) ?? date
  );
}
