import { parseHTML } from 'linkedom';
import { lowerAttributeNames } from './attribute-names';
import { assertMarkup } from './too-much-markup';

/** The part of the DOM the readers use: the library is compiled without the DOM's own types. */
export interface DomNode {
  readonly nodeType: number;
  readonly parentElement: DomElement | null;
  readonly childNodes: Iterable<DomNode>;
  readonly nextSibling: DomNode | null;
  textContent: string | null;
  remove: () => void;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly children: Iterable<DomElement>;
  readonly firstElementChild: DomElement | null;
  readonly nextElementSibling: DomElement | null;
  readonly previousElementSibling: DomElement | null;
  innerHTML: string;
  readonly outerHTML: string;
  getAttribute: (name: string) => string | null;
  getAttributeNames: () => readonly string[];
  hasAttribute: (name: string) => boolean;
  setAttribute: (name: string, value: string) => void;
  removeAttribute: (name: string) => void;
  querySelector: (selector: string) => DomElement | null;
  querySelectorAll: (selector: string) => Iterable<DomElement>;
  closest: (selector: string) => DomElement | null;
  matches: (selector: string) => boolean;
  contains: (node: DomNode) => boolean;
  /** Puts a node behind the last one inside. */
  append: (node: DomNode) => void;
  /** Puts a node right behind this one. */
  after: (node: DomNode) => void;
}

export interface DomDocument {
  readonly documentElement: DomElement;
  readonly body: DomElement;
  readonly childNodes: Iterable<DomNode>;
  querySelector: (selector: string) => DomElement | null;
  querySelectorAll: (selector: string) => Iterable<DomElement>;
  createElement: (name: string) => DomElement;
}

const ELEMENT = 1;
const TEXT = 3;
const COMMENT = 8;

