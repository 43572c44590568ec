import { isRightToLeft, joinColumn, type PdfLine } from './text-lines';

/** Lines that stand on each side of a gutter at least; fewer side by side are no columns. */
const COLUMN_LINES = 3;
/** A gutter is as wide, in the size of the letters. */
const GUTTER = 0.8;
/** Parts of parts of a page: a box in a column under a headline. */
const DEEPEST = 8;

interface Span {
  left: number;
  right: number;
}

/**
 * The lines of a page as one reads them: parts of the page from top to bottom, in each the columns one after the other,
 * in each of those the lines. A part with columns is the longest run of lines that leaves a gutter free from top to
 * bottom; a headline over several columns ends such a run.
 */
export function orderByColumns(lines: readonly PdfLine[], firstColumn: number): PdfLine[] {
  let column = firstColumn;
  const rightToLeft = isRightToLeft(lines);
  const ordered: PdfLine[] = [];
  const put = (single: readonly PdfLine[]): void => {
    if (single.length === 0) return;
    column += 1;
    for (const line of joinColumn(sortRows(single, rightToLeft))) ordered.push({ ...line, column });
  };

  const order = (part: readonly PdfLine[], depth: number): void => {
    const sorted = [...part].sort((a, b) => a.y - b.y || a.x - b.x);
    let single: PdfLine[] = [];
    for (let i = 0; i < sorted.length;) {
      const columns = depth > DEEPEST ? null : columnsFrom(sorted, i);
      if (columns === null) {
        const line = sorted[i];
        if (line !== undefined) single.push(line);
        i += 1;
        continue;
      }
      put(single);
      single = [];
      for (const inner of rightToLeft ? columns.toReversed() : columns) order(inner, depth + 1);
      i += columns.reduce((count, { length }) => count + length, 0);
    }
    put(single);
  };
  order(lines, 0);
  return ordered;
}

/** The columns that begin at one of the lines, which are sorted from top to bottom; null when there are none. A gutter is so many letters' heights wide at least. */
export function columnsFrom(
  sorted: readonly PdfLine[],
  start: number,
  widthOfGutter = GUTTER,
): PdfLine[][] | null {
  const gutter = medianSize(sorted) * widthOfGutter;
  const width = widthOf(sorted);
  let spans: Span[] = [];
  let best: { spans: readonly Span[]; end: number } | null = null;
  for (let end = start; end < sorted.length; end += 1) {
    const line = sorted[end];
    if (line === undefined) break;
    const next = withSpan(spans, { left: line.x, right: line.right }, gutter);
    const [only] = next;
    // The first lines may all stand in one column, but not in one as wide as the page.
    if (
      next.length < 2 &&
      (spans.length > 1 || (only !== undefined && only.right - only.left > width * 0.75))
    )
      break;
    spans = next;
    if (spans.length > 1) best = { spans, end: end + 1 };
  }
  if (best === null) return null;
  const run = sorted.slice(start, best.end);
  const columns = best.spans.map(({ left, right }) =>
    run.filter((line) => line.x >= left && line.right <= right),
  );
  const full = columns.filter(({ length }) => length >= COLUMN_LINES);
  if (full.length < 2 || !sideBySide(full)) return null;
  return columns;
}

function widthOf(lines: readonly PdfLine[]): number {
  let [left, right] = [Infinity, -Infinity];
  for (const line of lines) [left, right] = [Math.min(left, line.x), Math.max(right, line.right)];
  return right - left;
}

/** True when two columns share some height; else they only stand under one another. */
function sideBySide(columns: readonly (readonly PdfLine[])[]): boolean {
  const spans = columns.map((column) => ({
    left: Math.min(...column.map(({ y }) => y)),
    right: Math.max(...column.map(({ y }) => y)),
  }));
  return spans.some((a, i) => spans.some((b, k) => k > i && a.left < b.right && b.left < a.right));
}

function withSpan(spans: readonly Span[], added: Span, gutter: number): Span[] {
  const merged = { ...added };
  const apart: Span[] = [];
  for (const span of spans)
    if (span.right + gutter < merged.left || merged.right + gutter < span.left) apart.push(span);
    else {
      merged.left = Math.min(merged.left, span.left);
      merged.right = Math.max(merged.right, span.right);
    }
  return [...apart, merged].sort((a, b) => a.left - b.left);
}

/** Lines from top to bottom; parts on about the same baseline from left to right (or from right to left). */
function sortRows(lines: readonly PdfLine[], rightToLeft: boolean): PdfLine[] {
  const rows: PdfLine[][] = [];
  for (const line of [...lines].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && line.y - first.y < Math.max(first.size, line.size) * 0.45)
      row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.sort((a, b) => (rightToLeft ? b.x - a.x : a.x - b.x)));
}

/** The middle size of letters, in points; lines count by their length. */
export function medianSize(lines: readonly Pick<PdfLine, 'text' | 'size'>[]): number {
  const sizes = [...lines].sort((a, b) => a.size - b.size);
  const half = sizes.reduce((total, { text }) => total + text.length, 0) / 2;
  let seen = 0;
  for (const { text, size } of sizes) {
    seen += text.length;
    if (seen >= half) return size;
  }
  return 10;
}
