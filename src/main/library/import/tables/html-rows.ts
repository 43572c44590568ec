import { foldSpace, isElement, type DomElement, type DomNode } from '../html/dom';
import { webAddress } from '../html/page-url';
import { importLimits } from '../limits';
import { isBlankRow, type Cell, type RichCell } from './table';

/** Columns of a row that are looked at. */
const MOST_COLUMNS = 500;
/** Cells that are filled from those they are merged with. */
const MOST_FILLED = 200_000;
/** What begins a line of a cell, and ends the one before. */
const LINES = new Set(['br', 'p', 'div', 'li', 'tr']);
const TEXT = 3;

/** A cell that stands for those below it, too. */
interface MergedCell {
  readonly cell: Cell;
  rowsLeft: number;
}

/**
 * The rows of a table in a web page (HTML Living Standard, 4.9.12). A cell merged over several rows holds in each of them, as in a
 * workbook; rows without anything of their own stay blank. Cells beside the one that covers them are empty.
 */
export function htmlRows(table: DomElement): Cell[][] {
  const merged = new Map<number, MergedCell>();
  let left = MOST_FILLED;
  return [...table.querySelectorAll('tr')].slice(0, importLimits.tableRows + 100).map((row) => {
    const cells: Cell[] = [];
    const inherited: (readonly [number, Cell])[] = [];
    const takeMerged = (): void => {
      for (
        let above = merged.get(cells.length);
        above !== undefined && cells.length < MOST_COLUMNS;
        above = merged.get(cells.length)
      ) {
        above.rowsLeft -= 1;
        if (above.rowsLeft === 0) merged.delete(cells.length);
        inherited.push([cells.length, above.cell]);
        cells.push('');
      }
    };
    for (const element of row.children) {
      if (element.localName !== 'td' && element.localName !== 'th') continue;
      takeMerged();
      const cell = cellOf(element);
      const rows = spanOf(element, 'rowspan') - 1;
      const columns = spanOf(element, 'colspan');
      for (let i = 0; i < columns && cells.length < MOST_COLUMNS; i += 1) {
        const own = i === 0 ? cell : '';
        if (rows > 0) merged.set(cells.length, { cell: own, rowsLeft: rows });
        cells.push(own);
      }
      if (cells.length >= MOST_COLUMNS) break;
    }
    takeMerged();
    if (isBlankRow(cells)) return cells;
    for (const [column, cell] of inherited.slice(0, left)) cells[column] = cell;
    left -= Math.min(left, inherited.length);
    return cells;
  });
}

function spanOf(cell: DomElement, attribute: string): number {
  const span = Math.trunc(Number(cell.getAttribute(attribute) ?? '1')) || 1;
  return Math.min(Math.max(span, 1), importLimits.tableRows);
}

function cellOf(cell: DomElement): Cell {
  const text = textOf(cell)
    .split('\n')
    .map(foldSpace)
    .filter((line) => line !== '')
    .join('\n');
  const link = webAddress(cell.querySelector('a[href]')?.getAttribute('href') ?? null, null);
  if (link === null) return text;
  const rich: RichCell = { text, date: null, link };
  return rich;
}

/** The text of a part of a cell, its lines parted; remarks on a cell (as LibreOffice writes them) are none of it. */
function textOf(node: DomNode): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeType === TEXT) text += (child.textContent ?? '').replace(/\s+/gu, ' ');
    else if (isElement(child) && child.localName !== 'comment')
      text += LINES.has(child.localName) ? `\n${textOf(child)}\n` : textOf(child);
  }
  return text;
}
