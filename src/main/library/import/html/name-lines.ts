import { findDate } from '../dates/find-dates';
import { isFullName } from '../text/byline-line';
import { CLOCK } from '../text/line-families';
import { textWeight } from '../text/text-weight';
import { headingOf, type PageBlock } from './page-blocks';
import { standsAlone, type VisibleByline } from './read-byline';

/** Names stand within so many lines of the headline, */
const LINES_BEFORE = 3;
const LINES_AFTER = 14;
/** and before the text, whose first paragraph may be its lead. */
const PROSE = 150;
const LONGEST_LINE = 80;
const MOST_NAMES = 8;
/** What stands between a name and a date: a bar, or where somebody writes. */
const LONGEST_BETWEEN = 20;
/** A word for the author as the end of a line, whose names stand in the next ones: "By", "Kommentar von". */
const BY_ALONE = /^(?:\p{L}+\s){0,2}(?:by|von|par|por|door|av|af|oleh)\s*:?$/iu;
/** The number of a note and what joins names, behind one of several. */
const BEHIND_NAME = /\s*\d{0,2}\s*(?:,|&|\b(?:and|und|et|y|e|en|och|og|dan))?\s*$/iu;
/** How long a text takes to read, behind the name in one line. */
const READING_TIME = /\s+\d{1,2}\s?min(?:ute|uten|utos|uti)?s?\b.{0,12}$/iu;
/** Boxes of other stories. */
export const OF_OTHERS = /teaser|related|comment|sidebar|card|quote/iu;

/** The names in the lines behind one that is nothing but a word for the author: designs put each into an element of its own. */
export function findNamesBehindBy(blocks: readonly PageBlock[], title: string): VisibleByline | null {
  const { near } = linesNear(blocks, title);
  for (const [i, { text }] of near.entries()) {
    if (text.length > LONGEST_BETWEEN || !BY_ALONE.test(text)) continue;
    const names = new Set<string>();
    for (const next of near.slice(i + 1)) {
      if (next.text === '…') continue;
      const name = next.text.replace(BEHIND_NAME, '');
      if (names.size === MOST_NAMES || next.element === 'figcaption' || !isFullName(name)) break;
      names.add(name);
    }
    if (names.size > 0) return { names: [...names], line: [text, ...names].join(' ') };
  }
  return null;
}

/**
 * A line by the headline that is a name, with a day or a time in the line beside it: nobody says it is the author, but what stands there so
 * is nothing else. A link is none: names lead to pages that tell so by their address, and what leads elsewhere is a topic or a series. In scripts without
 * capitals any two words look like a name.
 */
export function findNameByDate(blocks: readonly PageBlock[], title: string): VisibleByline | null {
  const { near, isApart } = linesNear(blocks, title);
  for (const [i, block] of near.entries()) {
    const name = block.text.replace(READING_TIME, '');
    if (block.apart && !isApart) continue;
    if (/^(?:figcaption|h[1-6])$/u.test(block.element) || OF_OTHERS.test(block.names)) continue;
    if (block.linked > 0 || !/\p{Lu}/u.test(name) || !isFullName(name)) continue;
    if (!standsAlone(blocks, name)) continue;
    if (name !== block.text || standsByDate(near, i)) return { names: [name], line: block.text };
  }
  return null;
}

function standsByDate(near: readonly PageBlock[], i: number): boolean {
  if (isDated(near[i - 1]) || isDated(near[i + 1])) return true;
  const between = near[i + 1]?.text ?? '';
  return between.length <= LONGEST_BETWEEN && isDated(near[i + 2]);
}

/**
 * Whether a line has a day or a time.
 *
 * @param longest characters a line of a day has at most
 * @param shortYears whether years of two digits are years
 */
export function isDated(block: PageBlock | undefined, longest = LONGEST_LINE, shortYears = false): boolean {
  return (
    block !== undefined &&
    block.text.length <= longest &&
    !/^(?:figcaption|h[1-6])$/u.test(block.element) &&
    (CLOCK.test(block.text) || findDate(block.text, { language: null, shortYears }) !== null)
  );
}

/** The lines around the headline up to where the text has begun, and whether the box it stands in is called as one beside the text is. */
export function linesNear(
  blocks: readonly PageBlock[],
  title: string,
): { readonly near: readonly PageBlock[]; readonly isApart: boolean } {
  const heading = headingOf(blocks, title);
  if (heading < 0) return { near: [], isApart: false };
  const isApart = blocks[heading]?.apart === true;
  const after = blocks.slice(heading + 1, heading + 1 + LINES_AFTER);
  let prose = 0;
  const end = after.findIndex(
    ({ text, apart }) => (isApart || !apart) && textWeight(text) >= PROSE && (prose += 1) > 1,
  );
  const before = blocks.slice(Math.max(0, heading - LINES_BEFORE), heading);
  return { near: [...before, ...(end < 0 ? after : after.slice(0, end))], isApart };
}
