import type { ElementIndex } from '../element-index';
import { lineOf, type DomElement } from '../dom';
import { fold } from '../fold-words';
import type { Platform } from './platforms';

/** A post as a page shows it. */
export interface ShownPost {
  readonly box: DomElement;
  /** Its texts: its own first, then that of a post it quotes; those of the posts of the same account that go on with it. */
  readonly texts: readonly ShownText[];
  readonly title: string | null;
  readonly author: string | null;
}

/** One text, and whether its line breaks are seen. */
export interface ShownText {
  readonly element: DomElement;
  readonly typed: boolean;
}

/** What tells the post a page is about from the others on it. */
export interface WantedPost {
  /** The path of its address. */
  readonly path: string | null;
  /** How it begins, as the page tells others. */
  readonly opening: string | null;
}

/** Boxes above a text that are looked at for the name of who wrote it. */
const MOST_ABOVE = 14;
const KNOWN_BY = 30;
const LONGEST_NAME = 80;
const MOST_PARTS = 100;

/** Finds the post a page is about: the one at its address, else the one it tells others of, else the one it shows large, else the first. */
export function findPost(elements: ElementIndex, platform: Platform, wanted: WantedPost): ShownPost | null {
  const boxes = platform.box === undefined ? [] : elements.all(platform.box);
  return boxes.length === 0
    ? aroundText(elements, platform, wanted)
    : inBoxes(boxes, elements, platform, wanted);
}

function inBoxes(
  boxes: readonly DomElement[],
  elements: ElementIndex,
  platform: Platform,
  wanted: WantedPost,
): ShownPost | null {
  const box =
    boxes.find((one) => leadsTo(one, wanted.path)) ??
    boxes.find((one) => textsIn(one, platform).some((text) => opensWith(text, wanted))) ??
    (platform.shown === undefined ? null : elements.first(platform.shown)) ??
    boxes[0];
  if (box === undefined) return null;
  const followers = boxes.slice(boxes.indexOf(box) + 1).filter((one) => !box.contains(one));
  const texts = [box, ...goingOn(box, followers, platform)].flatMap((one) => textsIn(one, platform));
  return shownIn(box, texts, platform);
}

/** Where posts have no boxes with names of their own: the text, and the smallest box that holds a name as well. */
function aroundText(elements: ElementIndex, platform: Platform, wanted: WantedPost): ShownPost | null {
  const texts = outermost(elements.all(textsOf(platform)), platform);
  const text = texts.find((one) => opensWith(one, wanted)) ?? texts[0];
  return text === undefined ? null : shownIn(boxAround(text.element, platform), [text], platform);
}

function shownIn(box: DomElement, texts: readonly ShownText[], platform: Platform): ShownPost {
  return {
    box,
    texts,
    title: platform.title === undefined ? null : lineOrNull(box.querySelector(platform.title)),
    author: authorOf(box, platform),
  };
}

/** The text's own parent where no box above it holds a name. */
function boxAround(text: DomElement, { author }: Platform): DomElement {
  const parent = text.parentElement ?? text;
  if (author === undefined) return parent;
  let above: DomElement | null = parent;
  for (let i = 0; above !== null && i < MOST_ABOVE; i++, above = above.parentElement)
    if ([...above.querySelectorAll(author)].some((one) => lineOf(one) !== '' && !text.contains(one)))
      return above;
  return parent;
}

function textsOf({ typed, written }: Platform): string {
  return [typed, written].filter((one) => one !== undefined).join(', ');
}

function textsIn(box: DomElement, platform: Platform): readonly ShownText[] {
  const selector = textsOf(platform);
  return selector === '' ? [] : outermost([...box.querySelectorAll(selector)], platform);
}

/** Without those that lie in others of them. */
function outermost(texts: readonly DomElement[], { typed }: Platform): readonly ShownText[] {
  return texts
    .filter((one) => !texts.some((other) => other !== one && other.contains(one)))
    .map((element) => ({ element, typed: typed !== undefined && element.matches(typed) }));
}

/** A post often has its address at its day. */
function leadsTo(box: DomElement, path: string | null): boolean {
  if (path === null) return false;
  const named = ['permalink', 'data-permalink', 'data-post'].map((name) => box.getAttribute(name));
  const linked = [...box.querySelectorAll('a[href]')]
    .filter((link) => link.closest('time') !== null || link.querySelector('time') !== null)
    .map((link) => link.getAttribute('href'));
  return [...named, ...linked].some((address) => address !== null && endsLike(address, path));
}

function endsLike(address: string, path: string): boolean {
  const [bare = ''] = address.replace(/^https?:\/\/[^/]+/u, '').split(/[?#]/u);
  const trimmed = bare.replace(/^\/|\/$/gu, '').toLowerCase();
  return trimmed !== '' && trimmed === path.replace(/^\/|\/$/gu, '').toLowerCase();
}

function opensWith({ element }: ShownText, { opening }: WantedPost): boolean {
  const known = fold(opening ?? '').slice(0, KNOWN_BY);
  return known !== '' && fold(lineOf(element)).startsWith(known);
}

/** The posts directly behind one by the same account that answer nobody: one text in several posts. */
function goingOn(box: DomElement, behind: readonly DomElement[], platform: Platform): readonly DomElement[] {
  const account = accountOf(box, platform);
  if (account === null || platform.inParts !== true) return [];
  const end = behind.findIndex(
    (one) =>
      accountOf(one, platform) !== account ||
      textsIn(one, platform).some(({ element }) => lineOf(element).startsWith('@')),
  );
  return behind.slice(0, Math.min(end < 0 ? behind.length : end, MOST_PARTS));
}

/** The link to an account: names may be alike. */
function accountOf(box: DomElement, { author }: Platform): string | null {
  const name = author === undefined ? null : box.querySelector(author);
  const link = name?.closest('a[href]') ?? box.querySelector('a[href]');
  return link?.getAttribute('href')?.replace(/[?#].*$/u, '') ?? null;
}

function authorOf(box: DomElement, { author, authorAttribute }: Platform): string | null {
  for (const name of authorAttribute?.split(' ') ?? []) {
    const value = box.getAttribute(name)?.trim() ?? '';
    if (value !== '') return value;
  }
  if (author === undefined) return null;
  const names = [...box.querySelectorAll(author)].map(lineOf);
  return names.find((name) => name !== '' && name.length <= LONGEST_NAME && !/^@/u.test(name)) ?? null;
}

function lineOrNull(element: DomElement | null): string | null {
  const line = lineOf(element);
  return line === '' ? null : line;
}
