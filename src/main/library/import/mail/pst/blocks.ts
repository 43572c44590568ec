import { inflateSync } from 'node:zlib';
import { PstTree } from './b-tree';
import { deciphered } from './ciphers';
import { DamagedPst, type PstBytes } from './pst-bytes';
import { readReference, type PstLayout } from './pst-layout';

/** Kinds of blocks that say where others lie (MS-PST 2.2.2.8.3). */
const LIST_OF_BLOCKS = 1;
const LIST_OF_NODES = 2;
/** What is counted of a block however short it is: a list of empty ones must have an end. */
const LEAST = 64;
const DAMAGED_LIST = 'a list of its blocks is damaged';

/** More than is taken of one message. */
export class TooLargeInPst extends Error {
  override name = 'TooLargeInPst';
}

/** How many bytes may still be read. */
export interface Allowance {
  left: number;
}

/** A node: the numbers of its data and of the list of its own nodes, 0 for none. */
export interface PstNode {
  readonly data: number;
  readonly nodes: number;
}

/** The data of a file, block by block. */
export class PstBlocks {
  readonly #tree: PstTree;

  constructor(
    private readonly bytes: PstBytes,
    private readonly layout: PstLayout,
  ) {
    this.#tree = new PstTree(bytes, layout, layout.blocks);
  }

  /** The blocks that data consists of, in order. @throws DamagedPst, or TooLargeInPst for more than is allowed */
  pieces(id: number, allowance: Allowance, level = 3): Buffer[] {
    if (id === 0) return [];
    const block = this.#block(id);
    spend(block, allowance);
    if (!isInternal(id)) return [block];
    const [kind, own = 0] = block;
    if (kind !== LIST_OF_BLOCKS || own >= level) throw new DamagedPst(DAMAGED_LIST);
    return this.#entries(block, 8, this.layout.wide ? 8 : 4).flatMap((entry) =>
      this.pieces(readReference(entry, 0, this.layout), allowance, own),
    );
  }

  /** The nodes inside a node, by their numbers. @throws DamagedPst, or TooLargeInPst for more than is allowed */
  nodes(id: number, allowance: Allowance): ReadonlyMap<number, PstNode> {
    const found = new Map<number, PstNode>();
    if (id !== 0) this.#collect(id, found, allowance, 3);
    return found;
  }

  #collect(id: number, found: Map<number, PstNode>, allowance: Allowance, level: number): void {
    const block = this.#block(id);
    spend(block, allowance);
    const [kind, own = 0] = block;
    if (kind !== LIST_OF_NODES || own >= level) throw new DamagedPst(DAMAGED_LIST);
    const size = this.layout.wide ? 8 : 4;
    for (const entry of this.#entries(block, this.layout.wide ? 8 : 4, own === 0 ? 3 * size : 2 * size)) {
      const [number, first] = [entry.readUInt32LE(0), readReference(entry, size, this.layout)];
      if (own === 0) found.set(number, { data: first, nodes: readReference(entry, 2 * size, this.layout) });
      else this.#collect(first, found, allowance, own);
    }
  }

  #entries(block: Buffer, start: number, bytes: number): Buffer[] {
    const count = block.length < 4 ? 0 : block.readUInt16LE(2);
    if (start + count * bytes > block.length) throw new DamagedPst(DAMAGED_LIST);
    return Array.from({ length: count }, (_, i) =>
      block.subarray(start + i * bytes, start + (i + 1) * bytes),
    );
  }

  #block(id: number): Buffer {
    // The lowest bit says nothing of which block it is (MS-PST 2.2.2.2).
    const entry = this.#tree.find(id - (id % 2)) ?? this.#tree.find(id);
    if (entry === null) throw new DamagedPst('a block is missing');
    const { wide, large } = this.layout;
    const at = readReference(entry, wide ? 8 : 4, this.layout);
    const stored = entry.readUInt16LE(wide ? 16 : 8);
    const size = large ? entry.readUInt16LE(18) : stored;
    const written = this.bytes.read(at, stored);
    const block = stored === size ? written : inflated(written, size);
    return isInternal(id) ? block : deciphered(block, this.layout.cipher, id);
  }
}

function spend(block: Buffer, allowance: Allowance): void {
  allowance.left -= Math.max(block.length, LEAST);
  if (allowance.left < 0) throw new TooLargeInPst();
}

function isInternal(id: number): boolean {
  return Math.floor(id / 2) % 2 === 1;
}

function inflated(written: Buffer, size: number): Buffer {
  try {
    return inflateSync(written, { maxOutputLength: Math.max(1, size) });
  } catch (thrown) {
    throw new DamagedPst('a packed block is damaged', { cause: thrown });
  }
}
