import type { Clipping } from '../../../shared/model/clipping';
import type { TableColumn } from './table-columns';

/** Lets spreadsheets see that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
const NEW_LINE = '\r\n';

/**
 * Clippings as comma-separated values (RFC 4180), line by line: UTF-8 with a byte order mark, CRLF, a header row of
 * column names. Cells that a spreadsheet would run as a formula are neutralised.
 */
export async function* writeCsv(
  clippings: AsyncIterable<Clipping> | Iterable<Clipping>,
  columns: readonly TableColumn[],
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + columns.map(({ name }) => csvCell(name)).join(',') + NEW_LINE;
  for await (const clipping of clippings) {
    yield columns.map(({ cell }) => csvCell(cell(clipping))).join(',') + NEW_LINE;
  }
}

/** What makes spreadsheets take a cell for a formula (OWASP, "CSV Injection"), full-width forms too. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/u;
const NEEDS_QUOTES = /[",\r\n]/;

/** One cell: neutralised by a leading apostrophe where it would be a formula, quoted where it must be. */
export function csvCell(text: string): string {
  const inert = FORMULA_START.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
