import { isElement, isText, lineOf, type DomDocument, type DomElement } from './dom';

/** A line or paragraph of the page as a reader sees it, in the order of the document. */
export interface PageBlock {
  /** Its text on one line, as `paragraphsOf` makes it. */
  readonly text: string;
  readonly element: string;
  /** Classes, ids and roles of its own element and of the one around it. */
  readonly names: string;
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
  /(?:^|[\s_-])(?:nav|navigation|menu|breadcrumbs?|caption|credit|copyright|share|sharing|social|newsletter|related|promo|advert\w*|ads?|banner|comments?|outbrain|taboola|tags?|keywords?|teasers?|recommend\w*|sidebar|footer|cookie|consent|login|paywall|subscribe|subscription|player|gallery|slideshow|most-?read|trending|popular|sr-only|visually-?hidden|screen-?reader\w*|assistive\w*)(?:$|[\s_-])/iu;
const MOST_BLOCKS = 4000;

/** The blocks of a page, before anything is taken out of it. */
export function readPageBlocks(document: DomDocument): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  let text = '';
  let linked = 0;
  const flush = (element: DomElement, apart: boolean): void => {
    const line = text.replace(/[\s\u200b\ufeff]+/gu, ' ').trim();
    if (line !== '' && blocks.length < MOST_BLOCKS)
      blocks.push({
        text: line,
        element: element.localName,
        names: `${namesOf(element)} ${element.parentElement === null ? '' : namesOf(element.parentElement)}`,
        apart,
        linked: Math.min(1, linked / line.length),
      });
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
      const inside = apart || isApart(node);
      walk(node, node, inside, link);
      flush(node, inside);
    }
  };
  walk(document.body, document.body, false, false);
  flush(document.body, false);
  return blocks;
}

/** Class, id and role of an element, words in camel case parted. */
export function namesOf(element: DomElement): string {
  return ['class', 'id', 'role', 'itemprop', 'data-testid', 'data-component']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
    .replace(/([a-z])([A-Z])/gu, '$1-$2');
}

function isApart(element: DomElement): boolean {
  return (
    APART_ELEMENTS.has(element.localName) ||
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none/iu.test(element.getAttribute('style') ?? '') ||
    (APART_NAMES.test(namesOf(element)) && lineOf(element).length < 2000)
  );
}
