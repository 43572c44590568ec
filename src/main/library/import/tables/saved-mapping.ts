import type { SavedMapping, TableChoice } from '../../../../shared/model/table-mapping';
import { foldName } from './column-names';
import { cellText, type Table } from './table';

/** Rows looked at for the one with a saved mapping's names. */
const HEADER_WITHIN = 30;

/** What a mapping is saved and found by: the names of a row, folded, whatever their order; null for a row without any. */
export function headerKey(table: Table, headerRow: number): string | null {
  const names = new Set((table.rows[headerRow] ?? []).map((cell) => foldName(cellText(cell))));
  names.delete('');
  return names.size === 0 ? null : JSON.stringify([...names].sort());
}

/** A choice as it is kept for other tables with these names; null where the table has no names to know it by. */
export function savedMappingOf(table: Table, choice: TableChoice, fileName: string): SavedMapping | null {
  const key = headerKey(table, choice.headerRow);
  if (key === null) return null;
  const headers = foldedHeaders(table, choice.headerRow);
  const orders = choice.columns.flatMap(({ dayOrder }) => dayOrder ?? []);
  return {
    key,
    name: fileName,
    columns: choice.columns.map(({ column, field, metric }) => ({
      header: headers[column] ?? '',
      nth: headers.slice(0, column).filter((one) => one === headers[column]).length,
      field,
      metric,
    })),
    dayOrder: orders[0] ?? null,
  };
}

/** Where a saved mapping fits a table, or null. Its columns are found by their names. */
export function findSavedMapping(
  table: Table,
  sheet: number,
  saved: readonly SavedMapping[],
): { readonly choice: TableChoice; readonly saved: SavedMapping } | null {
  if (saved.length === 0) return null;
  const byKey = new Map(saved.map((one) => [one.key, one]));
  for (let headerRow = 0; headerRow < Math.min(HEADER_WITHIN, table.rows.length); headerRow += 1) {
    const found = byKey.get(headerKey(table, headerRow) ?? '');
    if (found === undefined) continue;
    const headers = foldedHeaders(table, headerRow);
    const columns = found.columns.flatMap(({ header, nth, field, metric }) => {
      const column = headers.flatMap((one, at) => (one === header ? [at] : []))[nth];
      return column === undefined ? [] : [{ column, field, metric, dayOrder: null }];
    });
    return { choice: { sheet, headerRow, columns }, saved: found };
  }
  return null;
}

function foldedHeaders(table: Table, headerRow: number): string[] {
  return Array.from(table.rows[headerRow] ?? [], (cell) => foldName(cellText(cell)));
}
