import { z } from 'zod';

/** A saved search's name, as `search:"name"` calls it; unlike tags it has no levels. */
export const savedSearchNameSchema = z.string().trim().min(1, 'a saved search needs a name').max(200);

/** A query kept under a name, with how many clippings it finds now. */
export const savedSearchSchema = z.object({
  name: savedSearchNameSchema,
  query: z.string(),
  count: z.number().int().nonnegative(),
});
export type SavedSearch = z.infer<typeof savedSearchSchema>;
