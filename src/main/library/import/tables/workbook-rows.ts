import { read, set_cptable, SSF, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { toClippingDate } from '../dates/found-date';
import { importLimits } from '../limits';
import { linkOfFormula } from './link-formula';
import { cellText, isBlankRow, type Cell, type RichCell, type Table } from './table';

/** Columns of a row that are looked at; Excel has 16,384. */
const MOST_COLUMNS = 500;
/** Cells that are filled from those they are merged with. */
const MOST_FILLED = 200_000;
/** Rows above and among the clippings that are read besides them. */
const MORE_ROWS = 2000;

/**
 * The sheets of a workbook as rows (XLSX and XLSB: ECMA-376, ODS: OpenDocument 1.3, XLS: MS-XLS and older). Dates stay days
 * and times as written, numbers whole. `hidden` names sheets that nobody sees where the package does not say so. Throws when the workbook cannot be read; the message of a protected one says so.
 */
export function workbookTables(bytes: Uint8Array, hidden: ReadonlySet<string> = new Set()): Table[] {
  // Old workbooks keep their text in a code page.
  set_cptable(codePages);
  const book = quietly(() =>
    read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellHTML: false,
      cellFormula: true,
      // Formulas that nobody worked out yet are cells without a value.
      sheetStubs: true,
      bookVBA: false,
      sheetRows: importLimits.tableRows + MORE_ROWS,
    }),
  );
  return book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name];
    return sheet === undefined
      ? []
      : [
          {
            rows: rowsOf(sheet, startsIn1904(book)),
            firstRow: 1,
            name,
            ...((book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0 || hidden.has(name)
              ? { hidden: true as const }
              : {}),
          },
        ];
  });
}

/** SheetJS writes to the console which number formats it does not know; no value depends on them, and nobody who imports a list can do anything about it. */
function quietly<T>(work: () => T): T {
  const output: Pick<Console, 'error'> = console;
  const { error } = output;
  output.error = () => undefined;
  try {
    return work();
  } finally {
    output.error = error;
  }
}

function startsIn1904(book: WorkBook): boolean {
  return book.Workbook?.WBProps?.date1904 === true;
}

function rowsOf(sheet: WorkSheet, from1904: boolean): Cell[][] {
  const rows: Cell[][] = [];
  const data = sheet['!data'] ?? [];
  const textAt = (column: string, row: number): string => {
    const cell = data[row - 1]?.[utils.decode_col(column)];
    return cell?.l?.Target ?? String(cell?.v ?? '');
  };
  for (let index = 0; index < data.length; index += 1) {
    const row: Cell[] = [];
    const cells = data[index] ?? [];
    for (let column = 0; column < Math.min(cells.length, MOST_COLUMNS); column += 1)
      row.push(cellOf(cells[column], from1904, textAt));
    rows.push(row);
  }
  fillMerged(rows, sheet['!merges'] ?? []);
  return rows;
}

/** Cells merged over several rows hold in each of them; rows without anything of their own stay blank. */
function fillMerged(rows: Cell[][], merges: NonNullable<WorkSheet['!merges']>): void {
  let left = MOST_FILLED;
  for (const { s: from, e: to } of merges) {
    const cell = rows[from.r]?.[from.c] ?? '';
    if (to.r === from.r || cellText(cell) === '') continue;
    for (
      let index = from.r + 1;
      index <= Math.min(to.r, rows.length - 1) && left > 0;
      index += 1, left -= 1
    ) {
      const row = rows[index] ?? [];
      if (isBlankRow(row) || cellText(row[from.c]) !== '') continue;
      while (row.length < from.c) row.push('');
      row[from.c] = cell;
    }
  }
}

function cellOf(
  cell: CellObject | undefined,
  from1904: boolean,
  textAt: (column: string, row: number) => string,
): Cell {
  if (cell === undefined) return '';
  const formula = linkOfFormula(cell.f, textAt);
  const address = cell.l?.Target ?? formula?.address ?? null;
  // Programs that write workbooks leave it to Excel to work formulas out.
  if (cell.v === undefined || cell.v === '' || cell.t === 'e' || cell.t === 'z')
    return formula === null ? '' : richCell(formula.text, null, formula.address);
  const date =
    typeof cell.v === 'number' && isDateFormat(cell.z) ? dateOfSerial(cell.v, cell.w ?? '', from1904) : null;
  if (date !== null && typeof date === 'object') return richCell(cell.w ?? String(cell.v), date, address);
  const text = date ?? (cell.v instanceof Date ? cell.v.toISOString() : String(cell.v));
  return address === null ? text : richCell(text, null, address);
}

function richCell(text: string, date: ClippingDate | null, link: string | null): RichCell {
  return { text, date, link };
}

function isDateFormat(format: CellObject['z']): boolean {
  return format !== undefined && formats.is_date(String(format));
}

/** What SheetJS makes of a serial number. */
interface SerialDate {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly H: number;
  readonly M: number;
  readonly S: number;
}

/** The part of SheetJS that knows number formats, which its types leave open. */
const formats = SSF as {
  readonly is_date: (format: string) => boolean;
  readonly parse_date_code: (serial: number, options: { date1904: boolean }) => SerialDate | null;
};

/** A serial number of days (ECMA-376 18.17.4.1) as a date, or the time of day alone as text; null when it is neither. */
function dateOfSerial(serial: number, written: string, from1904: boolean): ClippingDate | string | null {
  const parts = formats.parse_date_code(serial, { date1904: from1904 });
  if (parts === null) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  if (serial >= 0 && serial < 1) return `${two(parts.H)}:${two(parts.M)}:${two(parts.S)}`;
  const seconds = Math.round(parts.S);
  const hasTime = parts.H !== 0 || parts.M !== 0 || seconds !== 0;
  const time = hasTime
    ? { hour: parts.H, minute: parts.M, second: seconds === 0 ? null : seconds, zone: null }
    : null;
  return toClippingDate(written === '' ? String(serial) : written, {
    year: parts.y,
    month: parts.m,
    day: parts.d,
    time,
  });
}
