import { textWeight } from '../text/text-weight';
import type { DomElement } from './dom';
import { BLOCK_MARK, type PageBlock } from './page-blocks';

const SHORTEST = 40;
const MOST_LINKED = 0.5;
/** With fewer paragraphs than this nothing is known about how the page writes its text. */
const FEWEST_KEPT = 3;

/**
 * Puts back paragraphs that were lost between two that were found: Readability takes one column of a page that has its text in
 * many. Only what is built exactly as the paragraphs around it (the same elements and classes, three levels up) comes back.
 */
export function restoreParagraphs(root: DomElement, blocks: readonly PageBlock[]): void {
  const kept = new Map<number, DomElement>();
  for (const element of root.querySelectorAll(`[${BLOCK_MARK}]`))
    kept.set(Number(element.getAttribute(BLOCK_MARK)), element);
  const paragraphs = [...kept.keys()].filter((i) => isParagraph(blocks[i]));
  if (paragraphs.length < FEWEST_KEPT) return;
  const patterns = new Set(paragraphs.map((i) => patternOf(blocks[i])));
  const [first, last] = [Math.min(...paragraphs), Math.max(...paragraphs)];
  let before = kept.get(first);
  for (let i = first + 1; i < last; i += 1) {
    const present = kept.get(i);
    if (present !== undefined) {
      before = present;
      continue;
    }
    const block = blocks[i];
    if (block === undefined || before === undefined || !isLost(block, i) || !patterns.has(patternOf(block)))
      continue;
    before.after(block.node);
    before = block.node;
  }
}

/** A block whose element holds nothing else that was found. */
function isLost(block: PageBlock, number: number): boolean {
  return isParagraph(block) && block.node.getAttribute(BLOCK_MARK) === String(number);
}

function isParagraph(block: PageBlock | undefined): boolean {
  return (
    block !== undefined &&
    /^(?:p|h[2-6]|li|blockquote)$/u.test(block.element) &&
    !block.apart &&
    block.linked < MOST_LINKED &&
    (textWeight(block.text) >= SHORTEST || /^h[2-6]$/u.test(block.element))
  );
}

function patternOf(block: PageBlock | undefined): string {
  return block?.pattern ?? '';
}
