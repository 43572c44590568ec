/** Heights in CSS pixels; list-row.css has the same. */
export const ROW_HEIGHT = 88;
export const DIVIDER_HEIGHT = 32;

/** Whether the line "only some of the words" stands in the list, and before which row. */
export interface ListShape {
  readonly total: number;
  readonly some: number;
}

/** Lines to paint: rows, and the dividing line where clippings with only some of the words begin. */
export function lineCount({ total, some }: ListShape): number {
  return total + some + (some > 0 ? 1 : 0);
}

/** The row painted on a line, or null for the dividing line. */
export function rowOfLine({ total, some }: ListShape, line: number): number | null {
  if (some === 0 || line < total) return line;
  return line === total ? null : line - 1;
}

/** The line a row is painted on. */
export function lineOfRow({ total, some }: ListShape, row: number): number {
  return some > 0 && row >= total ? row + 1 : row;
}
