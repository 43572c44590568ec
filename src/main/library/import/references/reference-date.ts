import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { findDate } from '../dates/find-dates';
import { toClippingDate } from '../dates/found-date';
import { readMachineDate } from '../dates/read-machine-date';

/** A date as reference managers write it: a year, a machine's notation, or words. Null when it is none. */
export function referenceDate(written: string): ClippingDate | null {
  const text = written.trim().replace(/^(?:c|ca\.?|©)\s?(?=\d{4}$)/iu, '');
  const year = /^\d{4}$/u.test(text)
    ? toClippingDate(written.trim(), { year: Number(text), month: null, day: null, time: null })
    : null;
  return year ?? readMachineDate(text) ?? findDate(text, { language: null })?.date ?? null;
}
