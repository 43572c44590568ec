import { z } from 'zod';
import { clippingIdSchema, mediaTypeSchema } from './clipping';

/** One clipping of a family, beside the family's lead. */
export const placementSchema = z.object({
  id: clippingIdSchema,
  headline: z.string(),
  outlet: z.string().nullable(),
  source: z.string().nullable(),
  datePublished: z.string().nullable(),
  mediaType: mediaTypeSchema,
  /** The text the others are compared with: the probable origin's, or the fullest one. */
  lead: z.boolean(),
  /** Part of the lead's text that it kept, from 0 to 1. */
  kept: z.number().min(0).max(1),
  /** Part of its own text that the lead does not have, from 0 to 1. */
  added: z.number().min(0).max(1),
  /** True when its headline says something else than the lead's, case and accents aside. */
  otherHeadline: z.boolean(),
});
export type Placement = z.infer<typeof placementSchema>;

/** Where a story probably comes from, and why we think so. */
export const familyOriginSchema = z.object({
  /** The outlet or agency; null when the clipping that is the origin names none. */
  outlet: z.string().nullable(),
  /** The origin's own clipping; null for an agency that is credited and whose text is not in the library. */
  id: clippingIdSchema.nullable(),
  /** Credited by the others, published before the others, or the fullest text. */
  because: z.enum(['credited', 'earliest', 'fullest']),
});
export type FamilyOrigin = z.infer<typeof familyOriginSchema>;

/** One story with its placements: copies that share at least 80 % of the shorter body. Grouped, never merged. */
export const familySchema = z.object({
  id: z.string(),
  origin: familyOriginSchema,
  /** How many outlets carried it, as far as they are known. */
  outlets: z.number().int().nonnegative(),
  /** The lead first, then by date and outlet. */
  placements: z.array(placementSchema),
});
export type Family = z.infer<typeof familySchema>;

/** A story that may be about the same event, by another author: offered, never a family. */
export const sameEventSchema = z.object({
  id: clippingIdSchema,
  headline: z.string(),
  outlet: z.string().nullable(),
  datePublished: z.string().nullable(),
});
export type SameEvent = z.infer<typeof sameEventSchema>;
