import { crc32 } from 'node:zlib';
import { FrozenSegment, type SegmentArrays } from './frozen-segment';

/** The arrays of a segment in the order in which they lie in its file: widest elements first, so that all stay aligned. */
const LAYOUT = [
  ['seqs', Uint32Array],
  ['termOffsets', Uint32Array],
  ['termEntries', Uint32Array],
  ['entryFrequencies', Uint32Array],
  ['entryOffsets', Uint32Array],
  ['termLetters', Uint32Array],
  ['beginningEntries', Uint32Array],
  ['beginningFrequencies', Uint32Array],
  ['beginningOffsets', Uint32Array],
  ['lengths', Uint16Array],
  ['termText', Uint16Array],
  ['beginningCharacters', Uint16Array],
  ['languages', Uint8Array],
  ['entryFields', Uint8Array],
  ['postings', Uint8Array],
  ['beginningFields', Uint8Array],
  ['beginningPostings', Uint8Array],
] as const satisfies readonly (readonly [keyof SegmentArrays, unknown])[];

/** `CDSG`, then the format's number. */
const MAGIC = 0x43445347;
const FORMAT = 3;
/** Magic, format, checksum, generation, and the length of each array. */
const HEADER_WORDS = 4 + LAYOUT.length;

/** A segment as the bytes of its file: numbers in the machine's own order, a checksum over all that follows it. */
export function encodeSegment(segment: FrozenSegment): Uint8Array {
  const arrays = LAYOUT.map(([name]) => segment.arrays[name]);
  const size = arrays.reduce((sum, array) => sum + array.byteLength, HEADER_WORDS * 4);
  const bytes = new Uint8Array(size);
  const header = new Uint32Array(bytes.buffer, 0, HEADER_WORDS);
  header.set([MAGIC, FORMAT, 0, segment.generation, ...arrays.map((array) => array.length)]);
  let at = HEADER_WORDS * 4;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += array.byteLength;
  }
  header[2] = crc32(bytes.subarray(12));
  return bytes;
}

/**
 * A segment from the bytes of its file, in memory that other threads can see.
 *
 * @returns null when the file is of another format, was cut off, or is damaged in any byte.
 */
export function decodeSegment(file: Uint8Array): FrozenSegment | null {
  if (file.byteLength < HEADER_WORDS * 4) return null;
  const bytes = inSharedMemory(file);
  const header = new Uint32Array(bytes.buffer, 0, HEADER_WORDS);
  if (header[0] !== MAGIC || header[1] !== FORMAT || header[2] !== crc32(file.subarray(12))) return null;
  let at = HEADER_WORDS * 4;
  const arrays: Record<string, TypedArray> = {};
  for (const [i, [name, Numbers]] of LAYOUT.entries()) {
    const length = header[4 + i] ?? 0;
    const end = at + length * Numbers.BYTES_PER_ELEMENT;
    if (end > bytes.byteLength) return null;
    arrays[name] = viewOf(Numbers, bytes.buffer, at, length);
    at = end;
  }
  // Every array of the layout was set above, each by its own class.
  return at === bytes.byteLength
    ? new FrozenSegment(header[3] ?? 0, arrays as unknown as SegmentArrays)
    : null;
}

/** The bytes themselves where they are all of a piece of shared memory, else a copy. */
function inSharedMemory(file: Uint8Array): Uint8Array<SharedArrayBuffer> {
  if (file.buffer instanceof SharedArrayBuffer && file.byteLength === file.buffer.byteLength)
    return new Uint8Array(file.buffer);
  const copy = new Uint8Array(new SharedArrayBuffer(file.byteLength));
  copy.set(file);
  return copy;
}

type TypedArray = Uint8Array | Uint16Array | Uint32Array;

/** TypeScript cannot call a union of constructors with shared memory; each of them takes it. */
function viewOf(
  Numbers: (typeof LAYOUT)[number][1],
  memory: SharedArrayBuffer,
  start: number,
  length: number,
): TypedArray {
  const make = Numbers as unknown as new (
    memory: SharedArrayBuffer,
    start: number,
    length: number,
  ) => TypedArray;
  return new make(memory, start, length);
}
