import { closeSync, openSync, readSync } from 'node:fs';
import { letGo } from './let-go';
import type { TermArrays } from './segment-arrays';
import { readHead } from './segment-head';

/** The lists of a segment, one after the other: in memory while they are new, in the segment's file once they are written down. */
export interface ListBytes {
  readonly place: ListPlace;
  readonly length: number;
  /** The bytes from one place to another. Not to be changed, and good until the next call: the memory is used again. */
  read: (from: number, to: number) => Uint8Array;
  close: () => void;
}

/** Where lists lie, as one thread tells it to another. */
export type ListPlace =
  | { readonly kind: 'memory'; readonly bytes: Uint8Array }
  | { readonly kind: 'file'; readonly file: string; readonly start: number; readonly length: number };

/** Lists in memory that all threads see. */
export class MemoryLists implements ListBytes {
  readonly place: ListPlace;

  constructor(private readonly bytes: Uint8Array) {
    this.place = { kind: 'memory', bytes };
  }

  get length(): number {
    return this.bytes.length;
  }

  read(from: number, to: number): Uint8Array {
    return this.bytes.subarray(from, to);
  }

  close(): void {
    // There is nothing to let go of.
  }
}

/** A segment's file is not what was written to it. */
export class DamagedSegment extends Error {
  constructor(file: string) {
    super(`The search index is damaged (${file}). It is made anew from the clippings.`);
  }
}

/** Memory for what is read is kept up to this size; the lists of the most usual words are larger, and asked for rarely. */
const LARGEST_KEPT = 1 << 22;

/**
 * Lists in a file: they are read when a query needs them, which the system's own cache makes nearly as quick as memory, so that an
 * index takes little of ours however large the library is. The file may be removed while it is open.
 */
export class FileLists implements ListBytes {
  readonly place: ListPlace;
  readonly length: number;
  private readonly handle: number;
  private scratch = new Uint8Array(1 << 14);
  private isOpen = true;
  private arrays: TermArrays | null = null;

  /** @throws the file system's error when the file is not there */
  constructor(
    readonly file: string,
    private readonly start: number,
    length: number,
  ) {
    this.length = length;
    this.place = { kind: 'file', file, start, length };
    this.handle = openSync(file, 'r');
  }

  read(from: number, to: number): Uint8Array {
    const size = to - from;
    if (size <= 0) return this.scratch.subarray(0, 0);
    const memory = this.memoryFor(size);
    let at = 0;
    while (at < size) {
      const count = readSync(this.handle, memory, at, size - at, this.start + from + at);
      if (count === 0) break;
      at += count;
    }
    return memory.subarray(0, at);
  }

  /**
   * The terms these lists are of, which lie in the same file: read once, and then kept.
   *
   * @throws DamagedSegment where the file is not any more what was written; the file system's error
   */
  terms(): TermArrays {
    this.arrays ??= readHead(this.handle)?.arrays ?? null;
    if (this.arrays === null) throw new DamagedSegment(this.file);
    return this.arrays;
  }

  /**
   * The same in memory of the caller's own, to be let go by it.
   *
   * @throws DamagedSegment where the file is not any more what was written; the file system's error
   */
  borrowTerms(): TermArrays {
    const head = readHead(this.handle, (bytes) => new ArrayBuffer(bytes));
    if (head === null) throw new DamagedSegment(this.file);
    return head.arrays;
  }

  /** The same if they have been read. */
  get keptTerms(): TermArrays | null {
    return this.arrays;
  }

  close(): void {
    if (this.isOpen) closeSync(this.handle);
    this.isOpen = false;
  }

  private memoryFor(size: number): Uint8Array {
    if (size <= this.scratch.length) return this.scratch;
    const memory = new Uint8Array(size <= LARGEST_KEPT / 2 ? size * 2 : size);
    if (size <= LARGEST_KEPT) this.scratch = memory;
    return memory;
  }
}

/** Reads lists from their beginning to their end with few, large reads. What is read is good until the next call. */
export class ListsInOrder {
  private from = 0;
  private bytes = new Uint8Array(0);

  constructor(private readonly lists: ListBytes) {}

  /** As {@link ListBytes.read}, for places that never go back. */
  read(from: number, to: number): Uint8Array {
    if (from < this.from || to > this.from + this.bytes.length) {
      this.from = from;
      letGo(this.bytes);
      this.bytes = this.lists
        .read(from, Math.min(this.lists.length, Math.max(to, from + READ_AHEAD)))
        .slice();
    }
    return this.bytes.subarray(from - this.from, to - this.from);
  }
}

const READ_AHEAD = 1 << 18;
