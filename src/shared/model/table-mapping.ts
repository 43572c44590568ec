import { z } from 'zod';
import { reachSchema } from './clipping';

/** What a column may hold. Most are fields of a clipping; `time`, `subject` and `folder` complete another one. */
export const tableFieldSchema = z.enum([
  'accessed',
  'authors',
  'body',
  'country',
  'date',
  'edition',
  'externalId',
  'folder',
  'headline',
  'language',
  'mediaType',
  'modified',
  'notes',
  'outlet',
  'page',
  'pageViews',
  'place',
  'reach',
  'section',
  'sentiment',
  'source',
  'starred',
  'subheadline',
  'subject',
  'summary',
  'tags',
  'time',
  'url',
]);
export type TableField = z.infer<typeof tableFieldSchema>;

/** What a figure of reach measures. */
export const reachMetricSchema = reachSchema.shape.metric;
export type ReachMetric = z.infer<typeof reachMetricSchema>;

/** Which of the two small numbers of `03/04/2021` is the day; null when nothing tells. */
export const dayOrderSchema = z.enum(['day-first', 'month-first']).nullable();
export type DayOrder = z.infer<typeof dayOrderSchema>;

const index = z.number().int().nonnegative();

/** What one column is taken for. */
export const columnChoiceSchema = z.object({
  /** Index in the row, from 0. */
  column: index,
  field: tableFieldSchema,
  /** For `reach`: what the figure measures. */
  metric: reachMetricSchema.nullable(),
  /** For `date`, `accessed` and `modified`. */
  dayOrder: dayOrderSchema,
});
export type ColumnChoice = z.infer<typeof columnChoiceSchema>;

/** How a table is to be read, whatever its names say. Columns that are not named are not taken. */
export const tableChoiceSchema = z.object({
  /** Index of the sheet; 0 for a file with one table. */
  sheet: index,
  /** Index of the row that names the columns; -1 for a table without one. */
  headerRow: z.number().int().min(-1),
  /** Several may share a field: the first with a value in a row is taken (all of them for tags and summaries). */
  columns: z.array(columnChoiceSchema).max(500),
});
export type TableChoice = z.infer<typeof tableChoiceSchema>;

/** A mapping kept for every table whose columns have the same names, in whatever order. */
export const savedMappingSchema = z.object({
  /** The names, folded and sorted: what the mapping is found by. */
  key: z.string(),
  /** The file it was first chosen for. */
  name: z.string(),
  /** `nth` counts columns of the same name from 0. */
  columns: z.array(
    z.object({
      header: z.string(),
      nth: index,
      field: tableFieldSchema,
      metric: reachMetricSchema.nullable(),
    }),
  ),
  /** Taken where the dates of a file do not tell by themselves. */
  dayOrder: dayOrderSchema,
});
export type SavedMapping = z.infer<typeof savedMappingSchema>;

/** Why a mapping should be looked at before it is used. */
export const columnDoubtSchema = z.enum([
  /** No row names a column that could be a headline, an address or a text. */
  'no-columns',
  'no-headline',
  /** A column has dates and a name that is not known. */
  'no-date',
  /** The headline's or the date's column is only guessed by a part of its name. */
  'unsure-names',
  /** `03/04/2021` could be two days. */
  'day-order',
  /** Another sheet holds clippings, too. */
  'other-sheets',
]);
export type ColumnDoubt = z.infer<typeof columnDoubtSchema>;

/** Rows of a preview, at most. */
export const PREVIEW_ROWS = 20;

/** One row as it would become a clipping. */
export const previewRowSchema = z.object({
  /** The number a spreadsheet shows. */
  row: z.number().int(),
  headline: z.string(),
  outlet: z.string(),
  /** ISO 8601 as a clipping's date; empty for none. */
  date: z.string(),
  /** The same as the table has it. */
  writtenDate: z.string(),
  authors: z.string(),
  section: z.string(),
  page: z.string(),
  url: z.string(),
  tags: z.string(),
  /** The beginning of its text. */
  text: z.string(),
  /** False for a row that is no clipping: it has no headline, no text and no address. */
  taken: z.boolean(),
});
export type PreviewRow = z.infer<typeof previewRowSchema>;

/** A table as a person sees it who says which column is which. */
export const tableLookSchema = z.object({
  sheets: z.array(z.object({ name: z.string(), rows: index })),
  choice: tableChoiceSchema,
  /** True where the choice is one that was kept. */
  isKept: z.boolean(),
  /** The first rows, for choosing the one with the names: their numbers and what stands in them. */
  firstRows: z.array(z.object({ row: z.number().int(), text: z.string() })),
  columns: z.array(z.object({ column: index, header: z.string(), samples: z.array(z.string()) })),
  /** A date as the file writes it that could be two days; null when there is none in the columns taken for dates. */
  ambiguousDate: z.object({ text: z.string(), dayFirst: z.string(), monthFirst: z.string() }).nullable(),
  preview: z.array(previewRowSchema),
  /** Rows that would become clippings, and those that would not for lack of a headline and a text. */
  clippings: index,
  without: index,
});
export type TableLook = z.infer<typeof tableLookSchema>;
