import type { Clipping } from '../../../../shared/model/clipping';

/** What a column may hold. Most are fields of a clipping; `time`, `subject` and `folder` complete another one. */
export type TableField =
  | 'accessed'
  | 'authors'
  | 'body'
  | 'country'
  | 'date'
  | 'edition'
  | 'externalId'
  | 'folder'
  | 'headline'
  | 'language'
  | 'mediaType'
  | 'modified'
  | 'notes'
  | 'outlet'
  | 'page'
  | 'pageViews'
  | 'place'
  | 'reach'
  | 'section'
  | 'sentiment'
  | 'source'
  | 'starred'
  | 'subheadline'
  | 'subject'
  | 'summary'
  | 'tags'
  | 'time'
  | 'url';

/** What a figure of reach measures. */
export type ReachMetric = NonNullable<Clipping['reach']>['metric'];

/** Which of the two small numbers of `03/04/2021` is the day; null when nothing in the column tells. */
export type DayOrder = 'day-first' | 'month-first' | null;

/** One column and what it is taken for. */
export interface MappedColumn {
  /** Index in the row, from 0. */
  readonly column: number;
  /** The column's own name as the file writes it. */
  readonly header: string;
  readonly field: TableField;
  /** For `reach`: what the figure measures. */
  readonly metric: ReachMetric | null;
  /** For `date`, `accessed` and `modified`. */
  readonly dayOrder: DayOrder;
  /** Whether the column's name says it in full, in part, or only its cells do. */
  readonly by: 'name' | 'part-of-name' | 'content';
}

/**
 * Which column is which: plain data, made by `guessMapping`, used by `applyMapping`, and open to correction in between.
 * Several columns may share a field; the first with a value in a row is taken (all of them for tags and summaries).
 */
export interface ColumnMapping {
  /** Index of the row that names the columns. */
  readonly headerRow: number;
  readonly columns: readonly MappedColumn[];
  /** BCP 47 of the language the names are in, where they tell. */
  readonly language: string | null;
}
