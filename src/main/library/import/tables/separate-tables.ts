import { namesColumns } from './guess-mapping';
import { cellText, isBlankRow, type Cell, type Table } from './table';

/**
 * The tables of a file, each by itself: several may stand below each other on one sheet, with blank rows between ("Print",
 * "Online"), each under names of columns of its own.
 */
export function separateTables(tables: readonly Table[]): readonly Table[] {
  return tables.flatMap(separate);
}

function separate(table: Table): readonly Table[] {
  const starts: { readonly row: number; readonly names: string }[] = [];
  for (let row = 0; row < table.rows.length; row += 1) {
    if (row > 0 && !isBlankRow(table.rows[row - 1] ?? [])) continue;
    // A title may stand above the names.
    const header = filled(table.rows[row]) === 1 ? row + 1 : row;
    if (!namesColumns(table, header)) continue;
    const names = (table.rows[header] ?? []).map(cellText).join('\n');
    // Under the same names it goes on.
    if (starts.at(-1)?.names !== names) starts.push({ row, names });
  }
  if (starts.length < 2) return [table];
  return starts.map(({ row }, i): Table => {
    // What stands above the first belongs to it.
    const from = i === 0 ? 0 : row;
    const name = i === 0 ? table.name : `${table.name ?? ''} (${String(i + 1)})`.trim();
    return {
      ...table,
      rows: table.rows.slice(from, starts[i + 1]?.row),
      firstRow: table.firstRow + from,
      ...(name === undefined ? {} : { name }),
    };
  });
}

function filled(row: readonly Cell[] | undefined): number {
  return (row ?? []).filter((cell) => cellText(cell) !== '').length;
}
