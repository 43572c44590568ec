import { z } from 'zod';

/** Separates the levels of a tag path: `Environment/Water`. */
export const TAG_SEPARATOR = '/';

export const tagColorSchema = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour is written #rrggbb');

/** A tag path: one or more names joined by `/`; names are trimmed and never empty. */
export const tagPathSchema = z
  .string()
  .transform(normaliseTagPath)
  .refine((path) => path.length > 0 && path.length <= 400, 'a tag needs a name');

/** A tag with how many clippings carry it (the Trash and excluded clippings are not counted). */
export const tagSchema = z.object({
  id: z.number().int(),
  path: z.string(),
  name: z.string(),
  parentId: z.number().int().nullable(),
  color: tagColorSchema.nullable(),
  count: z.number().int().nonnegative(),
  countWithChildren: z.number().int().nonnegative(),
});
export type Tag = z.infer<typeof tagSchema>;

/** Trims every name of a path, folds runs of white space and drops empty names. */
export function normaliseTagPath(path: string): string {
  return path
    .normalize('NFC')
    .split(TAG_SEPARATOR)
    .map((name) => name.trim().replace(/\s+/gu, ' '))
    .filter((name) => name !== '')
    .join(TAG_SEPARATOR);
}

/** The names of a path from the root down. */
export function tagNames(path: string): readonly string[] {
  return path.split(TAG_SEPARATOR);
}
