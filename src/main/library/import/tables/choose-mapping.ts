import type {
  ColumnDoubt,
  DayOrder,
  SavedMapping,
  TableChoice,
} from '../../../../shared/model/table-mapping';
import { dayOrderOf, readColumnDate, writesDayFirst } from './column-dates';
import type { ColumnMapping, MappedColumn } from './column-mapping';
import { guessByContent, guessColumns, guessMapping } from './guess-mapping';
import { findSavedMapping } from './saved-mapping';
import { cellText, isBlankRow, type Table } from './table';

/** How a file's tables are read, and what of it a person should look at. */
export interface ChosenMapping {
  /** Index of the sheet. */
  readonly sheet: number;
  readonly mapping: ColumnMapping;
  /** True for a mapping that was kept. */
  readonly isKept: boolean;
  readonly doubts: readonly ColumnDoubt[];
  /** Further sheets whose columns are known as well, in their order: a report for print, one for online. */
  readonly others: readonly Pick<ChosenMapping, 'sheet' | 'mapping'>[];
  /** Names of the sheets that hold coverage, too, and are hidden in the workbook: nobody handed them over on purpose. */
  readonly hidden: readonly string[];
}

/** Rows whose cells are looked at to tell whether a column holds dates. */
const SAMPLED_ROWS = 200;
/** Columns known by their full names that make a further sheet one of coverage beyond doubt. */
const KNOWN_COLUMNS = 2;
/** A column is one of dates when more of its cells are. */
const MOSTLY = 0.7;
const LONGEST_DATE = 40;

/**
 * Chooses the table with the most rows whose columns are known, by a saved mapping before a guess. Null when no table has a
 * column that could be a headline, an address or a text.
 */
export function chooseMapping(
  tables: readonly Table[],
  saved: readonly SavedMapping[],
): ChosenMapping | null {
  const all = tables.flatMap((table, sheet) => {
    const kept = findSavedMapping(table, sheet, saved);
    const mapping =
      kept === null
        ? (guessMapping(table) ?? guessByContent(table))
        : mappingOf(table, kept.choice, kept.saved.dayOrder);
    return mapping === null ? [] : [{ table, sheet, mapping, isKept: kept !== null }];
  });
  // A workbook that shows none of its coverage is read all the same.
  const shown = all.filter(({ table }) => table.hidden !== true);
  const known = shown.length > 0 ? shown : all;
  const hidden = all.filter((one) => !known.includes(one)).map(({ table }) => table.name ?? '');
  const rows = new Map(
    known.map((one) => [
      one,
      one.table.rows.slice(one.mapping.headerRow + 1).filter((row) => !isBlankRow(row)).length,
    ]),
  );
  // A saved mapping is a person's word.
  const [best] = [...known].sort(
    (a, b) => Number(b.isKept) - Number(a.isKept) || (rows.get(b) ?? 0) - (rows.get(a) ?? 0),
  );
  if (best === undefined) return null;
  const doubts: ColumnDoubt[] = best.isKept ? [] : doubtsOf(best.table, best.mapping);
  if (ambiguousDate(best.table, best.mapping) !== null) doubts.push('day-order');
  const further = known.filter((one) => one !== best && (rows.get(one) ?? 0) > 0);
  // A person who chooses for the first sheet would lose the others, so that they are told of them.
  const others = doubts.length === 0 ? further.filter(isSure) : [];
  if (!best.isKept && further.length > others.length) doubts.push('other-sheets');
  return { sheet: best.sheet, mapping: best.mapping, isKept: best.isKept, doubts, others, hidden };
}

/** Whether a sheet can be read without asking: a headline and more by their names, and no doubtful date. */
function isSure({
  table,
  mapping,
  isKept,
}: Pick<ChosenMapping, 'mapping' | 'isKept'> & { readonly table: Table }): boolean {
  if (ambiguousDate(table, mapping) !== null) return false;
  const byName = mapping.columns.filter(({ by }) => by === 'name').map(({ field }) => field);
  return (
    isKept ||
    (byName.includes('headline') &&
      new Set(byName).size >= KNOWN_COLUMNS &&
      doubtsOf(table, mapping).length === 0)
  );
}

