import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { toClippingDate } from '../dates/found-date';
import { monthNumber } from '../dates/month-names';
import { readMachineDate } from '../dates/read-machine-date';

/** A date and what it was read from. */
export interface BibtexDate {
  readonly date: ClippingDate | null;
  readonly written: string;
}

/**
 * When a thing was published: BibLaTeX's `date` (of a span its first day), or BibTeX's `year`, `month` and `day`; the month is a
 * number or a name, and many write the day in it (`jan # "~15"`). All three as text without LaTeX's commands.
 */
export function bibtexDate(date: string, year: string, month: string, day: string): BibtexDate {
  // What is uncertain or about so (EDTF) is so all the same.
  const [start = ''] = date.replace(/[?~%]/gu, '').trim().split('/');
  const ofDate = /^\d{4}$/u.test(start) ? yearOf(start) : readMachineDate(start);
  if (ofDate !== null) return { date: ofDate, written: date };
  // "1984–1986", "c. 1990", "[1975]".
  const number = /(?:^|[^\d])(\d{4})(?!\d)/u.exec(year === '' ? date : year)?.[1];
  const written = [day, month, year === '' ? date : year].filter((part) => part !== '').join(' ');
  if (number === undefined) return { date: null, written };
  const named = /\p{L}+/u.exec(month)?.[0] ?? '';
  const dayInMonth = named === '' ? '' : (/(?<!\d)\d{1,2}(?!\d)/u.exec(month)?.[0] ?? '');
  const ofMonth = /^\d{1,2}$/u.test(month) ? Number(month) : monthNumber(named, 'en');
  const ofDay = /^\d{1,2}$/u.test(day) ? day : dayInMonth;
  return {
    date: toClippingDate(written, {
      year: Number(number),
      month: ofMonth,
      day: ofMonth === null || ofDay === '' ? null : Number(ofDay),
      time: null,
    }),
    written,
  };
}

function yearOf(year: string): ClippingDate | null {
  return toClippingDate(year, { year: Number(year), month: null, day: null, time: null });
}
