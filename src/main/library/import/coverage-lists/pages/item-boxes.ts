import { lineOf, type DomElement } from '../../html/dom';
import type { OutsideLink } from './outside-links';

/** What belongs to one article of a list: a box, or a few elements one after the other. */
export interface ItemBox {
  readonly elements: readonly DomElement[];
  /** Null for one that links no other site, as coverage in print. */
  readonly url: string | null;
  /** It stands apart from the list, and may be anything else. */
  readonly isApart?: boolean;
}

/** Boxes, and the smallest element around all of them. */
export interface FoundBoxes {
  readonly boxes: readonly ItemBox[];
  readonly around: DomElement;
}

/** Tells whether an element lies in one of the boxes, or is one. */
export function insideOf({ boxes }: FoundBoxes): (element: DomElement) => boolean {
  const parts = new Set(boxes.flatMap(({ elements }) => elements));
  return (element) => {
    for (let box: DomElement | null = element; box !== null; box = box.parentElement)
      if (parts.has(box)) return true;
    return false;
  };
}

const MOSTLY = 0.8;
/** Boxes of a list hold at least this share of the links that lead elsewhere. */
const LEAST_OF_LINKS = 0.5;
/** Letters beside the words of a link that may be an outlet or a day. */
const LEAST_BESIDE = 4;
const HEADING = /^h[1-6]$/u;
/** Classes that say which of several a box is. */
const WHICH = /^(?:odd|even|first|last|active|col|row|even-row|odd-row)$/u;

/** The boxes that repeat around links to other sites, each with one of them; null where fewer than `fewest` do. */
export function findItemBoxes(links: readonly OutsideLink[], fewest: number): FoundBoxes | null {
  const urls = urlsAround(links);
  const kinds = new Map<string, Map<string, DomElement>>();
  for (const { element, url } of links)
    for (const box of boxesAround(element, urls)) {
      const kind = kindOf(box);
      const found = kinds.get(kind) ?? new Map<string, DomElement>();
      kinds.set(kind, found);
      // The outermost of a kind.
      found.set(url, box);
    }
  const counts = [...kinds.values()];
  const most = Math.max(0, ...counts.map(({ size }) => size));
  if (most < fewest) return null;
  // Links beside the list make its links more than its boxes; of boxes that hold the same the outer ones come later.
  const best = counts
    .filter(({ size }) => size >= Math.max(fewest, most * LEAST_OF_LINKS))
    .map((found) => ({ found, filled: filledOf(found) }))
    .reduce<Measured | null>((a, b) => (a !== null && isFuller(a, b) ? a : b), null);
  if (best === null) return null;
  const chosen = [...best.found].map(([url, element]) => ({ url, element }));
  const around = commonAround(chosen.map(({ element }) => element));
  if (around === null) return null;
  const grouped = withSiblings(chosen);
  if (grouped !== null) return { boxes: grouped, around };
  return { boxes: [...highlighted(links, chosen, urls), ...withUnlinked(chosen, urls)], around };
}

type Linked = readonly { readonly url: string; readonly element: DomElement }[];

interface Measured {
  readonly found: ReadonlyMap<string, DomElement>;
  /** How many of them hold more than the words of a link. */
  readonly filled: number;
}

/** The addresses linked inside each element around a link. */
function urlsAround(links: readonly OutsideLink[]): ReadonlyMap<DomElement, ReadonlySet<string>> {
  const urls = new Map<DomElement, Set<string>>();
  for (const { element, url } of links)
    for (let box: DomElement | null = element; box !== null; box = box.parentElement) {
      const inside = urls.get(box);
      if (inside === undefined) urls.set(box, new Set([url]));
      else inside.add(url);
    }
  return urls;
}

function boxesAround(
  link: DomElement,
  urls: ReadonlyMap<DomElement, ReadonlySet<string>>,
): readonly DomElement[] {
  const boxes: DomElement[] = [];
  for (let box: DomElement | null = link; box !== null && box.localName !== 'body'; box = box.parentElement) {
    if ((urls.get(box)?.size ?? 0) > 1) break;
    boxes.push(box);
  }
  return boxes;
}

function kindOf(element: DomElement): string {
  const names = (element.getAttribute('class') ?? '').split(/\s+/u);
  const name = names.find((one) => one !== '' && !WHICH.test(one)) ?? '';
  return `${element.localName}.${name.replace(/\d+/gu, '#')}`;
}

function filledOf(boxes: ReadonlyMap<string, DomElement>): number {
  return [...boxes.values()].filter(isFilled).length;
}

