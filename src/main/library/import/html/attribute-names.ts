import type { DomElement } from './dom';

/** Drawings and formulas have attributes of their own, whose capitals matter (`viewBox`). */
const OF_ITS_OWN = /^(?:svg|math)$/iu;
const CAPITAL = /[A-Z]/u;

/**
 * Gives attributes that are written with capitals (`<A HREF>`, `<time dateTime>`, as old editors and React's server write them) the
 * names they have in HTML, which knows no difference (13.2.5.33): linkedom keeps them as they are written, and finds none of them.
 * Of two, the one written small counts.
 */
export function lowerAttributeNames(root: DomElement): void {
  for (let element: DomElement | null = root; element !== null; element = nextOf(element, root))
    for (const name of element.getAttributeNames())
      if (CAPITAL.test(name) && !OF_ITS_OWN.test(element.localName)) rename(element, name);
}

function rename(element: DomElement, name: string): void {
  const value = element.getAttribute(name) ?? '';
  const lower = name.toLowerCase();
  element.removeAttribute(name);
  if (!element.hasAttribute(lower)) element.setAttribute(lower, value);
}

/** The element behind one in the order of the document; not those inside a drawing or a formula. */
function nextOf(element: DomElement, root: DomElement): DomElement | null {
  const inside = OF_ITS_OWN.test(element.localName) ? null : element.firstElementChild;
  if (inside !== null) return inside;
  for (let at: DomElement | null = element; at !== null && at !== root; at = at.parentElement)
    if (at.nextElementSibling !== null) return at.nextElementSibling;
  return null;
}
