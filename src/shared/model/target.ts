import { z } from 'zod';
import { clippingIdSchema } from './clipping';

/** Which clippings a change or an export is about. */
export const targetSchema = z.union([
  z.object({ ids: z.array(clippingIdSchema).min(1).max(1_000_000) }),
  z.object({ query: z.string() }),
]);
export type Target = z.infer<typeof targetSchema>;

/** So many clippings fit into a list that is pasted somewhere; more are a report. */
export const MOST_LISTED = 5_000;