/** Where words may be parted at the end of a line, as characters and as references: nobody sees them, and they break words. */
const INVISIBLE =
  /[\u00ad\u200b\u2060\ufeff]|&(?:shy|#0*173|#x0*ad|ZeroWidthSpace|#0*8203|#x0*200b|NoBreak|#0*8288|#x0*2060);/giu;
/** linkedom's parser takes this element, which some systems make up, for the beginning of `<xmp>`, whose content is no markup. */
const READ_AS_XMP = /<(\/?)tmp(?=[\s/>])/giu;
/** What is in the tree and no text: templates, and readings beside characters (`<ruby>`). */
const NO_TEXT = 'template:not([shadowrootmode], [shadowroot]), rt, rp';
/** Where they are written, most pages have none. */
const WRITTEN_NO_TEXT = /<(?:template|rt|rp)\b/iu;

/**
 * Parses a page or a pasted fragment. `template` elements are taken out but for declared shadow roots: linkedom keeps their content in the tree, where
 * Readability stumbles over it (4 % of news pages measured). What a server printed before the page is put
 * into it: linkedom would take its first element for the whole page. @throws TooMuchMarkup beyond `mostTags`
 */
export function parsePage(html: string, mostTags?: number): DomDocument {
  assertMarkup(html, mostTags);
  const text = html.replace(INVISIBLE, '').replace(READ_AS_XMP, '<$1x-tmp');
  const whole = /<html[\s>]/iu.test(text)
    ? fromStart(text)
    : `<!doctype html><html><head></head><body>${text}</body></html>`;
  const read = (page: string): DomDocument =>
    (parseHTML(page) as unknown as { readonly document: DomDocument }).document;
  const parsed = read(whole);
  // A page that breaks off inside its first tag has no element at all.
  const document = isRooted(parsed) ? parsed : read(EMPTY_PAGE);
  lowerAttributeNames(document.documentElement);
  implyBody(document);
  if (WRITTEN_NO_TEXT.test(text)) for (const element of document.querySelectorAll(NO_TEXT)) element.remove();
  limitDepth(document.documentElement);
  return document;
}

const EMPTY_PAGE = '<!doctype html><html><head></head><body></body></html>';

function isRooted({ documentElement }: { readonly documentElement: DomElement | null }): boolean {
  return documentElement !== null;
}

/** Elements that begin no body when its tag is left out (HTML, 13.2.6.4.4). */
const OF_HEAD = new Set(['base', 'link', 'meta', 'noscript', 'script', 'style', 'template', 'title']);

/**
 * Head and body of a page that leaves out their tags or does not end its head, as pages that were made small do (SingleFile
 * among them): linkedom makes none of it, and its `body` would be empty.
 */
function implyBody(document: DomDocument): void {
  const children = [...document.documentElement.children];
  const body = children.find(({ localName }) => localName === 'body' || localName === 'frameset');
  if (body === undefined) makeBody(document, children);
  else if (body.localName === 'body') gatherIntoBody(document, body);
}

/**
 * What stands between the ends of head or body and the next tag, or behind the end of the page, is part of its body (HTML, 13.2.6.4.19):
 * templates of two systems, put one into the other, write such pages.
 */
function gatherIntoBody(document: DomDocument, body: DomElement): void {
  const root = document.documentElement;
  const beside = [...root.childNodes];
  const behind = [...document.childNodes];
  const isStray = (node: DomNode): boolean =>
    node !== body && !(isElement(node) && node.localName === 'head') && beginsBody(node);
  const before = beside.slice(0, beside.indexOf(body)).filter(isStray);
  const after = [
    ...beside.slice(beside.indexOf(body) + 1),
    ...behind.slice(behind.indexOf(root) + 1).filter((node) => isElement(node) || isText(node)),
  ].filter(isStray);
  if (before.length + after.length === 0) return;
  for (const node of [...before, ...body.childNodes, ...after])
    if (isElement(node) && /^(?:html|body)$/u.test(node.localName))
      for (const inner of [...node.childNodes]) body.append(inner);
    else body.append(node);
}

function makeBody(document: DomDocument, children: readonly DomElement[]): void {
  const root = document.documentElement;
  const written = children.find(({ localName }) => localName === 'head');
  const head = written ?? document.createElement('head');
  const outside = [...root.childNodes].filter((node) => node !== head);
  const nodes = [...head.childNodes, ...outside];
  // What stands behind the end of a head begins the body, whatever it is.
  const ended = written === undefined ? nodes.length : nodes.length - outside.length;
  const start = nodes.findIndex((node, i) => beginsBody(node) || (i >= ended && isElement(node)));
  const body = document.createElement('body');
  for (const [i, node] of nodes.entries()) {
    if (start < 0 || i < start) head.append(node);
    else if (isElement(node) && node.localName === 'body')
      for (const inner of [...node.childNodes]) body.append(inner);
    else body.append(node);
  }
  root.append(head);
  root.append(body);
}

function beginsBody(node: DomNode): boolean {
  if (isElement(node)) return !OF_HEAD.has(node.localName);
  return isText(node) && (node.textContent ?? '').trim() !== '';
}

/** What stands before the page (warnings, sometimes its meta elements) belongs to its head, where nobody reads it as text. */
function fromStart(html: string): string {
  const start = html.search(/<!doctype\s+html|<html[\s>]/iu);
  const before = html.slice(0, start).replace(/<!--[\s\S]*?-->/gu, '');
  if (!/<[a-z]/iu.test(before)) return html;
  return html.slice(start).replace(/<head(?:\s[^>]*)?>/iu, (head) => head + before);
}

/**
 * React sends parts of a page that were slow as hidden elements (`<div hidden id="S:0">`), which its script then moves into
 * their places: they are part of what people saw.
 */
export function showStreamedParts(document: DomDocument): void {
  for (const part of document.querySelectorAll('div[hidden][id^="S:"]')) part.removeAttribute('hidden');
  // Paragraphs kept from screen readers until somebody pays are text; ornaments are no paragraphs.
  for (const paragraph of document.querySelectorAll('p[aria-hidden="true"]'))
    if (lineOf(paragraph).length >= SHORTEST_PROSE) paragraph.removeAttribute('aria-hidden');
  // A window that is the page itself, said to be hidden until its script opens it.
  for (const part of document.querySelectorAll('[aria-hidden="true"]'))
    if (isMostOf(document, part)) part.removeAttribute('aria-hidden');
  // The text itself, kept out of sight until all of the page is there (as WeChat does).
  for (const part of document.querySelectorAll('[style*="visibility" i]'))
    if (OUT_OF_SIGHT.test(part.getAttribute('style') ?? '') && isMostOf(document, part))
      part.removeAttribute('style');
}

/** Whether a part has by far more text than all paragraphs beside it. */
function isMostOf(document: DomDocument, part: DomElement): boolean {
  const length = lineOf(part).length;
  if (length < SHORTEST_TEXT) return false;
  const besides = [...document.querySelectorAll('p')].filter((paragraph) => !part.contains(paragraph));
  return length > MOST * besides.reduce((sum, paragraph) => sum + lineOf(paragraph).length, 0);
}

const SHORTEST_PROSE = 80;
const SHORTEST_TEXT = 200;
const MOST = 3;
const OUT_OF_SIGHT = /(?:^|;)\s*visibility\s*:\s*hidden/iu;

/** Real pages stay below 100, browsers stop at 512; extraction costs the cube of the depth. */
const DEEPEST = 200;

/** Elements nested deeper than that keep their text and lose their structure. */
function limitDepth(root: DomElement): void {
  let depth = 1;
  for (let element = root.firstElementChild; element !== null;) {
    if (depth >= DEEPEST) element.textContent = element.textContent ?? '';
    let next: DomElement | null = element.firstElementChild;
    if (next !== null) depth += 1;
    else {
      let last: DomElement | null = element;
      while (last !== null && depth > 0 && (next = last.nextElementSibling) === null) {
        last = last.parentElement;
        depth -= 1;
      }
    }
    element = depth === 0 ? null : next;
  }
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

export function isText(node: DomNode): boolean {
  return node.nodeType === TEXT;
}

export function isComment(node: DomNode): boolean {
  return node.nodeType === COMMENT;
}

/** An element's text on one line; empty for none. */
export function lineOf(node: DomNode | null): string {
  return foldSpace(node?.textContent ?? '');
}

/** Space that is not one plain space between words: nearly all is, and need not be touched. */
const UNFOLDED_SPACE = /(?:[^\S ]|\u200b| (?=[\s\u200b]))[\s\u200b]*/gu;

/** A text on one line, with one space for each run of white space and none at its ends. */
export function foldSpace(text: string): string {
  return text.replace(UNFOLDED_SPACE, ' ').trim();
}
