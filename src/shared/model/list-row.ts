import { z } from 'zod';
import { clippingIdSchema, clippingStatusSchema, mediaTypeSchema } from './clipping';
import { textPartSchema } from './text-parts';

/** One row of the list, ready to paint. */
export const listRowSchema = z.object({
  id: clippingIdSchema,
  headline: z.array(textPartSchema),
  /** The best passage for the query, or the beginning of the body. */
  snippet: z.array(textPartSchema),
  outlet: z.string().nullable(),
  source: z.string().nullable(),
  datePublished: z.string().nullable(),
  dateInferred: z.boolean(),
  mediaType: mediaTypeSchema,
  status: clippingStatusSchema,
  starred: z.boolean(),
  trashed: z.boolean(),
  language: z.string().nullable(),
  tags: z.array(z.object({ path: z.string(), color: z.string().nullable() })),
  score: z.number(),
  /** False under the line "only some of the words". */
  allWords: z.boolean(),
});
export type ListRow = z.infer<typeof listRowSchema>;
