import type { PdfStructureNode } from './load-pdfjs';

/** An element around text by the document's structure (ISO 32000-1, 14.8.4); the same object for all text in it on a page. */
export interface StructureElement {
  readonly role: string;
}

/** What the structure says of a piece of content. */
export interface Placed {
  /** Level of the heading it belongs to (1-6), or 0. Title counts as the first level. */
  readonly heading: number;
  /** The elements around it, outermost first. */
  readonly path: readonly StructureElement[];
}

const DEEPEST = 100;

/** Where each piece of content stands, by its id; null when the page has no structure. */
export function readStructure(tree: PdfStructureNode | null): ReadonlyMap<string, Placed> | null {
  if (tree === null) return null;
  const places = new Map<string, Placed>();
  const visit = (node: PdfStructureNode, heading: number, path: readonly StructureElement[]): void => {
    if (path.length > DEEPEST) return;
    if (node.type === 'content' && node.id !== undefined) places.set(node.id, { heading, path });
    const role = node.role ?? '';
    const own = /^H([1-6])$/u.exec(role)?.[1];
    const inner = own !== undefined ? Number(own) : /^(?:H|Title)$/u.test(role) ? 1 : heading;
    const children = node.children ?? [];
    if (children.length === 0) return;
    const inside = [...path, { role }];
    for (const child of children) visit(child, inner, inside);
  };
  visit(tree, 0, []);
  return places.size === 0 ? null : places;
}

/** The elements around both of two texts. */
export function sharedPath(
  a: readonly StructureElement[],
  b: readonly StructureElement[],
): readonly StructureElement[] {
  const end = a.findIndex((element, i) => element !== b[i]);
  return end === -1 ? a : a.slice(0, end);
}

/** Elements that are one text, whatever is in them. */
const BLOCK = /^(?:P|H[1-6]?|LI|TD|TH|Caption|Title)$/u;

/** The innermost element around a text that is a paragraph, a heading, an entry, a cell or a box; undefined for none. */
export function blockOf(path: readonly StructureElement[] | undefined): StructureElement | undefined {
  return path?.findLast(({ role }) => role === 'Div' || BLOCK.test(role));
}

/** Whether two texts are in boxes of their own, which say different things also where they stand side by side. */
export function inOtherBoxes(
  a: readonly StructureElement[] | undefined,
  b: readonly StructureElement[] | undefined,
): boolean {
  if (a === undefined || b === undefined) return false;
  const shared = sharedPath(a, b).length;
  return [...a.slice(shared), ...b.slice(shared)].some(({ role }) => role === 'Div');
}

interface Around {
  readonly page: number;
  readonly path?: readonly StructureElement[] | undefined;
}

/**
 * The lines of a document with the elements around them as one structure: each page has elements of its own, and those around the last
 * text of a page are those around the first of the next as far down as they are of the same kind and no paragraph. A line that
 * the structure leaves out is in what is around its neighbours. Unchanged without structure.
 */
export function joinStructures<L extends Around>(lines: readonly L[]): readonly L[] {
  const same = new Map<StructureElement, StructureElement>();
  let before: L | undefined;
  for (const line of lines) {
    if (line.path === undefined) continue;
    if (before?.path !== undefined && before.page !== line.page)
      for (const [i, element] of line.path.entries()) {
        const other = before.path[i];
        if (other?.role !== element.role || BLOCK.test(element.role)) break;
        if (!same.has(element)) same.set(element, same.get(other) ?? other);
      }
    before = line;
  }
  if (before === undefined) return lines;
  const joined = lines.map((line) =>
    line.path === undefined
      ? line
      : { ...line, path: line.path.map((element) => same.get(element) ?? element) },
  );
  let last: readonly StructureElement[] | undefined;
  return joined.map((line, i) => {
    if (line.path !== undefined) last = line.path;
    if (line.path !== undefined || last === undefined) return line;
    const next = joined.slice(i + 1, i + 1 + MOST_BETWEEN).find(({ path }) => path !== undefined);
    return { ...line, path: next?.path === undefined ? last : sharedPath(last, next.path) };
  });
}

/** Lines that stand together without structure, at most. */
const MOST_BETWEEN = 50;
