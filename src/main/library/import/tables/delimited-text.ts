import Papa from 'papaparse';
import { fittingRows, splitDamagedRows } from './damaged-rows';
import { guessMapping, mappingStrength } from './guess-mapping';
import type { Table } from './table';

/** Separators seen in files: RFC 4180's comma, those of spreadsheets abroad, and those chosen because no text holds them. */
const DELIMITERS = [',', ';', '\t', '|', '^', '~', '¦', '\u0001', '\u001f'];
/** Characters looked at to tell the separator. */
const LOOKED_AT = 40_000;
/** Where a text is cut off, no closing quote may be in sight for so long: whole articles stand in cells. */
const LONGEST_CUT_CELL = 20_000;
/** Excel's own first line that names the separator. */
const SEPARATOR_LINE = /^\uFEFF?"?sep=(.|\\t)"?\r?\n/iu;

/** Single quotes around the first cell, as some databases and scripts write them. */
const SINGLE_QUOTED = /^\uFEFF?\s*'[^'\n]*'(?=[,;\t|]\s*')/u;

/** Ways of quoting: doubled quotes (RFC 4180), a backslash before a quote, and none at all. */
const QUOTING = [{}, { escapeChar: '\\' }, { quoteChar: '\u0000' }] as const;

/** The separator of a text that is a table of clippings, or null when no reading of it names their columns. */
export function delimiterOf(text: string): string | null {
  const named = namedDelimiter(text);
  if (named !== null) return named;
  const start = text.slice(0, LOOKED_AT);
  const head = start.slice(0, 4000);
  let best: { delimiter: string; byName: number; columns: number } | null = null;
  for (const delimiter of DELIMITERS) {
    if (!head.includes(delimiter)) continue;
    const table = splitStart(start, delimiter, start.length < text.length);
    const mapping = guessMapping(table);
    if (mapping === null) continue;
    const { byName, columns } = mappingStrength(mapping);
    if (!looksLikeRows(table, mapping.headerRow, byName)) continue;
    if (best === null || byName > best.byName || (byName === best.byName && columns > best.columns))
      best = { delimiter, byName, columns };
  }
  return best?.delimiter ?? null;
}

/** The separator a first line `sep=;` names, or null. */
export function namedDelimiter(text: string): string | null {
  const found = SEPARATOR_LINE.exec(text)?.[1];
  return found === undefined ? null : found === '\\t' ? '\t' : found;
}

/**
 * The separator of a text that is a table by its shape alone, or null: every row has as many cells, and none begins with a
 * space, as what follows a comma in prose does.
 */
export function evenDelimiterOf(text: string): string | null {
  const start = text.slice(0, LOOKED_AT);
  const isEven = (delimiter: string): boolean => {
    if (!start.slice(0, 4000).includes(delimiter) || beginsUnevenly(start, delimiter)) return false;
    const { rows: all } = splitStart(start, delimiter, start.length < text.length);
    const rows = all.filter((row) => row.length > 1 || row[0] !== '');
    const width = rows[0]?.length ?? 0;
    const isLarge = rows.length >= 3 || (rows.length === 2 && width >= 3);
    return (
      width >= 2 &&
      isLarge &&
      rows.every(
        (row) =>
          row.length === width &&
          !row.some((cell) => (typeof cell === 'string' ? cell : cell.text).startsWith(' ')),
      )
    );
  };
  return DELIMITERS.slice(0, 4).find(isEven) ?? null;
}

/** Whether the first two rows have not as many cells, which most texts that are asked show at once; never where there are quotes. */
function beginsUnevenly(start: string, delimiter: string): boolean {
  if (['"', '\uFEFF', '\r'].some((sign) => start.includes(sign))) return false;
  // A third row, which may be cut off, parts the second from the end.
  const [first, second, third] = start.split('\n').filter((row) => row !== '');
  if (first === undefined || second === undefined || third === undefined) return false;
  return first.split(delimiter).length !== second.split(delimiter).length;
}

/** The separator that splits the first line most, for tables whose columns are not known. */
export function likeliestDelimiter(text: string): string {
  const [first = ''] = text.slice(0, LOOKED_AT).split('\n', 1);
  return DELIMITERS.reduce((best, delimiter) =>
    first.split(delimiter).length > first.split(best).length ? delimiter : best,
  );
}

/** Prose has lines that do not split like the line above; a table's rows nearly all do. */
function looksLikeRows(table: Table, headerRow: number, byName: number): boolean {
  const rows = table.rows.slice(headerRow + 1).filter((row) => row.some((cell) => cell !== ''));
  if (rows.length === 0) return byName >= 3;
  const split = rows.filter((row) => row.length > 1).length;
  return byName >= 2 && split / rows.length > 0.8;
}

/** Splits the beginning of a text, which may be cut off in the middle of its last row: that is left out. */
function splitStart(start: string, delimiter: string, isCut: boolean): Table {
  const table = splitInto(start, delimiter, isCut);
  return isCut && table.rows.length > 1 ? { ...table, rows: table.rows.slice(0, -1) } : table;
}

/** Splits a text at a separator, with quoted cells that may hold it and line breaks. Loses nothing, whatever the quoting. */
export function splitRows(text: string, delimiter: string): Table {
  return splitInto(text, delimiter, false);
}

function splitInto(text: string, delimiter: string, isCut: boolean): Table {
  const line = SEPARATOR_LINE.exec(text)?.[0] ?? (text.startsWith('\uFEFF') ? '\uFEFF' : '');
  // Line ends may be mixed, within cells and between rows.
  const rest = text.slice(line.length);
  const content = rest.includes('\r') ? rest.replace(/\r\n?/gu, '\n') : rest;
  const firstRow = line.includes('\n') ? 2 : 1;
  if (SINGLE_QUOTED.test(content))
    return {
      rows: Papa.parse<string[]>(content, { delimiter, newline: '\n', quoteChar: "'" }).data,
      firstRow,
    };
  // What has no quotes needs no parser; most texts that are asked whether they are tables are prose.
  if (!content.includes('"') && !content.includes('\uFEFF') && content !== '')
    return { rows: content.split('\n').map((row) => row.split(delimiter)), firstRow };
  let best: { rows: string[][]; misfits: number } | null = null;
  for (const quoting of QUOTING) {
    const { data, errors } = Papa.parse<string[]>(content, { delimiter, newline: '\n', ...quoting });
    const isQuoted = errors.every(
      ({ type, code, index = 0 }) =>
        type !== 'Quotes' ||
        (isCut && code === 'MissingQuotes' && content.length - index <= LONGEST_CUT_CELL),
    );
    if (isQuoted && best === null) return { rows: data, firstRow };
    const misfits = misfitsOf(data) + (errors.some(({ code }) => code === 'MissingQuotes') ? 1 : 0);
    if (best === null || misfits < best.misfits) best = { rows: data, misfits };
  }
  const rows = best?.rows ?? [];
  const mended = splitDamagedRows(content, delimiter);
  const isMended =
    mended !== null && fittingRows(mended, content, delimiter) > fittingRows(rows, content, delimiter);
  return { rows: isMended ? mended : rows, firstRow };
}

/** Rows that have not as many cells as most, and line breaks swallowed into cells. */
function misfitsOf(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
  const most = Math.max(0, ...widths.values());
  const swallowed = rows.reduce(
    (sum, row) => sum + row.reduce((lines, cell) => lines + cell.split('\n').length - 1, 0),
    0,
  );
  return rows.length - most + swallowed;
}
