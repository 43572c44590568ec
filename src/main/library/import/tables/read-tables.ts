import type { ImportWarning } from '../../../../shared/model/clipping';
import type { ParseOutcome } from '../parsed-article';
import { applyMapping } from './apply-mapping';
import type { ColumnMapping } from './column-mapping';
import { guessMapping } from './guess-mapping';
import { isBlankRow, type Table } from './table';

/**
 * The clippings of a file's tables: of a workbook's sheets the one with the most rows whose columns are known. Refused with a
 * reason when no sheet names a headline, an address or a text, or when there is no row below the names.
 */
export function readTables(
  tables: readonly Table[],
  mimeType: string,
  warnings: readonly ImportWarning[],
): ParseOutcome {
  let best: { table: Table; mapping: ColumnMapping; rows: number } | null = null;
  for (const table of tables) {
    const mapping = guessMapping(table);
    if (mapping === null) continue;
    const rows = table.rows.slice(mapping.headerRow + 1).filter((row) => !isBlankRow(row)).length;
    if (best === null || rows > best.rows) best = { table, mapping, rows };
  }
  if (best === null) return { refusal: { reason: 'no-usable-columns' } };
  if (best.rows === 0) return { refusal: { reason: 'no-rows' } };
  const { articles, refusedParts } = applyMapping(best.table, best.mapping, warnings);
  if (articles.length === 0) return { refusal: { reason: 'row-without-text' } };
  return { mimeType, articles, ...(refusedParts.length === 0 ? {} : { refusedParts }) };
}
