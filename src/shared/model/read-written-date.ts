import type { ClippingDate, DatePrecision } from './clipping-date';

const WRITTEN =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/**
 * A date as a person types it into a field: `2019`, `2019-09`, `2019-09-18`, `2019-09-18 16:34`, with seconds and a
 * zone if known (ISO 8601). Null for anything else, and for days that do not exist.
 */
export function readWrittenDate(text: string): ClippingDate | null {
  const raw = text.trim();
  const match = WRITTEN.exec(raw);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  if (!exists(Number(year), Number(month ?? 1), Number(day ?? 1))) return null;
  if (Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59) return null;
  const precision: DatePrecision =
    second !== undefined
      ? 'second'
      : minute !== undefined
        ? 'minute'
        : day !== undefined
          ? 'day'
          : month !== undefined
            ? 'month'
            : 'year';
  return { raw, value: raw.replace(' ', 'T'), precision, zoneGiven: zone !== undefined, inferred: false };
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC reads years below 100 as 19xx.
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
