import { listedInBlocks } from '../../coverage-lists/coverage-list';
import { findDate } from '../../dates/find-dates';
import { escapeHtml } from '../../html/escape-html';
import { parsePage } from '../../html/dom';
import type { ParsedArticle } from '../../parsed-article';
import { articlesOfTables } from '../../tables/tables-in-document';
import { columnsFrom } from './column-order';
import { joinLines } from './pdf-paragraphs';
import { rowsByGaps, rowsByTops, type TableRow } from './table-rows';
import { joinText, piecesApart, type PdfLine } from './text-lines';

/** Fewer columns, or fewer rows below those of names, are no table of coverage. */
const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 3;
/** A table begins among the first lines of its page. */
const BEGINS_WITHIN = 20;
/** A cell may begin this much left of the others in its column, in points. */
const ASIDE = 3;

/** The cells of two columns stand apart by more of the letters' size than words do. */
const SPACE = 0.45;

/** Coverage stood on at least so many different sites, in all links. */
const MOSTLY_APART = 0.3;
/** In so many rows words may stand far apart in a cell. */
const MOST_TORN = 0.2;

/** A piece of a line that may stand in a cell, and the line it is a piece of. */
type CellLine = PdfLine & { readonly whole?: PdfLine };

/** A table and what stands around it. */
interface Table {
  readonly rows: readonly TableRow[];
  readonly around: readonly PdfLine[];
}

/**
 * The articles of a document that is a table of coverage and little else, row by row, whatever wraps in its cells; null for any other. The
 * lines of each page are those without its head and foot.
 */
export function articlesOfPrintedTable(
  pages: readonly (readonly PdfLine[])[],
): readonly ParsedArticle[] | null {
  const lines = pages.map((page) =>
    page.flatMap((line) => {
      const pieces = piecesApart(line, SPACE);
      return pieces.length === 1 ? [line] : pieces.map((piece) => ({ ...piece, whole: line }));
    }),
  );
  const lefts = columnsOf(lines);
  if (lefts === null) return null;
  for (const divide of [rowsByGaps, rowsByTops]) {
    const table = tableOf(lines, lefts, divide);
    if (table === null || !isRead(table.rows)) continue;
    const html = htmlOf(table);
    const read = articlesOfTables(html, []);
    // A row that says too little is told of, which is no reason to take the document for none.
    if (read !== null && read.articles.length >= FEWEST_ROWS) return read.articles;
    const listed = listedInBlocks(parsePage(html).body);
    if (listed !== null) return listed;
  }
  return null;
}

/** Where the columns of the first table begin; null where there is none. */
function columnsOf(pages: readonly (readonly CellLine[])[]): readonly number[] | null {
  for (const lines of pages) {
    const sorted = [...lines].sort((a, b) => a.y - b.y || a.x - b.x);
    const columns = sorted
      .slice(0, BEGINS_WITHIN)
      .map((_, start) => columnsFrom(sorted, start, SPACE) ?? [])
      .reduce((most, next) => (next.length > most.length ? next : most), []);
    if (columns.length < FEWEST_COLUMNS) continue;
    const lefts = columns.map((column) => Math.min(...column.map(({ x }) => x))).sort((a, b) => a - b);
    const top = Math.min(...columns.flat().map(({ y }) => y));
    const names = columns
      .flat()
      .filter(({ y, size }) => Math.abs(y - top) < size * SPACE)
      .map(({ x }) => x)
      .sort((a, b) => a - b);
    // Cells that nearly touch leave no gutter; the names of their columns stand apart.
    const isNamed = lefts.every((left) => names.some((x) => Math.abs(x - left) <= ASIDE));
    return isNamed && names.length > lefts.length ? names : lefts;
  }
  return null;
}

