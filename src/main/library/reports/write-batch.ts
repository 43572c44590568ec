import { utils, write } from '@e965/xlsx';
import type { ListLine } from '../storage/list-lines';
import type { BatchQuery } from './read-batch';
import { csvCell } from './write-csv';

/** What one query of a list found. */
export interface BatchResult extends BatchQuery {
  /** Clippings with all its words. */
  readonly count: number;
  /** The first of them, as many as were asked for. */
  readonly clippings: readonly ListLine[];
}

const COUNT_HEADINGS = ['name', 'query', 'count'] as const;
const RESULT_HEADINGS = ['name', 'query', 'count', 'id', 'date', 'outlet', 'headline', 'url'] as const;

/** The longest text a cell of a spreadsheet holds. */
const LONGEST_CELL = 32_767;

/** The rows a query's results take: one for each clipping written, or one that says there is none. */
export function rowsOf({ clippings }: BatchResult): number {
  return Math.max(1, clippings.length);
}

/**
 * The results of a list as one table, query by query, RFC 4180 with a byte order mark: a line for each clipping found, and one without a clipping
 * for a query that found none, so that no query is missing. Cells that a spreadsheet would run are neutralised.
 */
export async function* batchCsv(
  results: AsyncIterable<readonly BatchResult[]> | Iterable<readonly BatchResult[]>,
): AsyncGenerator<string> {
  yield `\uFEFF${RESULT_HEADINGS.join(',')}\r\n`;
  for await (const some of results) yield resultRows(some).map(csvLine).join('');
}

function csvLine(row: readonly (string | number)[]): string {
  return `${row.map(cellText).join(',')}\r\n`;
}

function cellText(value: string | number): string {
  return typeof value === 'number' ? String(value) : csvCell(value);
}

/** The same as a workbook: a sheet with the counts, and one with the clippings. Texts stay texts, never formulas. */
export function batchWorkbook(results: readonly BatchResult[]): Uint8Array {
  const book = utils.book_new();
  const counts = results.map(({ name, query, count }) => [name, query, count]);
  utils.book_append_sheet(book, sheetOf([[...COUNT_HEADINGS], ...counts]), 'Counts');
  utils.book_append_sheet(book, sheetOf([[...RESULT_HEADINGS], ...resultRows(results)]), 'Results');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

function sheetOf(rows: readonly (readonly (string | number)[])[]): ReturnType<typeof utils.aoa_to_sheet> {
  const short = (cell: string | number): string | number =>
    typeof cell === 'string' ? cell.slice(0, LONGEST_CELL) : cell;
  return utils.aoa_to_sheet(
    rows.map((row) => row.map(short)),
    { dense: true },
  );
}

function resultRows(results: readonly BatchResult[]): (string | number)[][] {
  return results.flatMap(({ name, query, count, clippings }) =>
    clippings.length === 0
      ? [[name, query, count, '', '', '', '', '']]
      : clippings.map(({ id, date, outlet, headline, url }) => [
          ...[name, query, count, id],
          ...[date ?? '', outlet ?? '', headline, url ?? ''],
        ]),
  );
}
