import type { ClippingDate } from '../../../shared/model/clipping-date';

/** A date as a person edits it, and `readWrittenDate` takes it back whole: `2019-09`, `2019-09-18 16:34 +08:00`. */
export function dateText(date: ClippingDate | null): string {
  if (date === null) return '';
  return date.value.replace('T', ' ').replace(/(Z|[+-]\d{2}:\d{2})$/, ' $1');
}
