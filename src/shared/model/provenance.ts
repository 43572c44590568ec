import { z } from 'zod';
import { clippingDateSchema } from './clipping-date';

/** How sure a field's value is. */
export const certaintySchema = z.enum(['sure', 'likely', 'unsure']);
export type Certainty = z.infer<typeof certaintySchema>;

/** Another value a field might have, and the place of the document that says so (`meta og:title`, `json-ld headline`). */
export const candidateSchema = z.object({
  value: z.union([z.string(), z.array(z.string()), clippingDateSchema]),
  via: z.string(),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** Where a field's value came from: the reader's rule, and the line or tag it was read from. */
export const provenanceSchema = z.object({
  /** e.g. `json-ld`, `og`, `meta`, `header-line`, `visible-text`, `readability`, `detector`; `none` for an empty field. */
  via: z.string(),
  evidence: z.string(),
  certainty: certaintySchema.optional(),
  /** What other places of the document say. */
  others: z.array(candidateSchema).optional(),
});
export type Provenance = z.infer<typeof provenanceSchema>;

/** Rules that guess where nothing says what is meant, */
const GUESSES = new Set([
  'first-words',
  'inferred-from-modified',
  'url',
  'host',
  'class',
  'script',
  'text',
  'file-name',
  'none',
]);
/** and those that read what people see, which is written for people. */
const READINGS = new Set([
  'byline',
  'visible-text',
  'header-line',
  'dateline',
  'running-head',
  'readability',
  'breadcrumb',
  'detector',
  'figure',
  'time',
  'h1',
  'title',
  // What a page says to others of itself.
  'own-links',
  'format',
]);

/**
 * How sure a value is: what data names is sure, what was read from the visible text likely, what was guessed unsure; one more
 * place that agrees makes it surer, and places that only disagree less sure.
 */
export function weighCertainty(via: string, agreeing: number, disagreeing: number): Certainty {
  if (GUESSES.has(via)) return agreeing > 0 ? 'likely' : 'unsure';
  if (agreeing > 0) return 'sure';
  if (READINGS.has(via)) return disagreeing > 0 ? 'unsure' : 'likely';
  return disagreeing > 0 ? 'likely' : 'sure';
}

/** The certainty of a value as it was weighed, or by its rule alone. */
export function certaintyOf({ via, certainty, others }: Provenance): Certainty {
  return certainty ?? weighCertainty(via, 0, others?.length ?? 0);
}
