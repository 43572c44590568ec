import { lineOf, type DomDocument, type DomElement } from './dom';
import { FURNITURE } from './furniture-names';
import { fold } from './fold-words';

const LONGEST_ID = 100;

/**
 * Takes away ids that are made of a heading's own words, so that one can link to it: "LoopsAndFeedback", "sponsors" above what is
 * told of sponsors. They say nothing of what a part is.
 */
export function removeIdsOfHeadings(document: DomDocument): void {
  // One attribute is found sooner than five kinds of elements with it.
  for (const element of document.querySelectorAll('[id]'))
    if (PARTS.has(element.localName) && isNamedByHeading(element)) element.removeAttribute('id');
}

const PARTS = new Set(['section', 'div', 'h2', 'h3', 'h4']);

function isNamedByHeading(element: DomElement): boolean {
  const id = element.getAttribute('id') ?? '';
  if (id.length > LONGEST_ID || !FURNITURE.test(id.replace(/([a-z])([A-Z])/gu, '$1-$2'))) return false;
  // One word may say what a box is, and its heading as well.
  const isHeading = /^h/u.test(element.localName);
  const words = fold(lineOf(isHeading ? element : element.querySelector('h2, h3, h4')));
  if (!isHeading && !words.includes(' ')) return false;
  return words !== '' && words.replaceAll(' ', '') === fold(id).replaceAll(' ', '');
}
