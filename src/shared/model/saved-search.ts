import { z } from 'zod';

/** A saved search's name, as `search:"name"` calls it; unlike tags it has no levels. */
export const savedSearchNameSchema = z.string().trim().min(1, 'a saved search needs a name').max(200);

/** The pictures a saved search may have in the sidebar. */
export const savedSearchIconSchema = z.enum([
  'search',
  'star',
  'flag',
  'heart',
  'alert',
  'calendar',
  'person',
  'people',
  'building',
  'government',
  'megaphone',
  'newspaper',
  'radio',
  'tv',
  'globe',
  'leaf',
  'water',
]);
export type SavedSearchIcon = z.infer<typeof savedSearchIconSchema>;

/** A query kept under a name, with how many clippings it finds now. */
export const savedSearchSchema = z.object({
  name: savedSearchNameSchema,
  query: z.string(),
  count: z.number().int().nonnegative(),
  /** Null: the usual one. */
  icon: savedSearchIconSchema.nullable(),
});
export type SavedSearch = z.infer<typeof savedSearchSchema>;
