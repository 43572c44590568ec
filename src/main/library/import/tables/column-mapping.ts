import type { ColumnChoice, DayOrder, ReachMetric, TableField } from '../../../../shared/model/table-mapping';

export type { DayOrder, ReachMetric, TableField };

/** One column and what it is taken for. */
export interface MappedColumn extends ColumnChoice {
  /** The column's own name as the file writes it. */
  readonly header: string;
  /** Whether the column's name says it in full, in part, only its cells do, or a person did. */
  readonly by: 'name' | 'part-of-name' | 'content' | 'person';
}

/**
 * Which column is which: plain data, made by `guessMapping` or from what a person chose, used by `applyMapping`.
 * Several columns may share a field; the first with a value in a row is taken (all of them for tags and summaries).
 */
export interface ColumnMapping {
  /** Index of the row that names the columns; -1 for a table without one. */
  readonly headerRow: number;
  readonly columns: readonly MappedColumn[];
  /** BCP 47 of the language the names are in, where they tell. */
  readonly language: string | null;
}
