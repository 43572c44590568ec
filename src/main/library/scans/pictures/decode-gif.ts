import type { Raster } from './raster';
import { UnreadablePicture } from './unreadable-picture';

/** Marks of GIF89a's blocks. */
const IMAGE = 0x2c;
const EXTENSION = 0x21;
const GRAPHIC_CONTROL = 0xf9;
/** Rows of an interlaced picture come in four passes: the first row of each, and how far the next is (appendix E). */
const PASSES: readonly (readonly [first: number, step: number])[] = [
  [0, 8],
  [4, 8],
  [2, 4],
  [1, 2],
];
const MOST_CODES = 4096;
const WHITE = 255;
/** A picture with less of its pixels is cut off. */
const ENOUGH = 0.9;

/**
 * The first picture of a GIF file (GIF89a, W3C) on white paper, where nothing or nothing opaque is drawn. The caller has
 * looked at its size, that of the screen; what a picture has beyond it is left out.
 *
 * @throws UnreadablePicture when it is damaged or holds no picture
 */
export function decodeGif(file: Uint8Array): Raster {
  const at = new Reader(file);
  at.skip(6);
  const [width, height] = [at.word(), at.word()];
  const flags = at.byte();
  at.skip(2);
  const common = colourTable(at, flags);
  let transparent = -1;
  for (;;) {
    const block = at.byte();
    if (block === IMAGE) break;
    if (block !== EXTENSION) throw new UnreadablePicture('there is no picture in it');
    const isControl = at.byte() === GRAPHIC_CONTROL;
    const [data] = at.blocks();
    if (isControl && data !== undefined && ((data[0] ?? 0) & 1) === 1) transparent = data[3] ?? -1;
  }
  const [left, top, wide, high] = [at.word(), at.word(), at.word(), at.word()];
  const own = at.byte();
  const colours = colourTable(at, own) ?? common;
  if (colours === null || wide * high === 0) throw new UnreadablePicture('there is no picture in it');
  const raster = {
    width,
    height,
    channels: 3 as const,
    data: new Uint8Array(width * height * 3).fill(WHITE),
  };
  const bits = at.byte();
  const rows = rowsOf(high, (own & 0x40) !== 0);
  let [column, row] = [0, rows.next().value ?? 0];
  // Only what the screen holds is kept, so that a frame that lies about its size costs nothing.
  let given = 0;
  for (const index of lzwIndices(at.blocks(), bits, wide * high)) {
    const [x, y] = [left + column, top + row];
    if (index !== transparent && x < width && y < height) {
      const to = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1)
        raster.data[to + channel] = colours[index * 3 + channel] ?? WHITE;
    }
    given += 1;
    column += 1;
    if (column === wide) {
      column = 0;
      row = rows.next().value ?? high;
    }
  }
  if (given < wide * high * ENOUGH) throw new UnreadablePicture();
  return raster;
}

/** A table of colours of three bytes each, where the flags say that one follows. */
function colourTable(at: Reader, flags: number): Uint8Array | null {
  return (flags & 0x80) === 0 ? null : at.take(3 * 2 ** ((flags & 7) + 1));
}

function* rowsOf(high: number, interlaced: boolean): Generator<number, undefined> {
  for (const [first, step] of interlaced ? PASSES : [[0, 1] as const])
    for (let row = first; row < high; row += step) yield row;
}

/** The colour numbers of a picture, at most `most` (appendix F: LZW with codes that grow up to 12 bits). */
function* lzwIndices(blocks: readonly Uint8Array[], bits: number, most: number): Generator<number> {
  if (bits < 1 || bits > 8) throw new UnreadablePicture();
  const [clear, end] = [2 ** bits, 2 ** bits + 1];
  const prefix = new Uint16Array(MOST_CODES);
  const last = new Uint8Array(MOST_CODES);
  const stack = new Uint8Array(MOST_CODES + 1);
  let [next, size, before, first, given] = [end + 1, bits + 1, -1, 0, 0];
  for (const code of codesOf(blocks, () => size)) {
    if (code === end || given >= most) return;
    if (code === clear) {
      [next, size, before] = [end + 1, bits + 1, -1];
      continue;
    }
    if (code > next || (code === next && before < 0)) throw new UnreadablePicture();
    let depth = 0;
    let rest = code;
    // The code that is just being made: what came before, and its first again.
    if (code === next) {
      stack[depth++] = first;
      rest = before;
    }
    for (; rest > end; rest = prefix[rest] ?? 0) stack[depth++] = last[rest] ?? 0;
    first = rest;
    stack[depth++] = rest;
    if (before >= 0 && next < MOST_CODES) {
      prefix[next] = before;
      last[next] = first;
      next += 1;
      if (next === 2 ** size && size < 12) size += 1;
    }
    before = code;
    for (; depth > 0 && given < most; given += 1) yield stack[--depth] ?? 0;
  }
}

/** Codes of as many bits as `size` says at the time, the lowest first. */
function* codesOf(blocks: readonly Uint8Array[], size: () => number): Generator<number> {
  let [held, count] = [0, 0];
  for (const block of blocks)
    for (const byte of block) {
      held |= byte << count;
      count += 8;
      for (let wanted = size(); count >= wanted; wanted = size()) {
        yield held & (2 ** wanted - 1);
        held >>>= wanted;
        count -= wanted;
      }
    }
}

/** Reads a file from its start. Throws past its end. */
class Reader {
  #at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  byte(): number {
    const byte = this.bytes[this.#at];
    if (byte === undefined) throw new UnreadablePicture();
    this.#at += 1;
    return byte;
  }

  word(): number {
    return this.byte() + this.byte() * 256;
  }

  skip(count: number): void {
    this.#at += count;
  }

  take(count: number): Uint8Array {
    const taken = this.bytes.subarray(this.#at, this.#at + count);
    if (taken.length < count) throw new UnreadablePicture();
    this.#at += count;
    return taken;
  }

  /** The data up to the empty block; what a cut-off file has of it. */
  blocks(): readonly Uint8Array[] {
    const found: Uint8Array[] = [];
    while (this.#at < this.bytes.length) {
      const length = this.byte();
      if (length === 0) break;
      found.push(this.bytes.subarray(this.#at, this.#at + length));
      this.#at += length;
    }
    return found;
  }
}
