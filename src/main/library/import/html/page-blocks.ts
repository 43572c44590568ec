import { foldSpace, isElement, isText, type DomDocument, type DomElement } from './dom';
import { fold, isWording } from './fold-words';
import { namesOf as readNames } from './furniture-names';

/** A line or paragraph of the page as a reader sees it, in the order of the document. */
export interface PageBlock {
  /** The element it is the text of; several blocks may have the same. */
  readonly node: DomElement;
  /** Its text on one line, as `paragraphsOf` makes it. */
  readonly text: string;
  readonly element: string;
  /** Classes, ids and roles of its own element and of the one around it. */
  readonly names: string;
  /** Classes, ids and roles of the boxes around a paragraph that hold nothing else: Readability takes such boxes away. */
  readonly boxes: string;
  /** Elements and classes of a paragraph and of what is around it, three levels up; empty for what is none. */
  readonly pattern: string;
  /** Whether it lies in a menu, a caption, a form, a list of other stories or the like. */
  readonly apart: boolean;
  /** Share of its text that lies in links. */
  readonly linked: number;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr li main menu nav ol p pre section summary table tbody tfoot thead tr td th ul br'
  ).split(' '),
);
const SILENT = new Set(
  'script style noscript template head title svg math iframe object audio video canvas select textarea'.split(
    ' ',
  ),
);
const APART_ELEMENTS = new Set('nav aside footer form figure figcaption button dialog menu label'.split(' '));
const APART_NAMES =
  /(?:^|[\s_-])(?:nav|navigation|menu|breadcrumbs?|caption|credit|copyright|share|sharing|social|newsletter|related|promo|advert\w*|ads?|banner|comments?|outbrain|taboola|tags?|keywords?|teasers?|recommend\w*|sidebar|footer|cookie|consent|login|paywall|subscribe|subscription|modal|player|gallery|slideshow|most-?read|trending|popular|sr-only|visually-?hidden|screen-?reader\w*|assistive\w*)(?:$|[\s_-])/iu;
const MOST_BLOCKS = 4000;
/** What holds more is the article, whatever it is called. */
const LONGEST_APART = 4000;

/** Where the number of a block is noted on its element, to know it again in what is left of the page. */
export const BLOCK_MARK = 'data-block';

/** Noted on boxes that are mostly links in the page: Readability may leave a box of other stories without them. */
export const LINKS_MARK = 'data-links';
const BOXES = new Set('aside div section'.split(' '));
const MOSTLY = 0.5;
/** A box with less linked text than this holds a button. */
const FEWEST_LINKED = 40;

/** The blocks of a page, before anything is taken out of it. Marks their elements with their numbers, and boxes that are mostly links. */
export function readPageBlocks(document: DomDocument): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  const namesOf = rememberedNames();
  let text = '';
  let linked = 0;
  const seen = { text: 0, linked: 0 };
  const flush = (element: DomElement, apart: boolean): void => {
    const line = foldSpace(text);
    if (line !== '' && blocks.length < MOST_BLOCKS) {
      element.setAttribute(BLOCK_MARK, String(blocks.length));
      blocks.push({
        node: element,
        text: line,
        element: element.localName,
        names: `${namesOf(element)} ${element.parentElement === null ? '' : namesOf(element.parentElement)}`,
        ...(isParagraph(element)
          ? { boxes: boxesOf(element, namesOf), pattern: patternOf(element) }
          : NO_SURROUNDINGS),
        apart,
        linked: Math.min(1, linked / line.length),
      });
    }
    seen.text += line.length;
    seen.linked += Math.min(linked, line.length);
    text = '';
    linked = 0;
  };
  const walk = (element: DomElement, block: DomElement, apart: boolean, link: boolean): void => {
    for (const node of element.childNodes) {
      if (isText(node)) {
        const piece = node.textContent ?? '';
        text += piece;
        if (link) linked += piece.trim().length;
        continue;
      }
      if (!isElement(node) || SILENT.has(node.localName)) continue;
      const name = node.localName;
      if (!BLOCKS.has(name)) {
        walk(node, block, apart, link || name === 'a');
        continue;
      }
      flush(block, apart);
      const inside = apart || isApart(node, namesOf);
      const before = { ...seen };
      walk(node, node, inside, link);
      flush(node, inside);
      const within = seen.linked - before.linked;
      if (BOXES.has(name) && within > FEWEST_LINKED && within > (seen.text - before.text) * MOSTLY)
        node.setAttribute(LINKS_MARK, '');
    }
  };
  // Not from the body: a page with two of them has its text in either.
  const root = document.documentElement;
  walk(root, root, false, false);
  flush(root, false);
  return blocks;
}

