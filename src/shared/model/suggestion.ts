import { z } from 'zod';

/** A way to go on with what is typed in the search box. */
export const suggestionSchema = z.object({
  kind: z.enum(['word', 'tag', 'outlet', 'saved', 'field', 'value']),
  /** What is put in, as people read it. */
  label: z.string(),
  /** The whole query with it. */
  text: z.string(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;
