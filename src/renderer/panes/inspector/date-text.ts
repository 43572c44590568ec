import type { ClippingDate, DatePrecision } from '../../../shared/model/clipping-date';

const pattern =
  /^(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2})(?:[T ]+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?\s*(?<zone>Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/** A date as the inspector shows it and takes it back: `2019`, `2019-09`, `2019-09-18`, `2019-09-18 16:34`. */
export function dateText(date: ClippingDate | null): string {
  if (date === null) return '';
  return date.value.replace('T', ' ').replace(/(Z|[+-]\d{2}:\d{2})$/, ' $1');
}

/** Reads a date a person typed, at the precision they gave; null when it is none. Slashes and dots pass for dashes. */
export function readDateText(text: string): ClippingDate | null {
  const raw = text.trim();
  const found = pattern.exec(raw.replace(/^(\d{4})[./](\d{1,2})(?:[./](\d{1,2}))?/, joinWithDashes));
  const { year, month, day, hour, minute, second, zone } = found?.groups ?? {};
  if (year === undefined) return null;
  const two = (part: string): string => part.padStart(2, '0');
  let value = year;
  let precision: DatePrecision = 'year';
  if (month !== undefined) {
    if (Number(month) < 1 || Number(month) > 12) return null;
    value += `-${two(month)}`;
    precision = 'month';
  }
  if (month !== undefined && day !== undefined) {
    if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return null;
    value += `-${two(day)}`;
    precision = 'day';
  }
  if (hour !== undefined && minute !== undefined) {
    if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
    value += `T${two(hour)}:${minute}`;
    precision = 'minute';
    if (second !== undefined) {
      value += `:${second}`;
      precision = 'second';
    }
    if (zone !== undefined) value += zone === 'Z' ? 'Z' : zone.replace(/^(...):?/, '$1:');
  }
  return { raw, value, precision, zoneGiven: zone !== undefined, inferred: false };
}

function joinWithDashes(_all: string, year: string, month: string, day: string | undefined): string {
  return [year, month, day].filter((part) => part !== undefined).join('-');
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
