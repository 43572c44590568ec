import { textWeight } from '../text/text-weight';
import { lineOf, type DomElement } from './dom';
import { fold } from './fold-words';
import { leavesOf } from './leaves';

/** Shorter paragraphs may be said twice; */
const LONG = 100;
/** so many long ones in a row are the text once more, in another layout. */
const FEWEST_IN_A_ROW = 3;
/** Boxes designs put a sentence of the text into. */
const QUOTE_BOX = 'blockquote, aside, [class*="quote" i], [class*="zitat" i], [class*="citation" i]';
const SHORTEST_QUOTE = 25;
const LONGEST_QUOTE = 300;
const FEWEST_WORDS = 5;

/** Takes out of an article what it says a second time: its paragraphs in another layout, and sentences that are shown large. */
export function removeRepeats(root: DomElement): void {
  removeSecondCopy(root);
  removePullQuotes(root);
}

function removeSecondCopy(root: DomElement): void {
  const seen = new Map<string, number>();
  let run: { readonly leaf: DomElement; readonly text: string }[] = [];
  let before = -2;
  const flush = (): void => {
    const long = run.filter(({ text }) => textWeight(text) >= LONG);
    if (long.length >= FEWEST_IN_A_ROW) for (const { leaf } of run) leaf.remove();
    run = [];
  };
  for (const [i, leaf] of leavesOf(root).entries()) {
    const text = lineOf(leaf);
    const at = seen.get(text);
    if (at === undefined) seen.set(text, i);
    if (at !== before + 1) flush();
    if (at !== undefined) run.push({ leaf, text });
    before = at ?? -2;
  }
  flush();
}

function removePullQuotes(root: DomElement): void {
  let whole: string | null = null;
  for (const box of root.querySelectorAll(QUOTE_BOX)) {
    if (!root.contains(box)) continue;
    const { length } = lineOf(box);
    if (length < SHORTEST_QUOTE || length > LONGEST_QUOTE) continue;
    const [first = box] = leavesOf(box);
    const quote = fold(lineOf(first));
    if (quote.length < SHORTEST_QUOTE || quote.split(' ').length < FEWEST_WORDS) continue;
    whole ??= fold(lineOf(root));
    const at = whole.indexOf(quote);
    if (at >= 0 && whole.includes(quote, at + quote.length)) {
      box.remove();
      whole = null;
    }
  }
}