type NamesOf = (element: DomElement) => string;

/** The names of elements, read once each: those around a paragraph are around many. */
function rememberedNames(): NamesOf {
  const known = new Map<DomElement, string>();
  return (element) => {
    let names = known.get(element);
    if (names === undefined) {
      names = readNames(element);
      known.set(element, names);
    }
    return names;
  };
}

const NO_SURROUNDINGS = { boxes: '', pattern: '' };

function isParagraph(element: DomElement): boolean {
  return /^(?:p|h[2-6]|li|blockquote)$/u.test(element.localName);
}

function boxesOf(element: DomElement, namesOf: NamesOf): string {
  const names: string[] = [];
  let inner = element;
  for (let box = inner.parentElement; box !== null && names.length < 4; box = box.parentElement) {
    // A quotation is no box.
    if (box.localName === 'blockquote') break;
    if (inner.previousElementSibling !== null || inner.nextElementSibling !== null) break;
    names.push(namesOf(box));
    inner = box;
  }
  return names.join(' ');
}

function patternOf(element: DomElement): string {
  const levels: string[] = [];
  let level: DomElement | null = element;
  for (let i = 0; level !== null && i < 4; i += 1) {
    levels.push(`${level.localName}.${level.getAttribute('class') ?? ''}`);
    level = level.parentElement;
  }
  return levels.join(' < ');
}

function isApart(element: DomElement, namesOf: NamesOf): boolean {
  return (
    APART_ELEMENTS.has(element.localName) ||
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(element.getAttribute('style') ?? '') ||
    (APART_NAMES.test(namesOf(element)) && (element.textContent ?? '').length < LONGEST_APART)
  );
}

/** All lines of a page in small letters. */
export function smallLettersOf(blocks: readonly PageBlock[]): string {
  let small = smallLetters.get(blocks);
  if (small === undefined) {
    small = blocks
      .map(({ text }) => text)
      .join('\n')
      .toLowerCase();
    smallLetters.set(blocks, small);
  }
  return small;
}

const smallLetters = new WeakMap<readonly PageBlock[], string>();

/**
 * The block that is the headline: a heading (not one in a menu or a ticker, if there is another), else any line that says the
 * same; -1 where there is none.
 */
export function headingOf(blocks: readonly PageBlock[], title: string): number {
  const before = headings.get(blocks);
  if (before?.title === title) return before.at;
  const at = findHeading(blocks, title);
  headings.set(blocks, { title, at });
  return at;
}

/** Every rule asks for the same one. */
const headings = new WeakMap<readonly PageBlock[], { readonly title: string; readonly at: number }>();

function findHeading(blocks: readonly PageBlock[], title: string): number {
  const wanted = fold(title);
  const longest = title.length * 2;
  const saying = [...blocks.keys()].filter((i) => {
    const text = blocks[i]?.text ?? '';
    return text.length <= longest && isWording(text, wanted);
  });
  const rank = (i: number): number => {
    const { element = '', apart = true } = blocks[i] ?? {};
    return (/^h[1-4]$/u.test(element) ? (element === 'h1' ? 0 : 1) : 4) + (apart ? 2 : 0);
  };
  return [...saying].sort((a, b) => rank(a) - rank(b) || a - b)[0] ?? -1;
}
