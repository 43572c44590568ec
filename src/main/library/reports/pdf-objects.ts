import { inflateSync } from 'node:zlib';
import { readCrossReferences } from './pdf-cross-references';
import { PdfReader, type PdfDictionary, type PdfValue } from './pdf-values';

/** The numbered objects of a PDF file. */
export interface PdfObjects {
  /** Follows references to the value itself; null when the object is missing. */
  resolve: (value: PdfValue | undefined) => PdfValue;
  /** The dictionary everything else hangs on; null when there is none. */
  readonly catalogue: PdfDictionary | null;
}

/** An object stream that unpacks to more than this is no report. */
const MAX_OBJECT_STREAM_BYTES = 64 * 1024 * 1024;
const MAX_REFERENCE_STEPS = 20;

/**
 * The objects of a PDF: found by its cross-reference table where it is the one a printer writes, and otherwise by walking
 * through the file. Throws a plain Error for what is no PDF.
 */
export function readPdfObjects(pdf: Uint8Array): PdfObjects {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  if (!text.startsWith('%PDF-')) throw new Error('it does not begin as a PDF');
  return byTable(text) ?? byWalking(text);
}

/**
 * Reads objects only as they are asked for: a tagged report has thousands that say nothing of its pages. Null unless the
 * table is in one piece (ISO 32000, 7.5.4), as in a file that was written front to back.
 */
function byTable(text: string): PdfObjects | null {
  const table = readCrossReferences(text);
  if (table === null) return null;
  const known = new Map<number, PdfValue>();
  const at = (object: number): PdfValue => {
    const offset = table.offsets.get(object);
    if (offset === undefined) return null;
    const value = known.get(object) ?? objectAt(text, object, offset);
    known.set(object, value);
    return value;
  };
  const resolve = resolver(at);
  const catalogue = resolve(table.root);
  return { resolve, catalogue: isDictionary(catalogue) ? catalogue : null };
}

function objectAt(text: string, object: number, offset: number): PdfValue {
  const header = /^\s*(\d+)\s+\d+\s+obj\b/.exec(text.slice(offset, offset + 40));
  if (header === null || Number(header[1]) !== object)
    throw new Error(`object ${object} is not where the file says it is`);
  return new PdfReader(text, offset + header[0].length).value();
}

/**
 * Collects the objects by walking through the file from object to object, streams passed over by their length. Objects
 * inside object streams are read too. Of several catalogues the last is in force.
 */
function byWalking(text: string): PdfObjects {
  const objects = new Map<number, PdfValue>();
  const header = /(?:^|[\r\n\s])(\d+)\s+\d+\s+obj\b/g;
  for (let found = header.exec(text); found !== null; found = header.exec(text)) {
    const reader = new PdfReader(text, header.lastIndex);
    const value = reader.value();
    objects.set(Number(found[1]), value);
    header.lastIndex = passStream(reader, value, objects);
  }
  const catalogue = [...objects.values()]
    .filter(isDictionary)
    .findLast(({ entries }) => nameOf(entries.get('Type')) === 'Catalog');
  return { resolve: resolver((object) => objects.get(object) ?? null), catalogue: catalogue ?? null };
}

function resolver(at: (object: number) => PdfValue): PdfObjects['resolve'] {
  return (value) => {
    let current = value ?? null;
    for (let step = 0; step < MAX_REFERENCE_STEPS && isReference(current); step += 1)
      current = at(current.object);
    return isReference(current) ? null : current;
  };
}

/** Where to look for the next object; the objects packed into this one's stream are added. */
function passStream(reader: PdfReader, value: PdfValue, objects: Map<number, PdfValue>): number {
  reader.skipSpace();
  if (!isDictionary(value) || !reader.text.startsWith('stream', reader.at)) return reader.at;
  const start = reader.at + (reader.text.startsWith('stream\r\n', reader.at) ? 8 : 7);
  const length = value.entries.get('Length');
  // A length that is itself an object may come later in the file: then the end is looked for.
  const end =
    typeof length === 'number' && /^\s*endstream/.test(reader.text.slice(start + length, start + length + 20))
      ? start + length
      : reader.text.indexOf('endstream', start);
  if (end < 0) throw new Error('the file ends inside a stream');
  if (nameOf(value.entries.get('Type')) === 'ObjStm') unpack(value, reader.text.slice(start, end), objects);
  return end;
}

/** Object streams (ISO 32000, 7.5.7): pairs of number and offset, then the values. */
function unpack({ entries }: PdfDictionary, raw: string, objects: Map<number, PdfValue>): void {
  const filter = entries.get('Filter');
  const packed = nameOf(Array.isArray(filter) ? (filter as readonly PdfValue[])[0] : filter);
  const bytes = Buffer.from(raw, 'latin1');
  const text =
    packed === 'FlateDecode'
      ? inflateSync(bytes, { maxOutputLength: MAX_OBJECT_STREAM_BYTES }).toString('latin1')
      : raw;
  const first = entries.get('First');
  const count = entries.get('N');
  if (typeof first !== 'number' || typeof count !== 'number')
    throw new Error('an object stream has no index');
  const index = new PdfReader(text);
  for (let i = 0; i < count; i += 1) {
    const number = index.value();
    const offset = index.value();
    if (typeof number !== 'number' || typeof offset !== 'number')
      throw new Error('an object stream has no index');
    objects.set(number, new PdfReader(text, first + offset).value());
  }
}

/** A name's characters, null for any other value. */
export function nameOf(value: PdfValue | undefined): string | null {
  return isTagged(value) && value.kind === 'name' ? value.name : null;
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return isTagged(value) && value.kind === 'dictionary';
}

function isReference(value: PdfValue): value is Extract<PdfValue, { kind: 'reference' }> {
  return isTagged(value) && value.kind === 'reference';
}

/** True for the values that carry their kind. */
export function isTagged(value: PdfValue | undefined): value is Extract<PdfValue, { kind: string }> {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