function isFilled(box: DomElement): boolean {
  const links = [box, ...box.querySelectorAll('a')].filter(({ localName }) => localName === 'a');
  const linked = Math.max(0, ...links.map((link) => lineOf(link).length));
  return box.localName === 'a'
    ? box.children[Symbol.iterator]().next().done !== true
    : lineOf(box).length > linked + LEAST_BESIDE;
}

function isFuller(a: Measured, b: Measured): boolean {
  return a.filled === b.filled ? a.found.size > b.found.size : a.filled > b.filled;
}

function commonAround(elements: readonly DomElement[]): DomElement | null {
  const [first, ...others] = elements;
  let around = first?.parentElement ?? null;
  while (around !== null && !others.every((element) => around?.contains(element) === true))
    around = around.parentElement;
  return around;
}

/** Items that are elements one after the other ("h3, p, p"), where something stands between their links all the time; null elsewhere. */
function withSiblings(chosen: Linked): readonly ItemBox[] | null {
  const parent = chosen[0]?.element.parentElement ?? null;
  if (parent === null || chosen.some(({ element }) => element.parentElement !== parent)) return null;
  const children = [...parent.children].filter((child) => lineOf(child) !== '');
  const places = chosen.map(({ element }) => children.indexOf(element));
  if (places.includes(-1)) return null;
  const between = places.slice(1).map((at, i) => children.slice((places[i] ?? 0) + 1, at));
  const filled = between.filter((elements) => elements.length > 0).length;
  if (filled < between.length * MOSTLY) return null;
  const headed = between.filter((elements) => elements.some(isHeading)).length;
  const isSection = (element: DomElement): boolean => isHeading(element) && headed < between.length * MOSTLY;
  const size = Math.max(...between.map(({ length }) => length)) + 1;
  const [first = 0] = places;
  const last = places.at(-1) ?? 0;
  const above = between.map(({ length }) => length).sort((a, b) => a - b)[0] ?? 0;
  // Above the first link stands as much as between two of them, and below the last nothing does.
  const isBefore =
    !HEADING.test(children[first]?.localName ?? '') && first >= above && last === children.length - 1;
  return chosen.map(({ url }, i) => {
    const at = places[i] ?? 0;
    const from = isBefore ? Math.max((places[i - 1] ?? -1) + 1, at - size + 1) : at;
    const to = isBefore ? at + 1 : Math.min(places[i + 1] ?? children.length, at + size);
    const elements = children.slice(from, to);
    const cut = isBefore
      ? elements.slice(elements.findLastIndex((element) => isSection(element)) + 1)
      : elements.slice(0, endAt(elements, isSection));
    return { url, elements: cut };
  });
}

function endAt(elements: readonly DomElement[], isSection: (element: DomElement) => boolean): number {
  const at = elements.findIndex((element, i) => i > 0 && isSection(element));
  return at < 0 ? elements.length : at;
}

function isHeading(element: DomElement): boolean {
  return HEADING.test(element.localName);
}

/** Boxes of another kind that stand above the list, as a lead story does. */
function highlighted(
  links: readonly OutsideLink[],
  chosen: Linked,
  urls: ReadonlyMap<DomElement, ReadonlySet<string>>,
): readonly ItemBox[] {
  const first = links.findIndex(({ url }) => url === chosen[0]?.url);
  const known = new Set(chosen.map(({ url }) => url));
  const above = new Map<DomElement, string>();
  for (const { element, url } of links.slice(0, Math.max(0, first))) {
    const box = boxesAround(element, urls).at(-1);
    if (!known.has(url) && box !== undefined && isFilled(box)) above.set(box, url);
  }
  return [...above].map(([element, url]) => ({ elements: [element], url, isApart: true }));
}

/** With the boxes of the same kind beside them that link no other site. */
function withUnlinked(
  chosen: Linked,
  urls: ReadonlyMap<DomElement, ReadonlySet<string>>,
): readonly ItemBox[] {
  const known = new Map(chosen.map(({ url, element }) => [element, url]));
  const kinds = new Set(chosen.map(({ element }) => kindOf(element)));
  const parents = new Set(chosen.map(({ element }) => element.parentElement));
  return [...parents].flatMap((parent) =>
    [...(parent?.children ?? [])].flatMap((element): ItemBox[] => {
      const url = known.get(element);
      if (url !== undefined) return [{ elements: [element], url }];
      const isLike = kinds.has(kindOf(element)) && !urls.has(element) && element.querySelector('th') === null;
      return isLike && lineOf(element) !== '' ? [{ elements: [element], url: null }] : [];
    }),
  );
}
