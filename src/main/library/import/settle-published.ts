import type { ClippingFields, ImportWarning } from '../../../shared/model/clipping';
import type { ProvenanceNotes } from './parsed-article';
import { inferDay } from './dates/found-date';

/**
 * Where a clipping has no date of publication, the day it was modified stands in, marked as inferred. Gives the warning that
 * is due; null for none.
 */
export function settlePublished(
  fields: ClippingFields,
  notes: ProvenanceNotes,
): Extract<ImportWarning, 'date-unknown' | 'date-inferred'> | null {
  if (fields.datePublished !== null) return null;
  if (fields.dateModified === null) return 'date-unknown';
  fields.datePublished = inferDay(fields.dateModified);
  notes.note('datePublished', 'inferred-from-modified', fields.dateModified.raw);
  return 'date-inferred';
}
