import { lineOf, type DomElement } from './dom';
import { MOST_REMOVED } from './furniture-names';
import { LINKS_MARK } from './page-blocks';

const LONGEST_CARD = 500;
/** So much of the text stands before a box of links that may be taken away whole. */
const LEAST_BEFORE = 0.3;
/** and so much is left of what there is, */
const LEAST_LEFT = 0.6;
/** and of what there was. */
const LEAST_OF_WHOLE = 0.52;

/**
 * Takes what leads to other stories out of an article: cards, lists and boxes of links, lines that are one link, and boxes that
 * were mostly links in the page.
 *
 * @param whole the length of the article's text
 */
export function removeOtherStories(root: DomElement, whole: number): void {
  removeCards(root);
  removeLinkBlocks(root, whole);
  removeBoxesOfLinks(root, whole);
}

/** Summaries of other stories below the text, whose linked titles Readability took away; never so many that little is left. */
function removeBoxesOfLinks(root: DomElement, whole: number): void {
  let left = lineOf(root).length;
  const least = Math.max(left * LEAST_LEFT, whole * LEAST_OF_WHOLE);
  for (const box of root.querySelectorAll(`[${LINKS_MARK}]`)) {
    if (!root.contains(box)) continue;
    const { length } = lineOf(box);
    if (length >= whole * MOST_REMOVED || left - length < least) continue;
    if (textBefore(root, box) < whole * LEAST_BEFORE) continue;
    left -= length;
    box.remove();
  }
}

/** How much text of an element stands before another inside it. */
function textBefore(root: DomElement, element: DomElement): number {
  let length = 0;
  for (let level: DomElement | null = element; level !== null && level !== root; level = level.parentElement)
    for (let other = level.previousElementSibling; other !== null; other = other.previousElementSibling)
      length += lineOf(other).length;
  return length;
}

/** A headline that is a link, alone or with a line below it, is another story. */
function removeCards(root: DomElement): void {
  for (const link of root.querySelectorAll('a[href]')) {
    const heading =
      link.querySelector('h1, h2, h3, h4, h5, h6, p, div') ?? link.closest('h2, h3, h4, h5, h6');
    if (heading === null || !root.contains(link) || lineOf(link).length > LONGEST_CARD) continue;
    const card = link.closest('article, li');
    if (card !== null && root.contains(card) && lineOf(card).length < LONGEST_CARD) card.remove();
    else if (link.contains(heading)) link.remove();
  }
}

/** Lists and boxes that are mostly links, and paragraphs that are nothing but one. */
function removeLinkBlocks(root: DomElement, whole: number): void {
  for (const element of root.querySelectorAll('ul, ol, div, section, table, p, h2, h3, h4')) {
    const text = lineOf(element);
    if (text === '') continue;
    const linked = [...element.querySelectorAll('a')].reduce((sum, link) => sum + lineOf(link).length, 0);
    const density = linked / text.length;
    const limit = element.localName === 'p' || /^h\d$/u.test(element.localName) ? 0.9 : 0.6;
    if (text.length >= whole * MOST_REMOVED) continue;
    if (density > limit) removeWithHeading(element);
    else if (density > 0.5 && element.localName === 'p' && isLabelledLink(element, text)) element.remove();
  }
}

/** A list of links goes with the headings right above it. */
function removeWithHeading(element: DomElement): void {
  if (/^[uo]l$/u.test(element.localName)) {
    let above = element.previousElementSibling;
    while (above !== null && isListHeading(above)) {
      const next = above.previousElementSibling;
      above.remove();
      above = next;
    }
  }
  element.remove();
}

/** A heading, or a short line that ends in a colon. */
function isListHeading(element: DomElement): boolean {
  const text = lineOf(element);
  return /^h[2-6]$/u.test(element.localName) || (text.length <= 60 && /[:：]$/u.test(text));
}

/** "READ MORE | another story": a label, a bar or colon, and a link to the end. */
function isLabelledLink(element: DomElement, text: string): boolean {
  const links = [...element.querySelectorAll('a[href]')].map(lineOf);
  const last = links.at(-1) ?? '';
  return (
    links.length === 1 &&
    last !== '' &&
    text.endsWith(last) &&
    /^[^.!?]{3,40}\s?[|:：]\s*$/u.test(text.slice(0, -last.length))
  );
}
