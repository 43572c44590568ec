import { z } from 'zod';

/** A run of text, and whether it matched the query. Highlights are arrays of parts, never HTML. */
export const textPartSchema = z.object({ text: z.string(), match: z.boolean() });
export type TextPart = z.infer<typeof textPartSchema>;

/** The characters of parts, without their marks. */
export function textOfParts(parts: readonly TextPart[]): string {
  return parts.map((part) => part.text).join('');
}
