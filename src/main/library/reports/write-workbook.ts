import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { AppError } from '../../../shared/app-error';
import type { Clipping } from '../../../shared/model/clipping';
import { webAddress } from '../html/web-address';
import { figureTables } from './figure-tables';
import { measureCoverage } from './measure-coverage';
import type { TableColumn } from './table-columns';

/** The most characters a cell of a workbook holds (ECMA-376, Excel's specification). */
const LONGEST_CELL = 32_767;
const CUT = '… [cut here: a cell holds no more]';
/** The most rows of a sheet, and links of one: Excel's limits. */
const MOST_ROWS = 1_048_575;
const MOST_LINKS = 65_000;
const WIDEST = 60;

/**
 * Clippings as a workbook (XLSX): a sheet with a row each, which can be filtered, and one with the key figures. Days are dates
 * and counts are numbers, so that they sort and add up; every text is text, whatever it begins with. A text longer than a cell
 * holds says where it was cut.
 */
export function writeWorkbook(clippings: readonly Clipping[], columns: readonly TableColumn[]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, clippingSheet(clippings, columns), 'Clippings');
  utils.book_append_sheet(book, figureSheet(clippings), 'Figures');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

/** Refuses more rows than a sheet has below its headings. Throws AppError `invalid-input`. */
export function checkRows(rows: number): void {
  if (rows > MOST_ROWS)
    throw new AppError({
      code: 'invalid-input',
      detail: `A sheet holds ${MOST_ROWS.toLocaleString('en')} rows, and these are more. Export fewer at a time, or save as CSV.`,
    });
}

function clippingSheet(clippings: readonly Clipping[], columns: readonly TableColumn[]): WorkSheet {
  let links = 0;
  const rows = clippings.map((clipping) =>
    columns.map(({ cell, kind }): CellObject | null => {
      const text = cell(clipping);
      if (text === '') return null;
      if (kind === 'number') return { t: 'n', v: Number(text) };
      if (kind === 'date') return dateCell(text);
      const address = kind === 'link' && links < MOST_LINKS ? webAddress(text) : null;
      if (address === null) return textCell(text);
      links += 1;
      return { ...textCell(text), l: { Target: address } };
    }),
  );
  const sheet = utils.aoa_to_sheet([columns.map(({ name }) => textCell(name)), ...rows], { dense: true });
  sheet['!cols'] = columns.map(({ name }, at) => ({
    wch: Math.min(WIDEST, Math.max(name.length + 4, ...rows.slice(0, 200).map((row) => widthOf(row[at])))),
  }));
  const range = sheet['!ref'];
  if (range !== undefined) sheet['!autofilter'] = { ref: range };
  return sheet;
}

function figureSheet(clippings: readonly Clipping[]): WorkSheet {
  const rows = figureTables(measureCoverage(clippings)).flatMap(({ title, rows: figures }) => [
    [textCell(title)],
    ...figures.map(({ label, value }) => [
      textCell(label),
      typeof value === 'number' ? ({ t: 'n', v: value } satisfies CellObject) : textCell(value),
    ]),
    [],
  ]);
  const sheet = utils.aoa_to_sheet(rows);
  sheet['!cols'] = [{ wch: 44 }, { wch: 20 }];
  return sheet;
}

function textCell(text: string): CellObject {
  return { t: 's', v: text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL - CUT.length) + CUT : text };
}

/** A day, or a minute or second of it, as written, counted in days as workbooks do; what is less exact, or older than they count, is text. */
function dateCell(value: string): CellObject {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/u.exec(value);
  if (match === null) return textCell(value);
  const [year = 0, month = 0, day = 0, ...time] = match.slice(1).map((part) => Number(part));
  // Day 0 is 30 December 1899, if one begins in March 1900, after a leap day there never was.
  if (year < 1901) return textCell(value);
  const [hour, minute, second] = time.map((part) => part || 0);
  const moment = Date.UTC(year, month - 1, day, hour, minute, second);
  const clock = match[4] === undefined ? '' : match[6] === undefined ? ' hh:mm' : ' hh:mm:ss';
  return { t: 'n', v: (moment - Date.UTC(1899, 11, 30)) / 86_400_000, z: `yyyy-mm-dd${clock}` };
}

function widthOf(cell: CellObject | null | undefined): number {
  if (cell === null || cell === undefined) return 0;
  return cell.z === undefined ? String(cell.v ?? '').length + 2 : 18;
}
