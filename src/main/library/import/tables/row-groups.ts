import type { MediaType } from '../../../../shared/model/clipping';
import { standsAlone } from '../coverage-lists/day-alone';
import { findDate } from '../dates/find-dates';
import { mediaKindOf } from './cell-values';
import { readColumnDate, type ColumnDate } from './column-dates';
import type { ColumnMapping } from './column-mapping';
import { cellText, isBlankRow, type Cell, type Table } from './table';

/** What stands above a group of rows, or names their sheet, and holds for each of them. */
export interface RowGroup {
  readonly section: string | null;
  readonly day: (ColumnDate & { readonly heading: string }) | null;
  readonly media: { readonly kind: MediaType; readonly heading: string } | null;
}

/** Letters of a heading above a group of rows. */
const LONGEST_GROUP = 60;

/** What holds for all rows of a table before any heading: the kind of media its sheet is named by. */
export function groupOfSheet({ name = '' }: Table): RowGroup {
  return { section: null, day: null, media: mediaHeading(name) };
}

/**
 * Tells the rows of a table that head groups of rows, by what they add to those above; null for any other row. A day or a kind
 * of media heads what is below it wherever it stands; other headings ("Politics") only where the table begins with one:
 * elsewhere such a row may be a headline whose other cells nobody filled in.
 */
export function groupHeadings(
  table: Table,
  { headerRow, columns, language }: ColumnMapping,
): (row: readonly Cell[], group: RowGroup) => RowGroup | null {
  const rows = table.rows.slice(headerRow + 1).filter((row) => !isBlankRow(row));
  const hasSeveral = columns.length > 2 && rows.some((row) => onlyCell(row) === null);
  const dates = columns.find(({ field }) => field === 'date');
  const dayOrder = dates?.dayOrder ?? null;
  const hasDays =
    dates !== undefined && rows.every((row) => onlyCell(row) !== null || cellText(row[dates.column]) !== '');
  /** Where all others have a day of their own, a row with nothing else is one that nobody filled in. */
  const isUnfinished = (row: readonly Cell[]): boolean => hasDays && onlyPlace(row) === dates.column;
  const dayHeading = (text: string): RowGroup['day'] => {
    const found = findDate(text, { language, shortYears: true });
    if (found === null || !standsAlone(found, text)) return null;
    const day = readColumnDate(text, dayOrder, language);
    return day === null ? null : { ...day, heading: text };
  };
  const [first, second] = rows;
  const isGrouped =
    columns.length > 2 &&
    first !== undefined &&
    second !== undefined &&
    headingOf(first) !== null &&
    rows.filter((row) => onlyCell(row) === null).length > rows.length / 2 &&
    onlyCell(second) === null;
  const isKnown = (text: string | null): boolean =>
    text !== null && (mediaHeading(text) !== null || dayHeading(text) !== null);
  const places = hasSeveral ? new Set(rows.filter((row) => isKnown(headingOf(row))).map(onlyPlace)) : null;
  const headlines = columns.filter(({ field }) => field === 'headline').map(({ column }) => column);
  return (row, group) => {
    const text = hasSeveral && !isUnfinished(row) ? headingOf(row) : null;
    if (text === null) return null;
    const media = mediaHeading(text);
    if (media !== null) return { ...group, media };
    const day = dayHeading(text);
    if (day !== null) return { ...group, day };
    const place = onlyPlace(row);
    // Among headings of known kinds, another one of the same place ends what the last one said.
    const isBeside = (places?.has(place) ?? false) && !headlines.includes(place);
    if (isBeside) return { ...group, section: text, media: null };
    return isGrouped ? { ...group, section: text } : null;
  };
}

/** The index of a row's first cell that has text. */
function onlyPlace(row: readonly Cell[]): number {
  return row.findIndex((cell) => cellText(cell) !== '');
}

/** The text of a row's only cell that has any; null where there are more. */
function onlyCell(row: readonly Cell[]): string | null {
  const texts = row.map(cellText).filter((text) => text !== '');
  return texts.length === 1 ? (texts[0] ?? null) : null;
}

function headingOf(row: readonly Cell[]): string | null {
  const text = onlyCell(row);
  return text === null || text.length > LONGEST_GROUP || /[!?…]$|^https?:/iu.test(text) ? null : text;
}

function mediaHeading(text: string): RowGroup['media'] {
  const kind = mediaKindOf(text);
  return kind === null ? null : { kind, heading: text };
}
