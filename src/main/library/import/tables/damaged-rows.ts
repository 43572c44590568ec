/** Lines behind a damaged row in which the next whole row is looked for, */
const LINES_LOOKED_AT = 200;
/** characters that a row may take, */
const LONGEST_ROW = 200_000;
/** rows that are mended; a table with more of them is damaged otherwise, */
const MOST_DAMAGED = 200;
/** and lines that tell how many cells a row has. */
const LINES_COUNTED = 400;

/** A row that begins at some place of the text. */
interface ReadRow {
  readonly cells: readonly string[];
  /** Where the next row begins. */
  readonly end: number;
  /** The first cell whose quotation marks are not as they should be (RFC 4180): its number, and where its content begins. */
  readonly broken: { readonly cell: number; readonly from: number } | null;
}

/**
 * The rows of a table in which quotation marks are missing. A cell that is not closed takes all that follows into it, to the end of the table: here it
 * ends where a whole row begins again, and what it holds too many of are its own separators. Null where no row tells how many cells it has.
 */
export function splitDamagedRows(text: string, delimiter: string): string[][] | null {
  const width = widthOf(text, delimiter);
  if (width < 2) return null;
  const rows: string[][] = [];
  let damaged = 0;
  let at = 0;
  while (at < text.length) {
    const row = readRow(text, at, delimiter);
    const next =
      row.broken === null || damaged >= MOST_DAMAGED ? null : nextRow(text, at, row.end, delimiter, width);
    if (row.broken === null || next === null) rows.push([...row.cells]);
    else {
      damaged += 1;
      rows.push(
        mendRow(text.slice(row.broken.from, next), row.cells.slice(0, row.broken.cell), delimiter, width),
      );
    }
    at = next ?? row.end;
  }
  return rows;
}

/** How many of the rows have as many cells as most rows that begin with a line of the text. */
export function fittingRows(rows: readonly (readonly unknown[])[], text: string, delimiter: string): number {
  const width = widthOf(text, delimiter);
  return rows.filter(({ length }) => length === width).length;
}

function widthOf(text: string, delimiter: string): number {
  const counts = new Map<number, number>();
  let at = 0;
  for (let line = 0; line < LINES_COUNTED && at < text.length; line += 1) {
    const { cells, broken } = readRow(text, at, delimiter);
    if (broken === null && cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    at = lineAfter(text, at);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** Where a whole row begins behind the first line of a damaged one, and before `end`, up to which that one was read. */
function nextRow(text: string, at: number, end: number, delimiter: string, width: number): number | null {
  let start = lineAfter(text, at);
  for (let line = 0; line < LINES_LOOKED_AT && start < text.length && start <= end; line += 1) {
    const { cells, broken } = readRow(text, start, delimiter);
    if (broken === null && cells.length === width) return start;
    start = lineAfter(text, start);
  }
  return start >= text.length ? text.length : null;
}

function lineAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** A row of the cells before the damage and what the rest of it, which begins inside the damaged cell, gives. */
function mendRow(rest: string, before: readonly string[], delimiter: string, width: number): string[] {
  const content = rest.replace(/\n+$/u, '');
  const missing = width - before.length;
  const { cells, broken, end } = readRow(content, 0, delimiter);
  const surplus = cells.length - missing;
  if (missing <= 1 || broken !== null || end < content.length || surplus < 0) return [...before, content];
  return [...before, cells.slice(0, surplus + 1).join(delimiter), ...cells.slice(surplus + 1)];
}

function readRow(text: string, at: number, delimiter: string): ReadRow {
  const most = Math.min(text.length, at + LONGEST_ROW);
  const cells: string[] = [];
  let broken: ReadRow['broken'] = null;
  let place = at;
  for (;;) {
    if (text[place] === '"') {
      const { close, isClean } = closingQuote(text, place + 1, most, delimiter);
      if (!isClean) broken ??= { cell: cells.length, from: place + 1 };
      cells.push(text.slice(place + 1, close).replaceAll('""', '"'));
      place = Math.min(most, close + 1);
    } else {
      const start = place;
      while (place < most && text[place] !== delimiter && text[place] !== '\n') place += 1;
      cells.push(text.slice(start, place));
    }
    if (place >= most || text[place] === '\n') return { cells, end: Math.max(at + 1, place + 1), broken };
    place += 1;
  }
}

/** Where a quoted cell ends; not clean when that is the end of all, or when a quotation mark in it is not doubled. */
function closingQuote(
  text: string,
  from: number,
  most: number,
  delimiter: string,
): { readonly close: number; readonly isClean: boolean } {
  let isClean = true;
  for (let place = from; place < most; place += 1) {
    if (text[place] !== '"') continue;
    const next = text[place + 1];
    if (next === '"') place += 1;
    else if (next === undefined || next === delimiter || next === '\n') return { close: place, isClean };
    else isClean = false;
  }
  return { close: most, isClean: false };
}
