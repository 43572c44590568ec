import type { ReadPage } from './read-pages';
import type { PdfLine } from './text-lines';

/** What a browser prints above and below each page: parts of one row, in whatever order it puts them. */
export interface PrintedRow {
  readonly lines: readonly PdfLine[];
  /** The page's address; cut off where it ends in `…` or `...`. */
  readonly address: string | null;
  /** Day and time of printing, as written. */
  readonly time: string | null;
  /** Whether the number of this page and of all pages stands there. */
  readonly numbered: boolean;
  /** What else stands there: the page's title, if anything. */
  readonly rest: string;
}

/** These stand in this part of the page's height, */
const MARGIN = 0.08;
/** among so many rows from its edge: prints of prints have two. */
const EDGE_ROWS = 2;
const SAME_ROW = 3;
const ADDRESS = /(?:https?|file|about|chrome-extension|moz-extension):\/?\/?\S+/u;
/** Between numbers Arabic has a mark of the direction, in the words of other languages stands what the numbers are. */
const SIGN = String.raw`[\s\u200f]?[./-]\s?`;
const NUMBERS = String.raw`\p{Nd}{1,4}${SIGN}\p{Nd}{1,2}${SIGN}\p{Nd}{1,4}(?:\.|\sг\.)?`;
const CLOCK = String.raw`(?:(?:上午|下午|晚上|凌晨|中午|오전|오후|[AaPp]\.?[Mm]\.?)\s?)?\(?\p{Nd}{1,2}(?:[:.]|\sh\s)\p{Nd}{2}(?:[:.]\p{Nd}{2})?\)?(?:[\s\u202f]?(?:[AaPp]\.?\s?[Mm]\.?|ص|م|[πμ]\.μ\.|PT?G|[pm]\.d\.))?`;
/** "11/29/26, 8:16 PM", "29.11.2026, 20:16", "2026/11/29 20:16", "20:16 29/11/26", "29/11/2026 à 20:16". */
const TIME = new RegExp(
  String.raw`${NUMBERS}[\s,،\u200f]{1,4}(?:(?:à|um|at|kl\.|klo|u)\s)?${CLOCK}|${CLOCK}[\s,]{1,3}${NUMBERS}`,
  'u',
);
/** "1/4", "1 of 4", "Page 1 of 4", "Seite 1 von 4", "第 1 頁，共 4 頁". */
const PAGE =
  /(?:^|[\s\u200f]|第)(?:\p{L}{1,8}\.?\s)?(\p{Nd}{1,4})\s?(?:\/|\p{L}{1,5}\.?|[页頁][,，]?\s?共)\s?(\p{Nd}{1,4})(?=$|\s|[页頁])/u;

/** The rows at the edges of a page that a browser may have printed; empty when there are none. */
export function printedRows(page: ReadPage, number: number, pages: number): PrintedRow[] {
  const margin = (page.bottom - page.top) * MARGIN;
  const rows = rowsOf([...page.lines, ...(page.decoration ?? [])]);
  const edge = [
    ...rows.slice(0, EDGE_ROWS).filter(([line]) => line !== undefined && line.y < page.top + margin),
    ...rows.slice(-EDGE_ROWS).filter(([line]) => line !== undefined && line.y > page.bottom - margin),
  ];
  return edge.map((lines) => readRow(lines, number, pages)).filter(isPrinted);
}

function rowsOf(lines: readonly PdfLine[]): PdfLine[][] {
  const rows: PdfLine[][] = [];
  for (const line of [...lines].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && line.y - row[0].y <= SAME_ROW) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

function readRow(lines: readonly PdfLine[], number: number, pages: number): PrintedRow {
  let rest = [...lines]
    .sort((a, b) => a.x - b.x)
    .map(({ text }) => text)
    .join('   ');
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match !== null) rest = `${rest.slice(0, match.index)}   ${rest.slice(match.index + match[0].length)}`;
    return match;
  };
  const address = take(ADDRESS)?.[0] ?? null;
  const time = take(TIME)?.[0] ?? null;
  const page = PAGE.exec(rest);
  const numbered = page !== null && Number(page[1]) === number && Number(page[2]) === pages;
  if (numbered) take(PAGE);
  return { lines, address, time, numbered, rest: rest.replace(/\s+/gu, ' ').trim() };
}

/** A row of prose may hold an address or a time as well; only a title, which may be cut off, stands beside those of a browser. */
function isPrinted({ address, time, numbered, rest }: PrintedRow): boolean {
  const parts = [address, time].filter((part) => part !== null).length + (numbered ? 1 : 0);
  return parts > 1 || (parts === 1 && (time !== null || rest === '' || !/(?<!\.\.)[.,;:]$/u.test(rest)));
}
