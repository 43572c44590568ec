import { z } from 'zod';
import { clippingDateSchema } from './clipping-date';
import { provenanceSchema } from './provenance';

/** A clipping's id: 20 lower-case hexadecimal characters, random. */
export const clippingIdSchema = z
  .string()
  .regex(/^[0-9a-f]{20}$/)
  .brand<'ClippingId'>();
export type ClippingId = z.infer<typeof clippingIdSchema>;

export const clippingTypeSchema = z.enum(['article-newspaper', 'webpage', 'broadcast', 'post']);
export const mediaTypeSchema = z.enum([
  'print',
  'online',
  'tv',
  'radio',
  'podcast',
  'agency',
  'blog',
  'social',
]);
export const clippingStatusSchema = z.enum(['inbox', 'kept', 'excluded']);
export const prominenceSchema = z.enum(['headline', 'lead', 'body', 'passing']);
export const coverageOriginSchema = z.enum(['proactive', 'reactive', 'organic']);
export type MediaType = z.infer<typeof mediaTypeSchema>;
export type ClippingStatus = z.infer<typeof clippingStatusSchema>;

export const mediaItemSchema = z.object({
  kind: z.enum(['image', 'video', 'audio', 'other']),
  caption: z.string().nullable(),
  creditLine: z.string().nullable(),
  /** Name or address of the picture; null when only its caption is known. */
  file: z.string().nullable(),
});
export type MediaItem = z.infer<typeof mediaItemSchema>;

/** A dated snapshot of an outlet's audience. Different metrics are never summed. */
export const reachSchema = z.object({
  value: z.number().int().nonnegative(),
  metric: z.enum(['circulation', 'readership', 'monthly-uniques', 'audience']),
  asOf: z.string().nullable(),
  source: z.string().nullable(),
});

export const toneSchema = z.object({
  subject: z.string(),
  /** -2 … +2, or null for *unrated*, which is never neutral. */
  value: z.number().int().min(-2).max(2).nullable(),
  coder: z.string().nullable(),
  note: z.string().nullable(),
});

export const spokespersonSchema = z.object({ name: z.string(), quoted: z.boolean() });
export const licenceSchema = z.object({ scheme: z.string(), expires: z.string().nullable() });

/** A passage a person marked in the body: character offsets into `body`, with an optional note. */
export const highlightSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  text: z.string(),
  note: z.string().nullable(),
});

/** Warnings a reader may attach to a clipping it made. */
export const importWarningSchema = z.enum([
  'date-inferred',
  'date-unknown',
  'outlet-unknown',
  'headline-unknown',
  'little-text',
  'reference-only',
  'charset-guessed',
  'date-ambiguous',
  'text-garbled',
  'pages-missing',
  'documents-missing',
  'cut-off',
  'text-pending',
  'no-text-found',
  'recognition-unsure',
  'script-unknown',
  'text-not-recognised',
]);
export type ImportWarning = z.infer<typeof importWarningSchema>;

const text = z.string().nullable();

/** The fields that describe the coverage itself; PRODUCT's table gives their names in the standards. */
export const clippingFieldsSchema = z.object({
  type: clippingTypeSchema,
  headline: z.string(),
  subheadline: text,
  /** The publication, station or site that carried it. */
  outlet: text,
  /** The agency or site the outlet credits. */
  source: text,
  authors: z.array(z.string()),
  editor: text,
  datePublished: clippingDateSchema.nullable(),
  dateModified: clippingDateSchema.nullable(),
  dateAccessed: clippingDateSchema.nullable(),
  dateline: text,
  place: text,
  country: text,
  edition: text,
  section: text,
  sectionPath: z.array(z.string()),
  page: text,
  /** Plain text, paragraphs separated by one blank line. */
  body: z.string(),
  summary: text,
  wordCount: z.number().int().nonnegative(),
  /** BCP 47. */
  language: text,
  url: text,
  externalId: text,
  media: z.array(mediaItemSchema),
  rightsHolder: text,
  copyrightNotice: text,
  licence: licenceSchema.nullable(),
  mediaType: mediaTypeSchema,
  reach: reachSchema.nullable(),
  tone: z.array(toneSchema),
  prominence: prominenceSchema.nullable(),
  spokespersons: z.array(spokespersonSchema),
  keyMessages: z.array(z.string()),
  campaign: text,
  origin: coverageOriginSchema.nullable(),
  starred: z.boolean(),
  status: clippingStatusSchema,
  notes: text,
  highlights: z.array(highlightSchema),
  /** Views of the page as it printed them; never reach. */
  pageViews: z.number().int().nonnegative().nullable(),
});
export type ClippingFields = z.infer<typeof clippingFieldsSchema>;
export type ClippingFieldName = keyof ClippingFields;

/** The untouched imported bytes of a clipping. */
export const originalSchema = z.object({
  name: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mimeType: z.string(),
  bytes: z.number().int().nonnegative(),
  /** ISO 8601 instant, UTC. */
  importedAt: z.string(),
});
export type Original = z.infer<typeof originalSchema>;

/** One clipping, whole, as `clippings.get` and the command `show` give it. */
export const clippingSchema = clippingFieldsSchema.extend({
  id: clippingIdSchema,
  /** Paths (`Parent/Child`) of its tags, sorted. */
  tags: z.array(z.string()),
  original: originalSchema,
  familyId: z.string().nullable(),
  /** ISO 8601 instants, UTC. */
  addedAt: z.string(),
  updatedAt: z.string(),
  trashedAt: z.string().nullable(),
  /** Fields a person corrected; machines leave them alone. */
  corrected: z.array(z.string()),
  provenance: z.record(z.string(), provenanceSchema),
  warnings: z.array(importWarningSchema),
});
export type Clipping = z.infer<typeof clippingSchema>;

/**
 * What a person or a rule may change of a clipping, any subset.
 * `wordCount` follows `body` and is not edited by itself.
 */
export const clippingChangesSchema = clippingFieldsSchema.omit({ wordCount: true }).partial();
export type ClippingChanges = z.infer<typeof clippingChangesSchema>;

/** Empty values for every field: what a reader starts from. */
export function emptyClippingFields(): ClippingFields {
  return {
    type: 'webpage',
    headline: '',
    subheadline: null,
    outlet: null,
    source: null,
    authors: [],
    editor: null,
    datePublished: null,
    dateModified: null,
    dateAccessed: null,
    dateline: null,
    place: null,
    country: null,
    edition: null,
    section: null,
    sectionPath: [],
    page: null,
    body: '',
    summary: null,
    wordCount: 0,
    language: null,
    url: null,
    externalId: null,
    media: [],
    rightsHolder: null,
    copyrightNotice: null,
    licence: null,
    mediaType: 'online',
    reach: null,
    tone: [],
    prominence: null,
    spokespersons: [],
    keyMessages: [],
    campaign: null,
    origin: null,
    starred: false,
    status: 'inbox',
    notes: null,
    highlights: [],
    pageViews: null,
  };
}
