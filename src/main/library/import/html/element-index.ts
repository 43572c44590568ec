import type { DomDocument, DomElement } from './dom';

/** The elements of a page, found without a walk through all of it for each question. */
export interface ElementIndex {
  /** What `querySelectorAll` gives, in the order of the document. */
  readonly all: (selector: string) => readonly DomElement[];
  /** What `querySelector` gives. */
  readonly first: (selector: string) => DomElement | null;
}

type Matches = (element: DomElement) => boolean;

/** One of the selectors of a list: which elements are asked, and what they are asked; nothing where all of them match. */
interface Wanted {
  readonly by: 'name' | 'attribute' | 'any';
  readonly key: string;
  readonly matches: Matches | null;
}

/**
 * Indexes a page by the names of its elements and attributes, for as long as neither elements nor the attributes that are asked for
 * come or go. The rules ask forty questions of a page whose answer most often is a few elements or none.
 */
export function indexElements(document: DomDocument): ElementIndex {
  const elements = [...document.querySelectorAll('*')];
  const byName = new Map<string, DomElement[]>();
  for (const element of elements) {
    const name = element.localName.toLowerCase();
    const named = byName.get(name);
    if (named === undefined) byName.set(name, [element]);
    else named.push(element);
  }
  const byAttribute = new Map<string, readonly DomElement[]>();
  const having = (attribute: string): readonly DomElement[] => {
    let found = byAttribute.get(attribute);
    if (found === undefined) {
      found = elements.filter((element) => element.hasAttribute(attribute));
      byAttribute.set(attribute, found);
    }
    return found;
  };
  let places: Map<DomElement, number> | null = null;
  const inOrder = (found: Iterable<DomElement>): readonly DomElement[] => {
    const placeOf = (places ??= new Map(elements.map((element, place) => [element, place])));
    return [...new Set(found)].sort((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0));
  };
  const answer = ({ by, key, matches }: Wanted): readonly DomElement[] => {
    const asked = by === 'any' ? elements : by === 'name' ? (byName.get(key) ?? []) : having(key);
    return matches === null ? asked : asked.filter(matches);
  };
  const all = (selector: string): readonly DomElement[] => {
    const answers = wantedBy(selector)
      .map(answer)
      .filter(({ length }) => length > 0);
    const [only] = answers;
    return answers.length > 1 ? inOrder(answers.flat()) : (only ?? []);
  };
  return { all, first: (selector) => all(selector)[0] ?? null };
}

const known = new Map<string, readonly Wanted[]>();

function wantedBy(selector: string): readonly Wanted[] {
  let wanted = known.get(selector);
  if (wanted === undefined) {
    wanted = (selector.match(/(?:[^,[]|\[[^\]]*\])+/gu) ?? []).map((one) => wantedByOne(one.trim()));
    known.set(selector, wanted);
  }
  return wanted;
}

/** By what stands at the end of a selector, which is about the element itself. */
function wantedByOne(selector: string): Wanted {
  const [itself = ''] = /(?:[^\s>+~[]|\[[^\]]*\])+$/u.exec(selector) ?? [];
  const name = /^[a-z][\w-]*/iu.exec(itself)?.[0];
  if (name !== undefined)
    return { by: 'name', key: name.toLowerCase(), matches: name === selector ? null : asking(selector) };
  if (itself.startsWith('.')) return { by: 'attribute', key: 'class', matches: asking(selector) };
  const attribute = /^\[([\w-]+)/u.exec(itself)?.[1];
  if (attribute === undefined) return { by: 'any', key: '', matches: asking(selector) };
  return {
    by: 'attribute',
    key: attribute,
    matches: selector === `[${attribute}]` ? null : (holding(selector) ?? asking(selector)),
  };
}

function asking(selector: string): Matches {
  return (element) => element.matches(selector);
}

/** `[name*="part" i]`, which is asked of hundreds of elements. */
function holding(selector: string): Matches | null {
  const [, name, part] = /^\[([\w-]+)\*="([^"]+)" i\]$/u.exec(selector) ?? [];
  if (name === undefined || part === undefined) return null;
  const wanted = part.toLowerCase();
  return (element) => element.getAttribute(name)?.toLowerCase().includes(wanted) === true;
}
