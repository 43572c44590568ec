import { z } from 'zod';
import { listRowSchema } from './model/list-row';
import { sidebarSchema } from './model/sidebar';

/** So many rows fill the tallest screens. */
export const START_ROWS = 40;

/** What the window showed of a library when it was last open: the beginning of its inbox, newest first. */
export const startViewSchema = z.object({
  sidebar: sidebarSchema,
  /** Clippings in the inbox. */
  total: z.number().int().nonnegative(),
  rows: z.array(listRowSchema).max(START_ROWS),
});
export type StartView = z.infer<typeof startViewSchema>;
