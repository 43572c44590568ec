import type { PdfLine } from './text-lines';

/** The cells of a row, each the lines in it; an empty one has none. */
export type TableRow = readonly (readonly PdfLine[])[];

/** Letters reach so far above and below their baseline, in their size. */
const ABOVE = 0.75;
const BELOW = 0.25;
/** Rows stand apart by this much more than the lines of a cell, in points. */
const APART = 1;
/** The lines of a cell are no further apart than so many letters' heights. */
const PITCH = 1.7;
/** A row begins where so many of the columns have a line. */
const MOSTLY = 0.6;
const SAME_LINE = 0.45;

/** Divides columns into rows where nothing stands in any column, and more room is left than between the lines of a cell. */
export function rowsByGaps(columns: readonly (readonly PdfLine[])[]): readonly TableRow[] {
  const lines = columns.flat().sort((a, b) => a.y - b.y);
  const within = usualGap(columns);
  const tops: number[] = [];
  let bottom = -Infinity;
  for (const { y, size } of lines) {
    const top = y - size * ABOVE;
    if (top - bottom > within + APART) tops.push(top);
    bottom = Math.max(bottom, y + size * BELOW);
  }
  return rowsFrom(columns, tops);
}

/** Divides columns into rows where most of them have a line at the same height. */
export function rowsByTops(columns: readonly (readonly PdfLine[])[]): readonly TableRow[] {
  const lines = columns.flat().sort((a, b) => a.y - b.y);
  const filled = columns.filter(({ length }) => length > 0).length;
  const tops: number[] = [];
  for (const line of lines) {
    const last = tops.at(-1) ?? -Infinity;
    if (line.y - line.size * ABOVE - last < line.size * SAME_LINE) continue;
    const beside = columns.filter((column) =>
      column.some(({ y }) => Math.abs(y - line.y) < line.size * SAME_LINE),
    );
    if (beside.length >= Math.max(2, filled * MOSTLY)) tops.push(line.y - line.size * ABOVE);
  }
  return rowsFrom(columns, tops);
}

/** What is left between two lines of a cell: the smallest of all gaps, since cells that wrap are among them. */
function usualGap(columns: readonly (readonly PdfLine[])[]): number {
  const gaps = columns.flatMap((column) => {
    const sorted = [...column].sort((a, b) => a.y - b.y);
    return sorted.flatMap((line, i) => {
      const above = sorted[i - 1];
      const down = above === undefined ? Infinity : line.y - above.y;
      return down > line.size * SAME_LINE && down < line.size * PITCH ? [down - line.size] : [];
    });
  });
  return gaps.length === 0 ? 0 : Math.max(0, Math.min(...gaps));
}

function rowsFrom(columns: readonly (readonly PdfLine[])[], tops: readonly number[]): readonly TableRow[] {
  return tops.map((top, i) => {
    const next = tops[i + 1] ?? Infinity;
    return columns.map((column) =>
      column
        .filter(
          ({ y, size }) =>
            y - size * ABOVE >= top - 0.01 - size * SAME_LINE &&
            y - size * ABOVE < next - 0.01 - size * SAME_LINE,
        )
        .sort((a, b) => (Math.abs(a.y - b.y) < a.size * SAME_LINE ? a.x - b.x : a.y - b.y)),
    );
  });
}
