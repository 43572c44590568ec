import type { ClippingDate, DatePrecision } from './clipping-date';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

const TIME =
  '(?:,?[T ]+(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?::(?<second>\\d{2}))? *(?<half>[ap]\\.?m\\.?)? *(?:UTC|GMT)?(?<zone>Z|[+-]\\d{1,2}(?::?\\d{2})?)?)?';

/** Each with the parts it names; `name` is a month's, `one` and `other` are month and day in an order to be found out. */
const FORMS = [
  /^(?<year>\d{4})$/iu,
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})$/iu,
  new RegExp(`^(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})${TIME}$`, 'iu'),
  /^(?<name>\p{L}{3,9})\.?,? (?<year>\d{4})$/iu,
  new RegExp(
    `^(?<day>\\d{1,2})(?:st|nd|rd|th)?\\.? (?<name>\\p{L}{3,9})\\.?,? (?<year>\\d{4})${TIME}$`,
    'iu',
  ),
  new RegExp(`^(?<name>\\p{L}{3,9})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})${TIME}$`, 'iu'),
  new RegExp(`^(?<day>\\d{1,2})\\. ?(?<month>\\d{1,2})\\. ?(?<year>\\d{4})${TIME}$`, 'iu'),
  new RegExp(`^(?<one>\\d{1,2})([-/])(?<other>\\d{1,2})\\2(?<year>\\d{4})${TIME}$`, 'iu'),
];

type PartName =
  'year' | 'month' | 'day' | 'name' | 'one' | 'other' | 'hour' | 'minute' | 'second' | 'half' | 'zone';
type Parts = Readonly<Partial<Record<PartName, string>>>;

/**
 * A date as a person types it into a field, at the precision they gave: ISO 8601 (`2019`, `2019-09`, `2019-09-18`,
 * `2019-09-18 16:34 +08:00`, also with slashes or dots), in words (`18 Sept 2019, 4:34 pm`, `September 18, 2019`), or
 * in figures that can be read in one way only (`18.9.2019`, `18/09/2019`). Null for anything else: `3/4/2019` may be
 * in March or April, and some days do not exist.
 */
export function readWrittenDate(text: string): ClippingDate | null {
  const raw = text.trim();
  const plain = raw.replace(/\s+/gu, ' ');
  for (const form of FORMS) {
    const parts: Parts | undefined = form.exec(plain)?.groups;
    if (parts !== undefined) return read(parts, raw);
  }
  return null;
}

function read(parts: Parts, raw: string): ClippingDate | null {
  const day = dayFrom(parts);
  if (day === null) return null;
  const { hour, minute, second, zone } = parts;
  if (hour === undefined || minute === undefined) return { raw, ...day, zoneGiven: false, inferred: false };
  const hours = hourOfDay(Number(hour), parts.half);
  if (hours === null || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const seconds = second === undefined ? '' : `:${second}`;
  return {
    raw,
    value: `${day.value}T${two(hours)}:${minute}${seconds}${zone === undefined ? '' : offset(zone)}`,
    precision: second === undefined ? 'minute' : 'second',
    zoneGiven: zone !== undefined,
    inferred: false,
  };
}

/** The day, month or year that is named, as the beginning of an ISO date. */
function dayFrom(parts: Parts): { value: string; precision: DatePrecision } | null {
  const year = parts.year ?? '';
  const [month, day] = monthAndDay(parts);
  if (month === null) return { value: year, precision: 'year' };
  if (!exists(Number(year), month, day ?? 1)) return null;
  return day === null
    ? { value: `${year}-${two(month)}`, precision: 'month' }
    : { value: `${year}-${two(month)}-${two(day)}`, precision: 'day' };
}

function monthAndDay({ name, month, day, one, other }: Parts): [number | null, number | null] {
  if (name !== undefined) return [monthOf(name), day === undefined ? null : Number(day)];
  if (one === undefined || other === undefined)
    return [month === undefined ? null : Number(month), day === undefined ? null : Number(day)];
  const [a, b] = [Number(one), Number(other)];
  if (a === b || a > 12) return [b, a];
  return b > 12 ? [a, b] : [NONE, a];
}

/** A month that does not exist: the date is refused. */
const NONE = 0;

/** The month (1 to 12) of an English name, or of its first three letters or more; 0 when it is none. */
function monthOf(name: string): number {
  const start = name.toLowerCase();
  return MONTHS.findIndex((month) => month.startsWith(start)) + 1;
}

function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour > 23 ? null : hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

/** `Z` or `+08:00` of `z`, `+8`, `+0800` or `+08:00`. */
function offset(zone: string): string {
  if (/^z$/iu.test(zone)) return 'Z';
  const [, sign = '', hours = '', minutes = '00'] = /^([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone) ?? [];
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

const two = (n: number): string => String(n).padStart(2, '0');

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC reads years below 100 as 19xx.
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
