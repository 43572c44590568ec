import type { ClippingDate } from '../../../shared/model/clipping-date';

const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month, 1)),
);

/**
 * A date as it was written, in words: `18 September 2019, 16:34`, `September 2019`, `2019`. Never converted to another
 * zone; a zone is shown when the source gave one. Seconds are left out.
 */
export function dateInWords(value: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::[\d.]+)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/.exec(
    value,
  );
  if (parts === null) return value;
  const [, year = '', month, day, time, zone] = parts;
  const monthName = month === undefined ? undefined : months[Number(month) - 1];
  if (monthName === undefined) return year;
  if (day === undefined) return `${monthName} ${year}`;
  const date = `${Number(day)} ${monthName} ${year}`;
  if (time === undefined) return date;
  return `${date}, ${time}${zone === undefined ? '' : zone === 'Z' ? ' UTC' : ` UTC${zone}`}`;
}

/** A clipping's date in words, with a remark when it stands in for one that was not written. */
export function clippingDateInWords(date: ClippingDate | null): string {
  if (date === null) return 'Date unknown';
  return date.inferred ? `${dateInWords(date.value)} (inferred)` : dateInWords(date.value);
}

/** First to last day, saying only once what both share: `17–18 September 2019`, `30 September – 2 October 2019`. */
export function periodInWords(period: { readonly from: string; readonly to: string } | null): string {
  if (period === null) return 'Dates unknown';
  const from = dateInWords(period.from.slice(0, 10)).split(' ');
  const to = dateInWords(period.to.slice(0, 10)).split(' ');
  if (from.join(' ') === to.join(' ')) return to.join(' ');
  if (from.length === to.length) {
    while (from.length > 1 && from.at(-1) === to[from.length - 1]) from.pop();
  }
  const first = from.join(' ');
  return `${first}${/^\d{1,2}$/.test(first) ? '–' : ' – '}${to.join(' ')}`;
}
