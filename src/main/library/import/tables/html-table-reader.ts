import type { SourceDocument } from '../document-reader';
import { lineOf, parsePage, type DomElement } from '../html/dom';
import { webAddress } from '../html/page-url';
import { importLimits } from '../limits';
import { oncePer } from '../once-per';
import { guessMapping, mappingStrength } from './guess-mapping';

import type { Cell, RichCell, Table } from './table';
import { tableReader, type TableFormat } from './table-format';

/** What Excel, and the programs that write for it, put into a page that is to be opened as a workbook. */
const EXCEL = /urn:schemas-microsoft-com:office:excel|<x:ExcelWorkbook|progid=["']?Excel\.Sheet/iu;
/** A page that is a table and nothing else. */
const BARE =
  /^\s*(?:<!doctype[^>]*>\s*)?(?:<html[^>]*>\s*)?(?:<head>[\s\S]{0,1500}?<\/head>\s*)?(?:<body[^>]*>\s*)?<table\b/iu;
const MOST_COLUMNS = 500;
/** Rows looked at to tell whether a bare table is one of coverage. */
const LOOKED_AT = 40;

/**
 * Tables as web pages, which monitoring services hand out as `.xls`: known by Excel's own marks, or by being nothing but a
 * table whose columns have the names of coverage.
 */
export const htmlTableFormat: TableFormat = {
  format: 'tables as web pages',
  accepts(document) {
    const text = (document.text()?.text ?? '').replace(/^\uFEFF/u, '');
    if (!text.includes('<')) return false;
    const isExcel = EXCEL.test(text.slice(0, 5000));
    if (!isExcel && !BARE.test(text.slice(0, 5000))) return false;
    return tablesOf(document).some((table) => {
      const mapping = guessMapping({ ...table, rows: table.rows.slice(0, LOOKED_AT) });
      return mapping !== null && (isExcel || mappingStrength(mapping).byName >= 3);
    });
  },
  open: (document) => ({
    tables: tablesOf(document),
    mimeType: 'application/vnd.ms-excel',
    warnings: document.text()?.by === 'guess' ? ['charset-guessed'] : [],
  }),
};

export const htmlTableReader = tableReader(htmlTableFormat);

const tablesOf = oncePer((document: SourceDocument): readonly Table[] =>
  tablesInPage(parsePage(document.text()?.text ?? '', importLimits.tableTags).body),
);

/** The tables of a page, those that only hold others left out. */
export function tablesInPage(body: DomElement): readonly Table[] {
  return [...body.querySelectorAll('table')]
    .filter((table) => table.querySelector('table') === null)
    .map((table): Table => ({ rows: rowsOf(table), firstRow: 1 }));
}

function rowsOf(table: DomElement): Cell[][] {
  return [...table.querySelectorAll('tr')].slice(0, importLimits.tableRows + 100).map((row) => {
    const cells: Cell[] = [];
    for (const cell of row.children) {
      if (cell.localName !== 'td' && cell.localName !== 'th') continue;
      cells.push(cellOf(cell));
      // The cells it covers are empty.
      const span = Math.min(Number(cell.getAttribute('colspan') ?? '1') || 1, MOST_COLUMNS);
      for (let i = 1; i < span && cells.length < MOST_COLUMNS; i += 1) cells.push('');
      if (cells.length >= MOST_COLUMNS) break;
    }
    return cells;
  });
}

function cellOf(cell: DomElement): Cell {
  const text = lineOf(cell);
  const link = webAddress(cell.querySelector('a[href]')?.getAttribute('href') ?? null, null);
  if (link === null) return text;
  const rich: RichCell = { text, date: null, link };
  return rich;
}
