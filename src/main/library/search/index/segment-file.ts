import { closeSync, fstatSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { ByteSink } from './byte-sink';
import { FrozenSegment } from './frozen-segment';
import { FileLists, type ListBytes } from './list-bytes';
import type { SegmentArrays } from './segment-arrays';
import type { ListOutput } from './segment-writer';

/** The arrays of a segment in the order in which they lie in its file: widest elements first, so that all stay aligned. */
const LAYOUT = [
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
const HEADER = {
  magic: 0,
  format: 1,
  headChecksum: 2,
  listsChecksum: 3,
  listsLength: 4,
  generation: 5,
} as const;
const ARRAYS_AT = 6;
const HEADER_WORDS = ARRAYS_AT + LAYOUT.length;
const HEADER_BYTES = HEADER_WORDS * 4;
/** The head's checksum is over all words of the header after it, and the arrays. */
const CHECKED_FROM = HEADER.listsChecksum * 4;

/** Lists are gathered up to so many bytes before they are written. */
const BUFFER_BYTES = 1 << 20;
/** So much of a file is checked at a time. */
const CHECKED_BYTES = 1 << 20;

/**
 * A segment's file being written: the header, the lists, then the arrays, in the machine's own order of bytes. It is no segment before
 * it is finished, and is forced to the disk by `IndexFiles.write` before anything names it.
 */
export class SegmentFile implements ListOutput {
  private readonly handle: number;
  private readonly buffer = new ByteSink(BUFFER_BYTES);
  private written = 0;
  private checksum = 0;
  private isOpen = true;

  /** @throws the file system's error */
  constructor(readonly file: string) {
    this.handle = openSync(file, 'wx');
  }

  get length(): number {
    return this.written + this.buffer.length;
  }

  append(bytes: Uint8Array, length = bytes.length): void {
    if (this.buffer.length + length > BUFFER_BYTES) this.flush();
    if (length > BUFFER_BYTES) this.put(bytes.subarray(0, length));
    else this.buffer.append(bytes, length);
  }

  finish(generation: number, arrays: SegmentArrays): ListBytes {
    this.flush();
    const header = new Uint32Array(HEADER_WORDS);
    header.set([MAGIC, FORMAT, 0, this.checksum, this.written, generation]);
    header.set(
      LAYOUT.map(([name]) => arrays[name].length),
      ARRAYS_AT,
    );
    const headerBytes = new Uint8Array(header.buffer);
    let checksum = crc32(headerBytes.subarray(CHECKED_FROM));
    let at = headAt(this.written);
    for (const [name] of LAYOUT) {
      const bytes = bytesOf(arrays[name]);
      // The checksum of nothing would be 0, whatever came before it.
      if (bytes.length === 0) continue;
      checksum = crc32(bytes, checksum);
      writeAll(this.handle, bytes, at);
      at += bytes.length;
    }
    header[HEADER.headChecksum] = checksum;
    writeAll(this.handle, headerBytes, 0);
    this.close();
    return new FileLists(this.file, HEADER_BYTES, this.written);
  }

  /** Removes the file. */
  abandon(): void {
    this.close();
    rmSync(this.file, { force: true });
  }

  /** Whether nothing more comes: the file is whole, or was given up. */
  get hasEnded(): boolean {
    return !this.isOpen;
  }

  private close(): void {
    if (this.isOpen) closeSync(this.handle);
    this.isOpen = false;
    this.buffer.letGo();
  }

  private flush(): void {
    this.put(this.buffer.all);
    this.buffer.clear();
  }

  private put(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    writeAll(this.handle, bytes, HEADER_BYTES + this.written);
    this.checksum = crc32(bytes, this.checksum);
    this.written += bytes.length;
  }
}

/**
 * Writes a segment that is in memory to a new file.
 *
 * @returns its lists, which lie in that file now
 */
export function writeSegment(file: string, segment: FrozenSegment): ListBytes {
  const output = new SegmentFile(file);
  try {
    const { lists } = segment;
    for (let at = 0; at < lists.length; at += BUFFER_BYTES)
      output.append(lists.read(at, Math.min(lists.length, at + BUFFER_BYTES)));
    return output.finish(segment.generation, segment.arrays);
  } catch (thrown) {
    output.abandon();
    throw thrown;
  }
}

/**
 * A segment from its file. Its lists stay there; whether they are whole is asked of {@link checkLists}.
 *
 * @returns null when the file is of another format or was cut off, or when a byte of what is read now is damaged.
 * @throws the file system's error
 */
export function readSegment(file: string): FrozenSegment | null {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const header = new Uint32Array(HEADER_WORDS);
    const headerBytes = new Uint8Array(header.buffer);
    if (size < HEADER_BYTES || !readAll(handle, headerBytes, 0)) return null;
    if (header[HEADER.magic] !== MAGIC || header[HEADER.format] !== FORMAT) return null;
    const listsLength = header[HEADER.listsLength] ?? 0;
    const sizes = LAYOUT.map(([, Numbers], i) => (header[ARRAYS_AT + i] ?? 0) * Numbers.BYTES_PER_ELEMENT);
    const headLength = sizes.reduce((sum, bytes) => sum + bytes, 0);
    if (size !== headAt(listsLength) + headLength) return null;
    const memory = new SharedArrayBuffer(headLength);
    if (!readAll(handle, new Uint8Array(memory), headAt(listsLength))) return null;
    const checksum = crc32(new Uint8Array(memory), crc32(headerBytes.subarray(CHECKED_FROM)));
    if (checksum !== header[HEADER.headChecksum]) return null;
    const arrays: Record<string, TypedArray> = {};
    let at = 0;
    for (const [i, [name, Numbers]] of LAYOUT.entries()) {
      arrays[name] = viewOf(Numbers, memory, at, header[ARRAYS_AT + i] ?? 0);
      at += sizes[i] ?? 0;
    }
    const lists = new FileLists(file, HEADER_BYTES, listsLength);
    // Every array of the layout was set above, each by its own class.
    return new FrozenSegment(header[HEADER.generation] ?? 0, arrays as unknown as SegmentArrays, lists);
  } finally {
    closeSync(handle);
  }
}

/**
 * Checks the lists of a segment's file in short steps, one a call of `next`.
 *
 * @returns false when a byte of them is damaged
 */
export function* checkLists(file: string): Generator<undefined, boolean> {
  const handle = openSync(file, 'r');
  try {
    const header = new Uint32Array(HEADER_WORDS);
    if (!readAll(handle, new Uint8Array(header.buffer), 0)) return false;
    const length = header[HEADER.listsLength] ?? 0;
    const bytes = new Uint8Array(CHECKED_BYTES);
    let checksum = 0;
    for (let at = 0; at < length; at += CHECKED_BYTES) {
      const some = bytes.subarray(0, Math.min(CHECKED_BYTES, length - at));
      if (!readAll(handle, some, HEADER_BYTES + at)) return false;
      checksum = crc32(some, checksum);
      yield;
    }
    return checksum === header[HEADER.listsChecksum];
  } finally {
    closeSync(handle);
  }
}

/** Where the arrays begin: after the lists, aligned. */
function headAt(listsLength: number): number {
  return Math.ceil((HEADER_BYTES + listsLength) / 4) * 4;
}

function bytesOf(array: TypedArray): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function writeAll(handle: number, bytes: Uint8Array, place: number): void {
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at, bytes.length - at, place + at);
}

/** Fills `bytes`; false when the file ends before. */
function readAll(handle: number, bytes: Uint8Array, place: number): boolean {
  let at = 0;
  while (at < bytes.length) {
    const count = readSync(handle, bytes, at, bytes.length - at, place + at);
    if (count === 0) return false;
    at += count;
  }
  return true;
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
