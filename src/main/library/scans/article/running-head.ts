import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { findDates } from '../../import/dates/find-dates';
import { isWeekday, withoutWeekday } from '../../import/dates/weekdays';
import { leftOf, type RecognisedLine, type RecognisedPage } from '../recognised-page';
import { lineText } from './line-text';

/** What a newspaper page says of itself above or below its columns. */
export interface RunningHead {
  /** The lines it stands in. */
  readonly lines: ReadonlySet<RecognisedLine>;
  /** All of it, as it stands there. */
  readonly text: string;
  /** The day of the paper; null where it is none, or may be read as two. */
  readonly day: ClippingDate | null;
  /** The page's number as it is printed: `5`, `A12`. */
  readonly page: string | null;
  /** Words beside them: the paper's name, a section's. */
  readonly names: readonly string[];
}

/** Heads and feet stand in this part of what is on the page, at each end. */
const MARGIN = 0.15;
/** Rows at each end that are looked at. */
const ROWS = 2;
/** Lines begin in the same row up to this part of their height below each other. */
const SAME_ROW = 0.7;
const LONGEST = 120;
const LONGEST_NAME = 50;
const SEPARATOR = /\s*[|•·–—]\s*|\s+-\s+/u;
/** A page's number with the word for it, in the languages that are recognised. */
const NUMBERED =
  /(?<![\p{L}\p{N}])(?:page|seite|página|pág\.?|halaman|hal\.|trang|หน้า|p\.|s\.)\s*(?<a>[A-Z]{0,2}\d{1,3})(?!\p{N})|第?\s*(?<b>[A-Z]{0,2}\d{1,3})\s*[版页頁]/iu;
/** A number that stands alone. */
const ALONE = /^(?:[A-Z]{1,2}\s?\d{1,3}|\d{1,3})$/u;

/** The running head of a newspaper page; null where none of its first and last rows has a day or the page's number. */
export function findRunningHead(
  { lines }: Pick<RecognisedPage, 'lines'>,
  language: string | null,
): RunningHead | null {
  const rows = edgeRows(lines)
    .map((row) => ({ row, ...readRow(row, language) }))
    .filter(({ day, page }) => day !== null || page !== null);
  if (rows.length === 0) return null;
  return {
    lines: new Set(rows.flatMap(({ row }) => row)),
    text: rows.map(({ row }) => row.map(({ words }) => lineText(words)).join(' ')).join(' | '),
    day: rows.map(({ day }) => day?.date ?? null).find((date) => date !== null) ?? null,
    page: rows.map(({ page }) => page).find((page) => page !== null) ?? null,
    names: rows.flatMap(({ names }) => names),
  };
}

/** The first and last rows of a page: lines side by side, with letters no larger than a text's. */
function edgeRows(lines: readonly RecognisedLine[]): RecognisedLine[][] {
  const sorted = lines.toSorted((a, b) => a.y - b.y);
  const [first, last] = [sorted.at(0), sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [top, bottom] = [first.y, Math.max(...sorted.map(({ y, height }) => y + height))];
  const margin = (bottom - top) * MARGIN;
  const rows: RecognisedLine[][] = [];
  for (const line of sorted) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    // A page held a little askew has its head's pieces a little lower, one after the other.
    if (row !== undefined && before !== undefined && line.y < before.y + before.height * SAME_ROW)
      row.push(line);
    else rows.push([line]);
  }
  const near = (row: readonly RecognisedLine[] | undefined): boolean =>
    row?.every(({ y, height }) => y + height < top + margin || y > bottom - margin) === true;
  const edges = [...rows.slice(0, ROWS), ...rows.slice(Math.max(ROWS, rows.length - ROWS))];
  return edges.filter(near).map((row) => row.toSorted((a, b) => leftOf(a) - leftOf(b)));
}

interface Row {
  readonly day: { readonly date: ClippingDate | null } | null;
  readonly page: string | null;
  readonly names: readonly string[];
}

const NOTHING: Row = { day: null, page: null, names: [] };

/** What a row says; nothing where it has more words than a head. */
function readRow(row: readonly RecognisedLine[], language: string | null): Row {
  const text = row.map(({ words }) => lineText(words)).join(' | ');
  if (text.length > LONGEST) return NOTHING;
  const [found] = findDates(text, { language });
  const day =
    found?.date.precision === 'day'
      ? { date: found.ambiguous ? null : { ...found.date, raw: text.slice(found.start, found.end) } }
      : null;
  const rest =
    day === null || found === undefined
      ? text
      : `${withoutWeekday(text.slice(0, found.start))} | ${text.slice(found.end)}`;
  const numbered = NUMBERED.exec(rest);
  const pieces = (
    numbered === null
      ? rest
      : `${rest.slice(0, numbered.index)} | ${rest.slice(numbered.index + numbered[0].length)}`
  )
    .split(SEPARATOR)
    .map((piece) => piece.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''));
  const alone = pieces.find((piece) => ALONE.test(piece));
  const page = numbered?.groups?.['a'] ?? numbered?.groups?.['b'] ?? (day === null ? null : (alone ?? null));
  const names = pieces.filter(
    (piece) =>
      piece.length <= LONGEST_NAME &&
      (piece.match(/\p{L}/gu)?.length ?? 0) > 1 &&
      !isWeekday(piece) &&
      piece !== alone,
  );
  // The rest of a sentence that happens to have a day in it.
  if (names.join(' ').split(' ').length > 8) return NOTHING;
  return { day, page: page?.replace(/\s/gu, '').toUpperCase() ?? null, names };
}
