import { findDate, type DateContext } from '../../dates/find-dates';
import { foldSpace, isElement, isText, lineOf, type DomElement, type DomNode } from '../../html/dom';
import { standsAlone } from '../day-alone';
import type { ItemBox } from './item-boxes';

/** A part of a line that stands by itself, in an element of its own. */
export interface Cell {
  readonly text: string;
  /** The element and its class, by which the same part is known in every box. */
  readonly slot: string;
  /** It is all the words of a link. */
  readonly linked: boolean;
}

/** A line of a box. */
export interface BoxLine {
  readonly cells: readonly Cell[];
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
}

const BLOCKS =
  'address, article, blockquote, dd, div, dl, dt, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header, li, main, ol, p, section, table, tbody, tr, ul';
const CELLS = /^t[dh]$/u;
const SILENT =
  'script, style, template, noscript, svg, button, [hidden], .sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text, .hidden-text';
/** What the picture of an outlet's name is called: "The Courier logo", "Logo: The Courier". */
const LOGO = /^(?:logo(?:\s+(?:of|von|der|des|de|du))?[\s:–-]+(.{2,50})|(.{2,50}?)[\s:–-]+logo)$/iu;
const WORDS = /[\p{L}\p{N}]/u;
const CUT_OFF = /\s*(?:…|\.{3})$/u;

/** The lines of a box as a reader sees them; parts that only a style sheet sets apart are cells of a line. */
export function linesOfBox({ elements }: ItemBox, context: DateContext): readonly BoxLine[] {
  const lines = new LineMaker(context);
  for (const element of elements) lines.block(element);
  return lines.all();
}

class LineMaker {
  readonly #lines: BoxLine[] = [];
  readonly #context: DateContext;
  #cells: Cell[] = [];
  #text = '';
  #slot = '';
  #linked: 'all' | 'some' | 'none' = 'none';

  constructor(context: DateContext) {
    this.#context = context;
  }

  all(): readonly BoxLine[] {
    this.#endLine(0);
    return this.#lines;
  }

  block(element: DomElement): void {
    this.#endLine(0);
    this.#element(element, element.localName === 'a', 0);
    this.#endLine(levelOf(element));
  }

  #endCell(): void {
    const text = foldSpace(this.#text).trim();
    if (WORDS.test(text)) this.#cells.push({ text, slot: this.#slot, linked: this.#linked === 'all' });
    this.#text = '';
    this.#slot = '';
    this.#linked = 'none';
  }

  #endLine(level: number): void {
    this.#endCell();
    if (this.#cells.length > 0) this.#lines.push({ cells: this.#cells, level });
    this.#cells = [];
  }

  /** The words of a link are a cell by themselves, whatever stands beside them. */
  #element(element: DomElement, inLink: boolean, depth: number): void {
    if (depth > 60 || element.matches(SILENT)) return;
    if (element.localName === 'img') {
      const [, behind, before] = LOGO.exec(foldSpace(element.getAttribute('alt') ?? '').trim()) ?? [];
      const name = behind ?? before;
      if (name !== undefined) this.#put(name, 'img.logo', false);
      return;
    }
    if (element.localName === 'time') {
      this.#put(dayOf(element, this.#context), slotOf(element), inLink);
      return;
    }
    if (isPlainLink(element)) {
      this.#put(wordsOf(element), slotOf(element), true);
      return;
    }
    const isLink = inLink || element.localName === 'a';
    const isParted = !hasOwnWords(element) && levelOf(element) === 0;
    for (const child of element.childNodes) this.#child(child, element, isLink, isParted, depth);
  }

  #child(child: DomNode, parent: DomElement, inLink: boolean, isParted: boolean, depth: number): void {
    if (isText(child)) {
      this.#put(child.textContent ?? '', slotOf(parent), inLink);
      return;
    }
    if (!isElement(child)) return;
    if (child.localName === 'br') this.#endLine(0);
    else if (child.matches(BLOCKS)) {
      this.block(child);
    } else {
      const isApart = isParted || child.localName === 'a' || CELLS.test(child.localName);
      if (isApart) this.#endCell();
      this.#element(child, inLink, depth + 1);
      if (isApart) this.#endCell();
    }
  }

  #put(text: string, slot: string, inLink: boolean): void {
    if (this.#slot === '' && WORDS.test(text)) this.#slot = slot;
    if (WORDS.test(text)) this.#linked = this.#text.trim() === '' && inLink ? 'all' : 'some';
    this.#text += text;
  }
}

/** Whether an element is a link and no card with several parts. */
export function isPlainLink(element: DomElement): boolean {
  return element.localName === 'a' && !isCompound(element);
}

/** A link around several parts of a card. */
function isCompound(link: DomElement): boolean {
  if (link.querySelector(BLOCKS) !== null) return true;
  const parts = [...link.children].filter((child) => child.hasAttribute('class') && lineOf(child) !== '');
  return parts.length > 1 && !hasOwnWords(link);
}

function hasOwnWords(element: DomElement): boolean {
  return [...element.childNodes].some((child) => isText(child) && WORDS.test(child.textContent ?? ''));
}

function levelOf(element: DomElement): number {
  return Number(/^h([1-6])$/u.exec(element.localName)?.[1] ?? 0);
}

function slotOf(element: DomElement): string {
  const [name = ''] = (element.getAttribute('class') ?? '').trim().split(/\s+/u);
  const parent = element.parentElement;
  const [outer = ''] = (parent?.getAttribute('class') ?? '').trim().split(/\s+/u);
  const isPlaced =
    name === '' && parent !== null && (CELLS.test(element.localName) || !element.matches(BLOCKS));
  const place = isPlaced ? [...parent.children].indexOf(element) : '';
  return `${parent?.localName ?? ''}.${outer} ${element.localName}.${name} ${place}`;
}

/** The words of a link without what only screens readers say; whole where the page cut them off. */
function wordsOf(link: DomElement): string {
  const silent = [...link.querySelectorAll(SILENT)].map(lineOf).filter((line) => line !== '');
  const words = silent.reduce((line, unheard) => line.replace(unheard, ''), lineOf(link)).trim();
  const title = foldSpace(link.getAttribute('title') ?? '').trim();
  const isCut = CUT_OFF.test(words) && title.startsWith(words.replace(CUT_OFF, ''));
  return isCut ? title : words;
}

/** A day as it is written, unless only the element says which it is. */
function dayOf(time: DomElement, context: DateContext): string {
  const text = lineOf(time);
  const found = findDate(text, context);
  const isSure =
    found !== null && found.date.precision !== 'month' && !found.ambiguous && standsAlone(found, text);
  return isSure ? text : (/^\d{4}-\d{2}-\d{2}/u.exec(time.getAttribute('datetime') ?? '')?.[0] ?? text);
}
