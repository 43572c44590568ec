/** Whole days `YYYY-MM-DD`, both included; null leaves an end open. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** What is taken for the present: milliseconds since 1970. Days are the calendar days of the machine's time zone. */
export interface QueryClock {
  readonly now: number;
}

const WRITTEN = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/** `2019`, `2019-09`, `2019-09-18`, or a word such as `last-week`, as the days it means; null when it is no date. */
export function readDays(
  text: string,
  { now }: QueryClock,
): { readonly from: string; readonly to: string } | null {
  const written = WRITTEN.exec(text);
  if (written) return readWritten(Number(written[1]), numberOrNull(written[2]), numberOrNull(written[3]));
  const today = new Date(now);
  const [y, m, d] = [today.getFullYear(), today.getMonth(), today.getDate()];
  // Weeks begin on Monday (ISO 8601).
  const monday = d - ((today.getDay() + 6) % 7);
  switch (text.toLowerCase()) {
    case 'today':
      return { from: day(y, m, d), to: day(y, m, d) };
    case 'yesterday':
      return { from: day(y, m, d - 1), to: day(y, m, d - 1) };
    case 'this-week':
      return { from: day(y, m, monday), to: day(y, m, monday + 6) };
    case 'last-week':
      return { from: day(y, m, monday - 7), to: day(y, m, monday - 1) };
    case 'this-month':
      return { from: day(y, m, 1), to: day(y, m + 1, 0) };
    case 'last-month':
      return { from: day(y, m - 1, 1), to: day(y, m, 0) };
    case 'this-year':
      return { from: day(y, 0, 1), to: day(y, 11, 31) };
    case 'last-year':
      return { from: day(y - 1, 0, 1), to: day(y - 1, 11, 31) };
    default:
      return null;
  }
}

/** `a..b`, `a..`, `..b`, `>=a`, `a`: the days a date field may have; null when it is no such thing. */
export function readDayRange(text: string, clock: QueryClock): DayRange | null {
  const range = readRange(text, clock);
  return range !== null && isWritable(range.from) && isWritable(range.to) ? range : null;
}

/** The day after 9999-12-31 has no way to be written. */
function isWritable(day: string | null): boolean {
  return day === null || /^\d{4}-/.test(day);
}

function readRange(text: string, clock: QueryClock): DayRange | null {
  const dots = text.indexOf('..');
  if (dots !== -1) {
    const [left, right] = [text.slice(0, dots), text.slice(dots + 2)];
    const from = left === '' ? null : readDays(left, clock);
    const to = right === '' ? null : readDays(right, clock);
    if ((left !== '' && from === null) || (right !== '' && to === null) || (from === null && to === null))
      return null;
    return { from: from?.from ?? null, to: to?.to ?? null };
  }
  const [, operator = '', value = ''] = /^([<>]?=?)(.*)$/su.exec(text) ?? [];
  const days = readDays(value, clock);
  if (days === null) return null;
  switch (operator) {
    case '>':
      return { from: addDays(days.to, 1), to: null };
    case '>=':
      return { from: days.from, to: null };
    case '<':
      return { from: null, to: addDays(days.from, -1) };
    case '<=':
      return { from: null, to: days.to };
    default:
      return days;
  }
}

/** The day `count` days later (earlier when negative). */
export function addDays(from: string, count: number): string {
  const [y, m, d] = from.split('-').map(Number);
  return day(y ?? 0, (m ?? 1) - 1, (d ?? 1) + count);
}

function readWritten(
  year: number,
  month: number | null,
  date: number | null,
): { from: string; to: string } | null {
  if (month === null) return { from: day(year, 0, 1), to: day(year, 11, 31) };
  if (month < 1 || month > 12) return null;
  if (date === null) return { from: day(year, month - 1, 1), to: day(year, month, 0) };
  const written = day(year, month - 1, date);
  // 31 September rolls over to another day: that is no date.
  return date >= 1 && Number(written.slice(8)) === date ? { from: written, to: written } : null;
}

function numberOrNull(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

/** Month counted from 0; months and days beyond their ends roll over. Calendar arithmetic only: no time zone in it. */
function day(year: number, month: number, date: number): string {
  const value = new Date(0);
  value.setUTCFullYear(year, month, date);
  const text = (n: number, width: number): string => String(n).padStart(width, '0');
  return `${text(value.getUTCFullYear(), 4)}-${text(value.getUTCMonth() + 1, 2)}-${text(value.getUTCDate(), 2)}`;
}
