import { textWeight } from '../text/text-weight';
import type { DomDocument } from './dom';
import { namesOf } from './furniture-names';
import { BLOCK_MARK, headingOf, type PageBlock } from './page-blocks';

/** What is built around a headline (a byline, a day) stands within so many lines of it. */
const LINES_AROUND = 4;
const LINES_TO_TEXT = 5;
const LONGEST_COMPANION = 130;
const PROSE = 100;
/** What designs call such lines. */
const SAYS_WHO_OR_WHEN =
  /by-?line|author|(?:^|[\s_-])(?:meta|dates?|time\w*|posted|published|credits?)(?:$|[\s_-])/iu;

/**
 * The first line of the next story, on a page that goes on with further ones while it is read (and is saved so): a heading of
 * the same element and class as the headline, with a text of its own below it and a byline or a day of the same class beside it
 * as the headline has; null where there is none. Subheadings of a text have no bylines.
 */
export function startOfNextStory(blocks: readonly PageBlock[], title: string): number | null {
  const heading = headingOf(blocks, title);
  const headline = blocks[heading];
  const kind = headline === undefined ? null : kindOf(headline);
  if (headline === undefined || kind === null || !/^h[1-3]$/u.test(headline.element)) return null;
  const own = around(blocks, heading);
  const kinds = new Set(
    own
      .filter(({ text, node }) => text.length <= LONGEST_COMPANION && SAYS_WHO_OR_WHEN.test(namesOf(node)))
      .map(kindOf)
      .filter((one) => one !== null),
  );
  if (kinds.size === 0) return null;
  let prose = false;
  for (let i = heading + 1; i < blocks.length; i += 1) {
    const block = blocks[i];
    if (block === undefined) return null;
    prose ||= isProse(block);
    if (!prose || block.apart || block.element !== headline.element || block.text === headline.text) continue;
    if (kindOf(block) !== kind) continue;
    if (!blocks.slice(i + 1, i + 1 + LINES_TO_TEXT).some(isProse)) continue;
    const beside = around(blocks, i).filter((one) => !own.includes(one) && kinds.has(kindOf(one) ?? ''));
    if (beside.length > 0) return Math.min(i, ...beside.map((one) => blocks.indexOf(one)));
  }
  return null;
}

/** Takes the lines from a number on out of a document. */
export function removeFrom(document: DomDocument, start: number): void {
  for (const element of document.querySelectorAll(`[${BLOCK_MARK}]`))
    if (
      Number(element.getAttribute(BLOCK_MARK)) >= start &&
      element.querySelector(`[${BLOCK_MARK}]`) === null
    )
      element.remove();
}

function around(blocks: readonly PageBlock[], at: number): readonly PageBlock[] {
  const near = blocks.slice(Math.max(0, at - LINES_AROUND), at + 1 + LINES_AROUND);
  return near.filter((block) => block !== blocks[at] && !isProse(block));
}

/** What a line is built as; null for one without a class of its own. */
function kindOf({ element, node }: PageBlock): string | null {
  const name = node.getAttribute('class')?.trim() ?? '';
  return name === '' ? null : `${element} ${name}`;
}

function isProse({ element, apart, linked, text }: PageBlock): boolean {
  return element === 'p' && !apart && linked < 0.5 && textWeight(text) >= PROSE;
}
