/** An element, as far as its attributes and its place are asked for. */
interface WithAttributes {
  readonly localName: string;
  readonly parentElement: WithAttributes | null;
  readonly firstElementChild: WithAttributes | null;
  readonly nextElementSibling: WithAttributes | null;
  getAttributeNames: () => readonly string[];
  getAttribute: (name: string) => string | null;
  hasAttribute: (name: string) => boolean;
  setAttribute: (name: string, value: string) => void;
  removeAttribute: (name: string) => void;
}

/** Drawings and formulas have attributes of their own, whose capitals matter (`viewBox`). */
const OF_ITS_OWN = /^(?:svg|math)$/iu;
const CAPITAL = /[A-Z]/u;

/**
 * Gives attributes that are written with capitals (`<A HREF>`, `<time dateTime>`, as old editors and React's server write them) the
 * names they have in HTML, which knows no difference (13.2.5.33): linkedom keeps them as they are written, and finds none of them.
 * Of two, the one written small counts.
 */
export function lowerAttributeNames(root: WithAttributes): void {
  for (let element: WithAttributes | null = root; element !== null; element = nextOf(element, root))
    for (const name of element.getAttributeNames())
      if (CAPITAL.test(name) && !OF_ITS_OWN.test(element.localName)) rename(element, name);
}

function rename(element: WithAttributes, name: string): void {
  const value = element.getAttribute(name) ?? '';
  const lower = name.toLowerCase();
  element.removeAttribute(name);
  if (!element.hasAttribute(lower)) element.setAttribute(lower, value);
}

/** The element behind one in the order of the document; not those inside a drawing or a formula. */
function nextOf(element: WithAttributes, root: WithAttributes): WithAttributes | null {
  const inside = OF_ITS_OWN.test(element.localName) ? null : element.firstElementChild;
  if (inside !== null) return inside;
  for (let at: WithAttributes | null = element; at !== null && at !== root; at = at.parentElement)
    if (at.nextElementSibling !== null) return at.nextElementSibling;
  return null;
}