/**
 * The mapping a person chose. Where a column's dates tell the order of day and month, they are believed before `dayOrder`;
 * the order chosen for the column itself holds in any case.
 */
export function mappingOf(table: Table, choice: TableChoice, dayOrder: DayOrder = null): ColumnMapping {
  const { language } = guessColumns(table, choice.headerRow);
  const columns = choice.columns.map((one): MappedColumn => {
    const isDate = one.field === 'date' || one.field === 'accessed' || one.field === 'modified';
    const own = isDate
      ? dayOrderOf(columnTexts(table, choice.headerRow, one.column), writesDayFirst(language))
      : null;
    return {
      ...one,
      dayOrder: isDate ? (one.dayOrder ?? own ?? dayOrder) : null,
      header: choice.headerRow < 0 ? '' : cellText(table.rows[choice.headerRow]?.[one.column]),
      by: 'person',
    };
  });
  return { headerRow: choice.headerRow, columns, language };
}

/** What a mapping says, as a choice that can be changed. */
export function choiceOf(sheet: number, mapping: ColumnMapping): TableChoice {
  return {
    sheet,
    headerRow: mapping.headerRow,
    columns: mapping.columns.map(({ column, field, metric, dayOrder }) => ({
      column,
      field,
      metric,
      dayOrder,
    })),
  };
}

/** The first date of the columns of publication dates that could be two days, as the file writes it; null for none. */
export function ambiguousDate(table: Table, mapping: ColumnMapping): string | null {
  for (const { column, field, dayOrder } of mapping.columns) {
    if (field !== 'date' || dayOrder !== null) continue;
    for (const row of table.rows.slice(mapping.headerRow + 1)) {
      const cell = row[column];
      if (cell === undefined || (typeof cell !== 'string' && cell.date !== null)) continue;
      const text = cellText(cell);
      if (readColumnDate(text, null, mapping.language)?.ambiguous === true) return text;
    }
  }
  return null;
}

function doubtsOf(table: Table, mapping: ColumnMapping): ColumnDoubt[] {
  const of = (...fields: readonly MappedColumn['field'][]): MappedColumn[] =>
    mapping.columns.filter(({ field }) => fields.includes(field));
  const doubts: ColumnDoubt[] = [];
  if (of('headline').length === 0) doubts.push('no-headline');
  if (of('date', 'accessed', 'modified').length === 0 && hasDates(table, mapping)) doubts.push('no-date');
  const isUnsure = (field: 'headline' | 'date'): boolean =>
    of(field).length > 0 && of(field).every(({ by }) => by !== 'name');
  if (isUnsure('headline') || isUnsure('date')) doubts.push('unsure-names');
  return doubts;
}

/** Whether a column that is not taken for anything holds dates. */
function hasDates(table: Table, mapping: ColumnMapping): boolean {
  const taken = new Set(mapping.columns.map(({ column }) => column));
  const width = table.rows[mapping.headerRow]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    if (taken.has(column)) continue;
    const cells = table.rows
      .slice(mapping.headerRow + 1, mapping.headerRow + 1 + SAMPLED_ROWS)
      .map((row) => row[column] ?? '')
      .filter((cell) => cellText(cell) !== '');
    const dates = cells.filter(
      (cell) =>
        (typeof cell !== 'string' && cell.date !== null) ||
        (/\d/u.test(cellText(cell)) &&
          /\D/u.test(cellText(cell)) &&
          cellText(cell).length <= LONGEST_DATE &&
          readColumnDate(cellText(cell), null, mapping.language) !== null),
    );
    if (cells.length > 0 && dates.length / cells.length > MOSTLY) return true;
  }
  return false;
}

function columnTexts(table: Table, headerRow: number, column: number): string[] {
  return table.rows
    .slice(headerRow + 1)
    .filter((row) => !isBlankRow(row))
    .map((row) => cellText(row[column]));
}
