import { ContentMarks } from './content-marks';
import type { PdfAnnotation, PdfPage, PdfTextItem, PdfTextStyles } from './load-pdfjs';
import { plainLetters } from './plain-letters';
import { readStructure, type Placed, type StructureElement } from './page-structure';
import { placeOfVertical, withVerticalLines, type LyingPiece } from './vertical-writing';

/** What links a piece, or several put together. */
export interface PieceLink {
  readonly share: number;
  readonly url: string;
  readonly words: string;
}

/** A link covers this much of words that are linked. */
const LINKED = 0.9;

/** A piece of text on a page, in points; x to the right, y downwards, as it is read (turned text is turned back). */
export interface TextPiece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  /** Level of the heading it belongs to by the document's structure (1-6), or 0. */
  readonly heading: number;
  /** White space stands before it. */
  readonly spaced: boolean;
  /** The share of it that is a link (0 to 1), where that leads, and the words that are linked as far as they are known; nothing for none. */
  readonly link?: PieceLink | undefined;
  /** The elements of the document's structure around it, outermost first; nothing without structure. */
  readonly path?: readonly StructureElement[] | undefined;
}

/** A piece and how it is turned. */
type TurnedPiece = TextPiece & LyingPiece;

/** A page's text: the pieces in each direction of writing, most text first, in the order of the file. */
export interface PageText {
  readonly directions: readonly (readonly TextPiece[])[];
  /** Upright text that the document marks as decoration of the page and not as its content. */
  readonly decoration: readonly TextPiece[];
  /** Top and bottom of the page in the coordinates of the first direction. */
  readonly top: number;
  readonly bottom: number;
  /** Where its links lead. */
  readonly leadsTo: readonly string[];
  /** Its content is damaged, and text may be missing. */
  readonly broken: boolean;
}

/**
 * Reads the text of one page. What the document itself marks as decoration (running heads, what a browser prints above and below a page)
 * is handed out apart. Of a damaged structure or form nothing is read: the text of the page does not depend on them.
 */
export async function readPageText(page: PdfPage): Promise<PageText> {
  const { items, styles } = await page.getTextContent({ includeMarkedContent: true });
  const structure = readStructure(await page.getStructTree().catch(() => null));
  const annotations = await page.getAnnotations().catch(() => []);
  const links = linksOf(annotations);
  const place = (decoration?: boolean): Map<number, TextPiece[]> =>
    byDirection(placePieces(items, styles, structure, links, decoration));
  const all = place();
  const isDecorated = structure !== null && items.some(({ tag }) => tag === 'Artifact');
  const content = isDecorated ? place(false) : all;
  const kept = weight(content) > 0 ? content : all;
  placeFilledIn(annotations, kept);
  const directions = [...kept.entries()].sort((a, b) => sum(b[1]) - sum(a[1]));
  const [left = 0, low = 0, right = 0, high = 0] = page.view;
  const corners = [
    turn(left, low, directions[0]?.[0] ?? 0)[1],
    turn(right, high, directions[0]?.[0] ?? 0)[1],
  ];
  return {
    directions: directions.map(([, pieces]) => pieces),
    decoration: kept === all ? [] : (place(true).get(0) ?? []),
    top: Math.min(...corners),
    bottom: Math.max(...corners),
    leadsTo: links.map(({ url }) => url),
    broken: items.some(({ type }) => type === 'brokenContent'),
  };
}

const sum = (pieces: readonly TextPiece[]): number =>
  pieces.reduce((total, { text }) => total + text.length, 0);
const weight = (turned: ReadonlyMap<number, readonly TextPiece[]>): number =>
  [...turned.values()].reduce((total, pieces) => total + sum(pieces), 0);

/** Pieces by the quarter turns of their direction (0 is to the right). */
function byDirection(pieces: readonly TurnedPiece[]): Map<number, TextPiece[]> {
  const turned = new Map<number, TextPiece[]>();
  for (const { quarter, ...piece } of withVerticalLines(pieces)) {
    const list = turned.get(quarter) ?? [];
    turned.set(quarter, list);
    list.push(piece);
  }
  return turned;
}

/** The pieces in the order of the file: all of them, or those that are decoration, or not. */
function placePieces(
  items: readonly PdfTextItem[],
  styles: PdfTextStyles,
  structure: ReadonlyMap<string, Placed> | null,
  links: readonly PlacedLink[],
  decoration?: boolean,
): readonly TurnedPiece[] {
  const pieces: TurnedPiece[] = [];
  const marks = new ContentMarks(structure);
  let spaced = false;
  for (const item of items) {
    marks.pass(item);
    if (item.str === undefined || item.transform === undefined) continue;
    if (decoration !== undefined && decoration !== marks.isDecoration) continue;
    const said = marks.textOf(item.str);
    const text = plainLetters(said ?? '').replace(/[\s\u00a0]+/gu, ' ');
    if (text.trim() === '') {
      if (said === null && item.str.trim() !== '') extendTo(item, pieces);
      // A gap in what was told already is one of its letters.
      if (said !== null) spaced ||= text !== '' || item.hasEOL === true;
      continue;
    }
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform;
    const size = Math.hypot(c, d) || item.height || 1;
    const upright = quarterOf(a, b);
    const down = upright === 0 && styles[item.fontName ?? '']?.vertical === true;
    const { x, y, quarter, long } = down
      ? placeOfVertical(e, f, size, item.width ?? 0, item.height ?? 0)
      : { ...turned(e, f, upright), quarter: upright, long: item.width ?? 0 };
    if (pieces.slice(-LAST_DRAWN).some((last) => isShadow(last, { text: text.trim(), quarter, x, y, size })))
      continue;
    const right = x + Math.max(long, NARROWEST);
    const link = quarter === 0 ? linkAt(links, x, right, y - size * 0.3) : null;
    pieces.push({
      text: text.trim(),
      quarter,
      x,
      right,
      y,
      size,
      ...(link === null ? {} : { link: { ...link, words: link.share >= LINKED ? text.trim() : '' } }),
      ...(marks.placed === undefined ? {} : { path: marks.placed.path }),
      heading: marks.placed?.heading ?? 0,
      spaced: spaced || text.startsWith(' '),
    });
    spaced = text.endsWith(' ');
  }
  return pieces;
}

