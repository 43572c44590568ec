import { AppError } from '../../../shared/app-error';
import { isDictionary, isTagged, readPdfObjects, type PdfObjects } from './pdf-objects';
import type { PdfDictionary, PdfValue } from './pdf-values';

/** Where the named places of a printed report are. */
export interface AnchorPages {
  /** Page by name, from 1. */
  readonly pages: Readonly<Record<string, number>>;
  readonly pageCount: number;
}

/**
 * Reads from a printed PDF on which page each internal link target landed. Chromium writes a named destination for every
 * `id` that a link on the page goes to (ISO 32000, 12.3.2.4): in the catalogue's `Dests`, or in the name tree `Names`,
 * which is read too.
 *
 * @throws AppError `print-failed` when the bytes are no PDF that can be read.
 */
export function readAnchorPages(pdf: Uint8Array): AnchorPages {
  try {
    const objects = readPdfObjects(pdf);
    const { catalogue } = objects;
    if (catalogue === null) throw new Error('it has no catalogue');
    const numbers = pageNumbers(objects, catalogue.entries.get('Pages'));
    const pages: Record<string, number> = {};
    for (const [name, destination] of destinations(objects, catalogue)) {
      const page = pageOf(objects, destination, numbers);
      if (page !== null) pages[name] = page;
    }
    return { pages, pageCount: numbers.size };
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown;
    throw new AppError({
      code: 'print-failed',
      detail: `the printed file cannot be read: ${thrown.message}`,
    });
  }
}

/** Object number of each page → its number, in reading order. */
function pageNumbers(objects: PdfObjects, root: PdfValue | undefined): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  const visited = new Set<number>();
  const walk = (node: PdfValue | undefined): void => {
    if (!isTagged(node) || node.kind !== 'reference' || visited.has(node.object)) return;
    visited.add(node.object);
    const value = objects.resolve(node);
    if (!isDictionary(value)) return;
    const kids = objects.resolve(value.entries.get('Kids'));
    if (isList(kids)) kids.forEach(walk);
    else numbers.set(node.object, numbers.size + 1);
  };
  walk(root);
  return numbers;
}

function* destinations(
  objects: PdfObjects,
  catalogue: PdfDictionary,
): Generator<readonly [string, PdfValue]> {
  const dests = objects.resolve(catalogue.entries.get('Dests'));
  if (isDictionary(dests)) yield* dests.entries;
  const names = objects.resolve(catalogue.entries.get('Names'));
  if (isDictionary(names)) yield* nameTree(objects, names.entries.get('Dests'), new Set());
}

function* nameTree(
  objects: PdfObjects,
  node: PdfValue | undefined,
  visited: Set<PdfValue>,
): Generator<readonly [string, PdfValue]> {
  const value = objects.resolve(node);
  if (!isDictionary(value) || visited.has(value)) return;
  visited.add(value);
  const names = objects.resolve(value.entries.get('Names'));
  if (isList(names)) {
    for (let i = 0; i + 1 < names.length; i += 2) {
      const key = objects.resolve(names[i]);
      if (isTagged(key) && key.kind === 'string') yield [key.text, names[i + 1] ?? null];
    }
  }
  const kids = objects.resolve(value.entries.get('Kids'));
  if (isList(kids)) for (const kid of kids) yield* nameTree(objects, kid, visited);
}

/** A destination is `[page /XYZ …]`, or a dictionary that holds one. */
function pageOf(
  objects: PdfObjects,
  destination: PdfValue,
  numbers: ReadonlyMap<number, number>,
): number | null {
  const value = objects.resolve(destination);
  const place = isDictionary(value) ? objects.resolve(value.entries.get('D')) : value;
  const page = isList(place) ? place[0] : null;
  return isTagged(page) && page.kind === 'reference' ? (numbers.get(page.object) ?? null) : null;
}

function isList(value: PdfValue): value is readonly PdfValue[] {
  return Array.isArray(value);
}