/** The rows of all pages; null where a page has none or the same words as the names of columns stand in between. */
function tableOf(
  pages: readonly (readonly CellLine[])[],
  lefts: readonly number[],
  divide: (cells: readonly (readonly PdfLine[])[]) => readonly TableRow[],
): Table | null {
  const rows: TableRow[] = [];
  const around: PdfLine[] = [];
  for (const lines of pages) {
    const cells = lefts.map((): PdfLine[] => []);
    const columnAt = (line: CellLine): number => {
      const column = lefts.findLastIndex((left) => line.x >= left - ASIDE);
      return line.right > (lefts[column + 1] ?? Infinity) ? -1 : column;
    };
    const beside = new Set(lines.filter((line) => columnAt(line) < 0).map((line) => line.whole ?? line));
    around.push(...beside);
    for (const line of lines) if (!beside.has(line.whole ?? line)) cells[columnAt(line)]?.push(line);
    // What stands between cells and fits in no column makes the columns doubtful.
    const heights = cells.flat().map(({ y }) => y);
    const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
    if ([...beside].some(({ y }) => y > top && y < bottom)) return null;
    const [names] = rows;
    const found = divide(cells).filter((row) => names === undefined || textOfRow(row) !== textOfRow(names));
    const [first, ...rest] = found;
    const last = rows.at(-1);
    // A row that is broken by the end of a page goes on without its first cell.
    if (first !== undefined && last !== undefined && first[0]?.length === 0)
      rows.splice(
        -1,
        1,
        last.map((cell, i) => [...cell, ...(first[i] ?? [])]),
        ...rest,
      );
    else rows.push(...found);
  }
  // A title or a remark that is no longer than a column is wide.
  const isText = (row: TableRow): boolean =>
    row.filter(({ length }) => length > 0).length === 1 && row.flat().every(({ link }) => link === undefined);
  const from = rows.findIndex((row) => !isText(row));
  const to = rows.findLastIndex((row) => !isText(row)) + 1;
  const short = [...rows.slice(0, Math.max(0, from)), ...rows.slice(to)].flat(2);
  const table = rows.slice(Math.max(0, from), to);
  return table.length <= FEWEST_ROWS ? null : { rows: table, around: [...around, ...short] };
}

function textOfRow(row: TableRow): string {
  return row.map(textOfCell).join('\t');
}

/** Whether rows are those of articles: each has one link of its own, or where there are none, a day. */
function isRead(rows: readonly TableRow[]): boolean {
  if (rows.filter((row) => row.some(isTorn)).length > rows.length * MOST_TORN) return false;
  const links = rows.map(
    (row) => new Set(row.flat().flatMap(({ link }) => (link === undefined ? [] : [link.url]))),
  );
  const linked = links.filter(({ size }) => size > 0);
  const all = linked.reduce((sum, { size }) => sum + size, 0);
  const hosts = new Set(linked.flatMap((urls) => [...urls].map((url) => hostOf(url))));
  // What links to one site, or to a few, is no coverage: appointments, members, files.
  if (linked.length > 0)
    return (
      hosts.size >= Math.max(FEWEST_ROWS, linked.length * MOSTLY_APART) &&
      linked.length >= rows.length - 1 &&
      links.slice(1).every(({ size }) => size === 1) &&
      new Set(linked.flatMap((urls) => [...urls])).size === all
    );
  return rows.slice(1).every((row) => row.filter((cell) => isDay(textOfCell(cell))).length === 1);
}

/** Whether a cell has words far apart on one line, as where two columns are taken for one. */
function isTorn(cell: readonly PdfLine[]): boolean {
  return cell.some((line, i) => {
    const next = cell[i + 1];
    return next !== undefined && Math.abs(next.y - line.y) < line.size * SPACE;
  });
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/?#]+)/iu.exec(url)?.[1]?.toLowerCase() ?? '';
}

function isDay(text: string): boolean {
  const found = findDate(text, { language: null, shortYears: true });
  return found !== null && found.start === 0 && text.length - found.end < 8;
}

function htmlOf({ rows, around }: Table): string {
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${htmlOfCell(cell)}</td>`).join('')}</tr>`);
  // Lines of a text are one paragraph, by which a table inside a text is told from a table with a title.
  const beside = joinLines(around).map(({ text }) => `<p>${escapeHtml(text)}</p>`);
  return `${beside.join('')}<table>${cells.join('')}</table>`;
}

function htmlOfCell(cell: readonly PdfLine[]): string {
  const text = escapeHtml(textOfCell(cell));
  const url = cell.find(({ link }) => link !== undefined)?.link?.url;
  return url === undefined ? text : `<a href="${escapeHtml(url)}">${text}</a>`;
}

/** The text of a cell; an address is broken between any two of its letters. */
function textOfCell(cell: readonly PdfLine[]): string {
  const isAddress =
    /^(?:https?:\/\/|www\.)/iu.test(cell[0]?.text ?? '') &&
    cell.every(({ text }) => !/\s/u.test(text.trim()));
  return cell.reduce(
    (text, line) => (text === '' ? line.text.trim() : joinText(text, line.text.trim(), !isAddress)),
    '',
  );
}
