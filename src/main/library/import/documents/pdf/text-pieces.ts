import type { PdfAnnotation, PdfPage, PdfStructureNode, PdfTextItem } from './load-pdfjs';

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
}

/** A page's text: the pieces in each direction of writing, most text first, in the order of the file. */
export interface PageText {
  readonly directions: readonly (readonly TextPiece[])[];
  /** Top and bottom of the page in the coordinates of the first direction. */
  readonly top: number;
  readonly bottom: number;
}

/**
 * Reads the text of one page. What the document itself marks as decoration (running heads) is left out. Of a damaged structure or
 * form nothing is read: the text of the page does not depend on them.
 */
export async function readPageText(page: PdfPage): Promise<PageText> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const headings = headingContents(await page.getStructTree().catch(() => null));
  const all = placePieces(items, headings, false);
  const kept = headings === null ? all : placePieces(items, headings, true);
  placeFilledIn(await page.getAnnotations().catch(() => []), weight(kept) > 0 ? kept : all);
  const turned = [...(weight(kept) > 0 ? kept : all).entries()].sort((a, b) => sum(b[1]) - sum(a[1]));
  const [left = 0, low = 0, right = 0, high = 0] = page.view;
  const corners = [turn(left, low, turned[0]?.[0] ?? 0)[1], turn(right, high, turned[0]?.[0] ?? 0)[1]];
  return {
    directions: turned.map(([, pieces]) => pieces),
    top: Math.min(...corners),
    bottom: Math.max(...corners),
  };
}

const sum = (pieces: readonly TextPiece[]): number =>
  pieces.reduce((total, { text }) => total + text.length, 0);
const weight = (turned: ReadonlyMap<number, readonly TextPiece[]>): number =>
  [...turned.values()].reduce((total, pieces) => total + sum(pieces), 0);

/** Pieces by the quarter turns of their direction (0 is to the right). */
function placePieces(
  items: readonly PdfTextItem[],
  headings: ReadonlyMap<string, number> | null,
  withoutArtifacts: boolean,
): Map<number, TextPiece[]> {
  const turned = new Map<number, TextPiece[]>();
  const marks: { heading: number; artifact: boolean }[] = [];
  let spaced = false;
  for (const item of items) {
    if (item.type === 'beginMarkedContent' || item.type === 'beginMarkedContentProps') {
      const outer = marks.at(-1);
      marks.push({
        heading: headings?.get(item.id ?? '') ?? outer?.heading ?? 0,
        artifact: outer?.artifact === true || item.tag === 'Artifact',
      });
    } else if (item.type === 'endMarkedContent') marks.pop();
    if (item.str === undefined || item.transform === undefined) continue;
    const mark = marks.at(-1);
    if (withoutArtifacts && mark?.artifact === true) continue;
    const text = item.str.normalize('NFC').replace(/[\s\u00a0]+/gu, ' ');
    if (text.trim() === '') {
      spaced ||= text !== '' || item.hasEOL === true;
      continue;
    }
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform;
    const quarter = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
    const [x, y] = turn(e, f, quarter);
    const size = Math.hypot(c, d) || item.height || 1;
    const pieces = turned.get(quarter) ?? [];
    turned.set(quarter, pieces);
    pieces.push({
      text: text.trim(),
      x,
      right: x + Math.max(item.width ?? 0, 0.1),
      y,
      size,
      heading: mark?.heading ?? 0,
      spaced: spaced || text.startsWith(' '),
    });
    spaced = text.endsWith(' ');
  }
  return turned;
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

function turn(x: number, y: number, quarter: number): [number, number] {
  if (quarter === 1) return [y, x];
  if (quarter === 2) return [-x, y];
  return quarter === 3 ? [-y, -x] : [x, -y];
}

/** The heading level by content id; null when the page has no structure. Title counts as the first level. */
function headingContents(tree: PdfStructureNode | null): Map<string, number> | null {
  if (tree === null) return null;
  const levels = new Map<string, number>();
  let contents = 0;
  const visit = (node: PdfStructureNode, level: number, depth: number): void => {
    if (depth > 100) return;
    if (node.type === 'content' && node.id !== undefined) {
      contents += 1;
      if (level > 0) levels.set(node.id, level);
    }
    const own = /^H([1-6])$/u.exec(node.role ?? '')?.[1];
    const inner = own !== undefined ? Number(own) : /^(?:H|Title)$/u.test(node.role ?? '') ? 1 : level;
    for (const child of node.children ?? []) visit(child, inner, depth + 1);
  };
  visit(tree, 0, 0);
  return contents === 0 ? null : levels;
}
