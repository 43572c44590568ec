import type { DomElement } from './dom';

/** A box with more of the page's text than this is what the page is built in, whatever it is called. */
const MOST_OF_PAGE = 0.5;

/** Elements that are a margin by themselves. */
const MARGIN_ELEMENTS = 'aside, footer, nav';

/**
 * Whether an element lies in a menu, a footer or a box with one of some words in its class: other stories, comments, a
 * sidebar. Designs put the same words on what holds the whole page (`<body class="right-sidebar comments-open">`), which says
 * nothing about what lies in it.
 *
 * @param words parts of class names, e.g. `sidebar`
 * @param inside what is no margin although it is such an element, e.g. the footer of an article (which, says HTML, names its author)
 */
export function isInMargin(element: DomElement, words: readonly string[], inside?: string): boolean {
  const margin = element.closest(MARGIN_ELEMENTS);
  if (margin !== null && (inside === undefined || !margin.matches(inside))) return true;
  if (words.length === 0) return false;
  const selector = words.map((word) => `[class*="${word}" i]`).join(', ');
  let box = element.closest(selector);
  while (box !== null && (holdsThePage(box) || !isCalled(box, words)))
    box = box.parentElement?.closest(selector) ?? null;
  return box !== null;
}

/** Whether a class says what a box is by one of some words, and not what it has (`has-bio`). */
function isCalled(box: DomElement, words: readonly string[]): boolean {
  return (box.getAttribute('class') ?? '')
    .toLowerCase()
    .split(/\s+/u)
    .some((name) => !/^(?:has|with|no|without)-/u.test(name) && words.some((word) => name.includes(word)));
}

const known = new WeakMap<DomElement, boolean>();

function holdsThePage(box: DomElement): boolean {
  const before = known.get(box);
  if (before !== undefined) return before;
  const holds =
    /^(?:html|body)$/u.test(box.localName) ||
    lengthOf(box) > lengthOf(box.closest('body') ?? box) * MOST_OF_PAGE;
  known.set(box, holds);
  return holds;
}

function lengthOf(element: DomElement): number {
  return (element.textContent ?? '').length;
}
