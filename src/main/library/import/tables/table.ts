import type { ClippingDate } from '../../../../shared/model/clipping-date';

/** A cell that carries more than its text: a workbook's date, or the link behind its words. */
export interface RichCell {
  readonly text: string;
  /** The date, where the file stores it as one and not as text. */
  readonly date: ClippingDate | null;
  /** The http(s) address behind the text. */
  readonly link: string | null;
}

/** One cell; most are plain text. */
export type Cell = string | RichCell;

/** Rows as a file gives them, blank ones too, so that their numbers are those a spreadsheet shows. */
export interface Table {
  readonly rows: readonly (readonly Cell[])[];
  /** The number of the first row as a person counts (from 1). */
  readonly firstRow: number;
  /** The sheet's name, in a workbook. */
  readonly name?: string;
  /** The workbook does not show the sheet. */
  readonly hidden?: true;
}

/** The text of a cell, trimmed; empty for a missing one. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return (typeof cell === 'string' ? cell : cell.text).trim();
}

/** Whether a row has no text at all. */
export function isBlankRow(row: readonly Cell[]): boolean {
  return row.every((cell) => cellText(cell) === '');
}
