import { fstatSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { SegmentArrays } from './segment-arrays';

/** The arrays of a segment in the order in which they lie in its file: widest elements first, so that all stay aligned. */
export const LAYOUT = [
  ['seqs', Uint32Array],
  ['termOffsets', Uint32Array],
  ['termEntries', Uint32Array],
  ['entryFrequencies', Uint32Array],
  ['entryOffsets', Uint32Array],
  ['termLetters', Uint32Array],
  ['beginningTerms', Uint32Array],
  ['beginningEntries', Uint32Array],
  ['beginningFrequencies', Uint32Array],
  ['beginningOffsets', Uint32Array],
  ['lengths', Uint16Array],
  ['termText', Uint16Array],
  ['languages', Uint8Array],
  ['entryFields', Uint8Array],
  ['beginningLengths', Uint8Array],
  ['beginningFields', Uint8Array],
] as const satisfies readonly (readonly [keyof SegmentArrays, unknown])[];

/** `CDSG`, then the format's number. */
const MAGIC = 0x43445347;
const FORMAT = 5;
/** What the header says before the length of each array. */
export const HEADER = {
  magic: 0,
  format: 1,
  headChecksum: 2,
  listsChecksum: 3,
  listsLength: 4,
  generation: 5,
} as const;
const ARRAYS_AT = 6;
const HEADER_WORDS = ARRAYS_AT + LAYOUT.length;
export const HEADER_BYTES = HEADER_WORDS * 4;
/** The head's checksum is over all words of the header after it, and the arrays. */
export const CHECKED_FROM = HEADER.listsChecksum * 4;

/** What a segment's file holds besides its lists. */
export interface SegmentHead {
  readonly generation: number;
  /** In bytes. */
  readonly listsLength: number;
  readonly arrays: SegmentArrays;
}

/** The header of a file with these lists and arrays; its checksum is still to be set. */
export function headerOf({
  generation,
  listsChecksum,
  listsLength,
  arrays,
}: SegmentHead & { readonly listsChecksum: number }): Uint32Array<ArrayBuffer> {
  const header = new Uint32Array(HEADER_WORDS);
  header.set([MAGIC, FORMAT, 0, listsChecksum, listsLength, generation]);
  header.set(
    LAYOUT.map(([name]) => arrays[name].length),
    ARRAYS_AT,
  );
  return header;
}

/**
 * Reads what an open segment's file holds besides its lists.
 *
 * @param newMemory memory of so many bytes that it is read to: of which kind the arrays are
 * @returns null when the file is of another format or was cut off, or when a byte of what is read now is damaged.
 * @throws the file system's error
 */
export function readHead(
  handle: number,
  newMemory: (bytes: number) => ArrayBufferLike = (bytes) => new SharedArrayBuffer(bytes),
): SegmentHead | null {
  const { size } = fstatSync(handle);
  const header = new Uint32Array(HEADER_WORDS);
  const headerBytes = new Uint8Array(header.buffer);
  if (size < HEADER_BYTES || !readAll(handle, headerBytes, 0)) return null;
  if (header[HEADER.magic] !== MAGIC || header[HEADER.format] !== FORMAT) return null;
  const listsLength = header[HEADER.listsLength] ?? 0;
  const sizes = LAYOUT.map(([, Numbers], i) => (header[ARRAYS_AT + i] ?? 0) * Numbers.BYTES_PER_ELEMENT);
  const headLength = sizes.reduce((sum, bytes) => sum + bytes, 0);
  if (size !== headAt(listsLength) + headLength) return null;
  const memory = newMemory(headLength);
  if (!readAll(handle, new Uint8Array(memory), headAt(listsLength))) return null;
  const checksum = crc32(new Uint8Array(memory), crc32(headerBytes.subarray(CHECKED_FROM)));
  if (checksum !== header[HEADER.headChecksum]) return null;
  const arrays: Record<string, TypedArray> = {};
  let at = 0;
  for (const [i, [name, Numbers]] of LAYOUT.entries()) {
    arrays[name] = viewOf(Numbers, memory, at, header[ARRAYS_AT + i] ?? 0);
    at += sizes[i] ?? 0;
  }
  // Every array of the layout was set above, each by its own class.
  return {
    generation: header[HEADER.generation] ?? 0,
    listsLength,
    arrays: arrays as unknown as SegmentArrays,
  };
}

/** Where the arrays begin: after the lists, aligned. */
export function headAt(listsLength: number): number {
  return Math.ceil((HEADER_BYTES + listsLength) / 4) * 4;
}

/** Fills `bytes`; false when the file ends before. */
export function readAll(handle: number, bytes: Uint8Array, place: number): boolean {
  let at = 0;
  while (at < bytes.length) {
    const count = readSync(handle, bytes, at, bytes.length - at, place + at);
    if (count === 0) return false;
    at += count;
  }
  return true;
}

export type TypedArray = Uint8Array | Uint16Array | Uint32Array;

/** TypeScript cannot call a union of constructors with shared memory; each of them takes it. */
function viewOf(
  Numbers: (typeof LAYOUT)[number][1],
  memory: ArrayBufferLike,
  start: number,
  length: number,
): TypedArray {
  const make = Numbers as unknown as new (
    memory: ArrayBufferLike,
    start: number,
    length: number,
  ) => TypedArray;
  return new make(memory, start, length);
}
