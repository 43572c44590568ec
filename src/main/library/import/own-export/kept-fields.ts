import { z } from 'zod';
import { clippingFieldsSchema, type ClippingFieldName } from '../../../../shared/model/clipping';
import { normaliseTagPath, tagPathSchema } from '../../../../shared/model/tag';
import type { RecordFields } from '../settle-article';

/** The name of the database a RIS reference from Clipdesk gives (`DB`), and of our part of CSL's `custom`. */
export const OWN_MARK = { ris: 'Clipdesk', csl: 'clipdesk' } as const;

/**
 * What an export in a foreign notation carries beside the notation's own fields, so that nothing is lost on the way to
 * another Clipdesk: fields by our names, whole, and the tags' paths. A field that is null here was none, although the
 * notation had to write something in its place (a summary where it only knows an abstract).
 */
export const keptFieldsSchema = clippingFieldsSchema
  .omit({ wordCount: true })
  .partial()
  .extend({ tags: z.array(tagPathSchema).max(1_000).optional() });
export type KeptFields = z.infer<typeof keptFieldsSchema>;

/**
 * Puts kept fields in the place of what the notation itself said. Gives the tags; null when `value` is not ours or damaged,
 * and then nothing is taken of it.
 */
export function takeKeptFields(
  record: RecordFields,
  value: unknown,
  evidence: string,
): { readonly tags: readonly string[] } | null {
  const parsed = keptFieldsSchema.safeParse(value);
  if (!parsed.success) return null;
  const { tags = [], ...fields } = parsed.data;
  for (const [name, kept] of Object.entries(fields)) {
    Object.assign(record.fields, { [name]: kept });
    if (kept !== null) record.notes.note(name as ClippingFieldName, record.via, evidence);
  }
  return { tags: tags.map(normaliseTagPath).filter((path) => path !== '') };
}
