import { z } from 'zod';

/** How much of a date was written down. */
export const datePrecisionSchema = z.enum(['year', 'month', 'day', 'minute', 'second']);
export type DatePrecision = z.infer<typeof datePrecisionSchema>;

/**
 * A date as a clipping carries it.
 *
 * `value` is ISO 8601, cut at its precision (`2019`, `2019-09`, `2019-09-18`, `2019-09-18T16:34`,
 * `2019-09-18T16:34:09`), with an offset (`+08:00` or `Z`) only when the source gave one.
 * It is the day and time as written, never converted to another zone.
 */
export const clippingDateSchema = z.object({
  /** The characters the date was read from, unchanged. */
  raw: z.string(),
  value: z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/),
  precision: datePrecisionSchema,
  /** True when the source named a time zone. */
  zoneGiven: z.boolean(),
  /** True when the date stands in for one that was not written (e.g. published taken from modified). */
  inferred: z.boolean(),
});
export type ClippingDate = z.infer<typeof clippingDateSchema>;

/** The calendar day (`YYYY-MM-DD`) of a date value, or null when it is coarser than a day. */
export function dayOf(value: string): string | null {
  return /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null;
}
