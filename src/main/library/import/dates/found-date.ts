import type { ClippingDate, DatePrecision } from '../../../../shared/model/clipping-date';

/** The parts of a written date; null where nothing was written. */
export interface DateParts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly time: TimeParts | null;
}

/** A written time of day. `zone` is `Z` or `±hh:mm`, null when none was written. */
export interface TimeParts {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
  readonly zone: string | null;
}

const EARLIEST_YEAR = 1700;
const LATEST_YEAR = 2100;

/** A clipping's date from its parts, or null when there is no such day or time. */
export function toClippingDate(raw: string, parts: DateParts): ClippingDate | null {
  const { year, month, day, time } = parts;
  if (!isDay(year, month ?? 1, day ?? 1)) return null;
  if (time !== null && (time.hour > 23 || time.minute > 59 || (time.second ?? 0) > 59)) return null;
  const value = [
    String(year).padStart(4, '0'),
    month === null ? '' : `-${two(month)}`,
    day === null ? '' : `-${two(day)}`,
    day === null || time === null ? '' : timeText(time),
  ].join('');
  const zoneGiven = day !== null && time !== null && time.zone !== null;
  return { raw, value, precision: precisionOf(parts), zoneGiven, inferred: false };
}

/** The day of a date that stands in for another one, marked as inferred. */
export function inferDay(from: ClippingDate): ClippingDate {
  const value = from.value.slice(0, 10);
  const precision = value.length === 10 ? 'day' : from.precision;
  return { raw: from.raw, value, precision, zoneGiven: false, inferred: true };
}

function timeText({ hour, minute, second, zone }: TimeParts): string {
  return `T${two(hour)}:${two(minute)}${second === null ? '' : `:${two(second)}`}${zone ?? ''}`;
}

function precisionOf({ month, day, time }: DateParts): DatePrecision {
  if (month === null) return 'year';
  if (day === null) return 'month';
  if (time === null) return 'day';
  return time.second === null ? 'minute' : 'second';
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
