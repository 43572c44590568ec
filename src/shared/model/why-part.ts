import { z } from 'zod';
import { textFieldSchema } from './query';

/** One part of a query a clipping answers, and by what. */
export const whyPartSchema = z.object({
  /** The part as the query grammar writes it. */
  asked: z.string(),
  /** For words and phrases: what matches, as it is written there, by field. Empty for filters. */
  found: z.array(z.object({ field: textFieldSchema, words: z.array(z.string()) })),
  /** The auto-tag rule that set the tag asked for; null when none did. */
  rule: z.string().nullable(),
});
export type WhyPart = z.infer<typeof whyPartSchema>;