/** Makes the last piece as wide as what was told with it. A mark that is drawn before its letter has no width, and lies anywhere. */
function extendTo({ transform = [], width = 0 }: PdfTextItem, pieces: TurnedPiece[]): void {
  const [a = 1, b = 0, , , e = 0, f = 0] = transform;
  const quarter = quarterOf(a, b);
  const at = pieces.findLastIndex((piece) => piece.quarter === quarter);
  const last = pieces[at];
  if (last === undefined || width < NARROWEST) return;
  const [x] = turn(e, f, quarter);
  const isMark = last.right - last.x <= NARROWEST;
  pieces.splice(at, 1, {
    ...last,
    x: isMark ? x : Math.min(last.x, x),
    right: Math.max(isMark ? x : last.right, x + width),
  });
}

const quarterOf = (a: number, b: number): number => (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;

/** No piece is narrower, in points. */
const NARROWEST = 0.1;

/** A shadow is drawn right before its letters, */
const LAST_DRAWN = 3;
/** and not further from them than this share of their size. */
const SHADOW = 0.15;

/** Whether the same text stands there already: its shadow, or letters drawn twice to be bold. */
function isShadow(
  last: TurnedPiece,
  next: Pick<TurnedPiece, 'text' | 'quarter' | 'x' | 'y' | 'size'>,
): boolean {
  if (last.text !== next.text || last.quarter !== next.quarter) return false;
  const widest = next.size * SHADOW;
  return Math.abs(last.x - next.x) < widest && Math.abs(last.y - next.y) < widest;
}

/** A link on a page, in the coordinates of its pieces. */
interface PlacedLink {
  readonly url: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Links of a page that are looked at; more stand on no page that people read. */
const MOST_LINKS = 2000;

function linksOf(annotations: readonly PdfAnnotation[]): PlacedLink[] {
  const links: PlacedLink[] = [];
  for (const { subtype, url, rect } of annotations) {
    const [left, bottom = 0, right = 0, top = 0] = rect ?? [];
    if (subtype !== 'Link' || url === undefined || left === undefined) continue;
    links.push({ url, left, right, top: -top, bottom: -bottom });
    if (links.length === MOST_LINKS) break;
  }
  return links;
}

/** How much of a piece links cover, `y` being the middle of its letters. */
function linkAt(
  links: readonly PlacedLink[],
  x: number,
  right: number,
  y: number,
): Pick<PieceLink, 'share' | 'url'> | null {
  let covered = 0;
  let found: PlacedLink | null = null;
  for (const link of links) {
    if (y < link.top || y > link.bottom) continue;
    const shared = Math.min(right, link.right) - Math.max(x, link.left);
    if (shared <= 0) continue;
    covered += shared;
    found ??= link;
  }
  return found === null ? null : { share: Math.min(1, covered / (right - x)), url: found.url };
}

const FILLED_IN_SIZE = 10;

/** Adds what was filled into a form, where it stands: it is no part of the page's own text. */
function placeFilledIn(annotations: readonly PdfAnnotation[], turned: Map<number, TextPiece[]>): void {
  for (const { subtype, fieldType, fieldValue, contentsObj, rect, hidden } of annotations) {
    const isField = subtype === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch');
    const values: readonly unknown[] = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
    const value = isField ? values.join(', ') : subtype === 'FreeText' ? (contentsObj?.str ?? '') : '';
    const text = value
      .normalize('NFC')
      .replace(/[\s\u00a0]+/gu, ' ')
      .trim();
    const [left, bottom = 0, right = 0, top = 0] = rect ?? [];
    if (text === '' || left === undefined || hidden === true) continue;
    const size = Math.min(FILLED_IN_SIZE, Math.max(top - bottom, 1));
    const piece = { text, x: left, right: Math.max(right, left + 0.1), size, heading: 0, spaced: true };
    const pieces = turned.get(0) ?? [];
    turned.set(0, pieces);
    // Among the letters beside it, whose baseline is a little above the bottom of the field.
    pieces.push({
      ...piece,
      y: -(top - bottom > 2.5 * size ? top - size : bottom + (top - bottom - size) / 2),
    });
  }
}

function turned(x: number, y: number, quarter: number): { readonly x: number; readonly y: number } {
  const [right, down] = turn(x, y, quarter);
  return { x: right, y: down };
}

function turn(x: number, y: number, quarter: number): [number, number] {
  if (quarter === 1) return [y, x];
  if (quarter === 2) return [-x, y];
  return quarter === 3 ? [-y, -x] : [x, -y];
}
