import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { ByteSink } from './byte-sink';
import { FrozenSegment } from './frozen-segment';
import { FileLists, type ListBytes } from './list-bytes';
import type { SegmentArrays } from './segment-arrays';
import {
  headAt,
  HEADER,
  HEADER_BYTES,
  headerOf,
  LAYOUT,
  readAll,
  readHead,
  CHECKED_FROM,
  type TypedArray,
} from './segment-head';
import type { ListOutput } from './segment-writer';

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
  readonly keepsArrays = true;
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
    const header = headerOf({ generation, listsChecksum: this.checksum, listsLength: this.written, arrays });
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
    return output.finish(segment.generation, { ...segment.documents, ...segment.arrays });
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
    const head = readHead(handle);
    if (head === null) return null;
    const { generation, listsLength, arrays } = head;
    return new FrozenSegment(generation, arrays, arrays, new FileLists(file, HEADER_BYTES, listsLength));
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
    const header = new Uint32Array(HEADER_BYTES / Uint32Array.BYTES_PER_ELEMENT);
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

function bytesOf(array: TypedArray): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function writeAll(handle: number, bytes: Uint8Array, place: number): void {
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at, bytes.length - at, place + at);
}
