import { findDate, type DateContext } from '../../dates/find-dates';
import { lineOf } from '../../html/dom';
import type { Page } from '../../html/page';
import { isCoverageTitle } from '../coverage-list';
import { standsAlone } from '../day-alone';
import type { BoxLine } from './box-lines';
import { insideOf, type FoundBoxes } from './item-boxes';
import { isInMenu } from './outside-links';

/** What stands above several boxes. */
export interface HeadingAbove {
  /** The kind of media, or the subject. */
  readonly section: string | null;
  /** The year, for days that are written without. */
  readonly year: string | null;
}

const LONGEST_SECTION = 60;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/u;
const MAY_BE_DAY = /^(?!.*\d{4})(?=.*\d)(?=.*\p{L}).{4,16}$/u;
const NUMERIC_DAY = /^\d{1,2}[./]\s?\d{1,2}\.?$/u;

/** What the headings between the boxes of a list say of each; the title of the page says nothing. */
export function headingsAbove(page: Page, found: FoundBoxes): readonly HeadingAbove[] {
  const { boxes } = found;
  const isListed = insideOf(found);
  const starts = new Map(boxes.map(({ elements }, i) => [elements[0], i]));
  const above: HeadingAbove[] = boxes.map(() => ({ section: null, year: null }));
  let heading = '';
  for (const element of page.elements.all('*')) {
    const at = starts.get(element);
    if (at !== undefined) above[at] = read(heading);
    const isHeading = /^h[2-6]$/u.test(element.localName) && !isInMenu(element);
    if (isHeading && !isListed(element)) heading = lineOf(element);
  }
  // One heading is the list's own.
  const isParted = new Set(above.map(({ section }) => section)).size > 1;
  return above.map(({ section, year }) => ({ section: isParted ? section : null, year }));
}

/** Lines whose days have the year that stands above them. */
export function withYear(
  lines: readonly BoxLine[],
  year: string | null,
  context: DateContext,
): readonly BoxLine[] {
  if (year === null) return lines;
  const dated = (text: string): string => {
    if (!MAY_BE_DAY.test(text) && !NUMERIC_DAY.test(text)) return text;
    const whole = NUMERIC_DAY.test(text) ? `${text.replace(/\.?$/u, '.')}${year}` : `${text} ${year}`;
    const found = findDate(whole, context);
    return found?.date.precision === 'day' && !found.ambiguous && standsAlone(found, whole) ? whole : text;
  };
  return lines.map((line) => ({
    ...line,
    cells: line.cells.map((cell) => ({ ...cell, text: dated(cell.text) })),
  }));
}

function read(heading: string): HeadingAbove {
  const year = YEAR.exec(heading)?.[0] ?? null;
  const isSection =
    heading !== '' && !isCoverageTitle(heading) && heading.length <= LONGEST_SECTION && year === null;
  return { section: isSection ? heading : null, year };
}
