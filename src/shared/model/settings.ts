import { z } from 'zod';

/** So many searches are remembered. */
export const MOST_RECENT_SEARCHES = 20;

/** What the window remembers between starts. Every key has its own default, so one bad value costs one key. */
export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  lastLibrary: z.string().nullable().default(null),
  organisation: z.string().max(300).default(''),
  windowBounds: z
    .object({
      x: z.number().int(),
      y: z.number().int(),
      width: z.number().int().min(400),
      height: z.number().int().min(300),
    })
    .nullable()
    .default(null),
  windowMaximised: z.boolean().default(false),
  /** Widths in CSS pixels. */
  sidebarWidth: z.number().min(140).max(600).default(216),
  listWidth: z.number().min(240).max(900).default(356),
  inspectorWidth: z.number().min(200).max(600).default(272),
  inspectorOpen: z.boolean().default(true),
  filtersOpen: z.boolean().default(false),
  /** What was searched for, the newest first. */
  recentSearches: z.array(z.string().min(1).max(500)).max(MOST_RECENT_SEARCHES).default([]),
  /** CSS pixels of the reader's body text. */
  readerTextSize: z.number().min(12).max(28).default(17),
});
export type Settings = z.infer<typeof settingsSchema>;
