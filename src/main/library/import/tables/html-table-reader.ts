import type { SourceDocument } from '../document-reader';
import { parsePage, type DomElement } from '../html/dom';
import { importLimits } from '../limits';
import { oncePer } from '../once-per';
import { guessMapping, mappingStrength } from './guess-mapping';
import { htmlRows } from './html-rows';
import type { Table } from './table';
import { tableReader, type TableFormat } from './table-format';

/** What Excel, and the programs that write for it, put into a page that is to be opened as a workbook. */
const EXCEL = /urn:schemas-microsoft-com:office:excel|<x:ExcelWorkbook|progid=["']?Excel\.Sheet/iu;
/** A page that is a table and nothing else. */
const BARE =
  /^\s*(?:<!doctype[^>]*>\s*)?(?:<html[^>]*>\s*)?(?:<head>[\s\S]{0,1500}?<\/head>\s*)?(?:<body[^>]*>\s*)?<table\b/iu;
/** The page of a spreadsheet program, which has the names of its sheets and links to them beside their tables. */
const SPREADSHEET =
  /<meta\b[^>]*\bname="?generator"?[^>]*\bcontent="(?:LibreOffice|OpenOffice|StarOffice|Gnumeric)[^>]*>[\s\S]*?<body\b[^>]*>[\s\S]{0,2000}?<table\b/iu;
/** How far it is looked for the first table; style sheets stand before it. */
const HEAD = 20_000;
/** Rows looked at to tell whether a bare table is one of coverage. */
const LOOKED_AT = 40;

/**
 * Tables as web pages, which monitoring services hand out as `.xls`: known by the marks of spreadsheet programs, or by being nothing
 * but a table, and by columns that have the names of coverage.
 */
export const htmlTableFormat: TableFormat = {
  format: 'tables as web pages',
  accepts(document) {
    const text = (document.text()?.text ?? '').replace(/^\uFEFF/u, '');
    if (!text.includes('<')) return false;
    const isExcel = EXCEL.test(text.slice(0, 5000));
    if (!isExcel && !BARE.test(text.slice(0, 5000)) && !SPREADSHEET.test(text.slice(0, HEAD))) return false;
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
    .map((table): Table => ({ rows: htmlRows(table), firstRow: 1 }));
}
