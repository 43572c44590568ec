import { PdfReader, type PdfValue } from './pdf-values';

/** Where the objects of a PDF lie. */
export interface CrossReferences {
  /** Byte of each object in use, by its number. */
  readonly offsets: ReadonlyMap<number, number>;
  /** What the trailer names as the root. */
  readonly root: PdfValue;
}

const ENTRY_BYTES = 20;
const TAIL_BYTES = 1024;

/**
 * Reads a classic cross-reference table and its trailer (ISO 32000, 7.5.4 and 7.5.5). Null for any other: none at all, one of
 * several that follow each other, a cross-reference stream.
 */
export function readCrossReferences(text: string): CrossReferences | null {
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-TAIL_BYTES))?.[1];
  if (start === undefined) return null;
  const offsets = new Map<number, number>();
  const section = /\s*(?:xref\s+)?(\d+) (\d+)[ \r]?\n/y;
  section.lastIndex = Number(start);
  if (!text.startsWith('xref', section.lastIndex)) return null;
  let end = section.lastIndex;
  for (let found = section.exec(text); found !== null; found = section.exec(text)) {
    const [first, count] = [Number(found[1]), Number(found[2])];
    const entries = section.lastIndex;
    end = entries + count * ENTRY_BYTES;
    if (end > text.length) return null;
    for (let i = 0; i < count; i += 1) {
      const entry = text.slice(entries + i * ENTRY_BYTES, entries + (i + 1) * ENTRY_BYTES);
      if (!/^\d{10} \d{5} [nf]/.test(entry)) return null;
      if (entry.charAt(17) === 'n') offsets.set(first + i, Number(entry.slice(0, 10)));
    }
    section.lastIndex = end;
  }
  const trailer = text.indexOf('trailer', end);
  if (trailer === -1) return null;
  const value = new PdfReader(text, trailer + 'trailer'.length).value();
  if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== 'dictionary')
    return null;
  const root = value.entries.get('Root');
  const inPieces = value.entries.has('Prev') || value.entries.has('XRefStm');
  return root === undefined || inPieces ? null : { offsets, root };
}
