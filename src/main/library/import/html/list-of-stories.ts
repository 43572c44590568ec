import { textWeight } from '../text/text-weight';
import type { DomElement } from './dom';
import { LEADS_AWAY } from '../text/line-families';
import { BLOCK_MARK, type PageBlock } from './page-blocks';

/** Titles that are links, each with a summary behind it, make a list when there are so many of them, */
const FEWEST_TITLES = 4;
const SHORTEST_TITLE = 15;
const LONGEST_TITLE = 220;
const SHORTEST_SUMMARY = 60;
/** a category, a day or a name may stand between the two, */
const BLOCKS_TO_SUMMARY = 3;
/** less text than this to each title, */
const TEXT_OF_TITLE = 320;
/** no passage between two that is long enough for an article, */
const LONGEST_PASSAGE = 700;
/** and most of the text behind the first: links to other stories below an article have it before them. */
const MOST_BEFORE = 0.3;

/** What has more of its text in links is a list of stories, or a menu. */
export const MOST_LINKED = 0.55;

/**
 * Whether an element that was taken for the article lists other stories: front pages, sections, tags, authors, search
 * results. All blocks between its first and its last are looked at, for titles may not have been taken with the rest.
 */
export function listsStories(root: DomElement, blocks: readonly PageBlock[]): boolean {
  const own = [...root.querySelectorAll(`[${BLOCK_MARK}]`)].map((element) =>
    Number(element.getAttribute(BLOCK_MARK)),
  );
  const passages = passagesBetweenTitles(
    // The block before the first may be its title, and the one behind the last its summary.
    blocks.slice(Math.max(0, Math.min(...own) - 1), Math.max(...own) + 2),
  );
  const [before = 0, ...after] = passages.map(({ length }) => length);
  const titles = passages.slice(1).filter(({ hasSummary }) => hasSummary).length;
  const text = after.reduce((sum, length) => sum + length, before);
  return (
    titles >= FEWEST_TITLES &&
    text < titles * TEXT_OF_TITLE &&
    before < text * MOST_BEFORE &&
    Math.max(...after) < LONGEST_PASSAGE
  );
}

interface Passage {
  readonly length: number;
  readonly hasSummary: boolean;
}

/** The text before the first title, and that behind each. */
function passagesBetweenTitles(blocks: readonly PageBlock[]): readonly Passage[] {
  const starts = [-1, ...blocks.keys()].filter((i) => i === -1 || isTitle(blocks[i]));
  return starts.map((start, i) => {
    const passage = blocks.slice(start + 1, starts[i + 1]);
    return {
      length: passage.reduce((sum, { text }) => sum + textWeight(text), 0),
      hasSummary: passage
        .slice(0, BLOCKS_TO_SUMMARY)
        .some(({ text }) => textWeight(text) >= SHORTEST_SUMMARY),
    };
  });
}

function isTitle(block: PageBlock | undefined): boolean {
  if (block === undefined || block.linked <= 0.9) return false;
  const weight = textWeight(block.text);
  return weight >= SHORTEST_TITLE && weight <= LONGEST_TITLE && !LEADS_AWAY.test(block.text);
}
