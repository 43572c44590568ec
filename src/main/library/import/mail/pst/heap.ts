import { DamagedPst } from './pst-bytes';

const HEAP = 0xec;
const TREE = 0xb5;
const MOST_RECORDS = 65_536;
const DAMAGED = 'the properties of an item are damaged';

/** A node's data as a heap of items (MS-PST 2.3.1), each block of it a part. @throws DamagedPst, as all of its methods do */
export class PstHeap {
  readonly #starts = new Map<number, readonly number[]>();

  constructor(
    private readonly blocks: readonly Buffer[],
    /** In files with large pages a block holds more items. */
    private readonly large: boolean,
  ) {
    const [first] = blocks;
    if (first === undefined || first.length < 12 || first[2] !== HEAP) throw new DamagedPst(DAMAGED);
  }

  /** The records of the tree that the heap is for (MS-PST 2.3.2): their keys, with what they say. */
  records(): { readonly key: number; readonly data: Buffer }[] {
    const head = this.item(this.blocks[0]?.readUInt32LE(4) ?? 0);
    const [kind, keyBytes = 0, dataBytes = 0, levels = 0] = head;
    if (head.length < 8 || kind !== TREE || (keyBytes !== 2 && keyBytes !== 4) || levels > 8)
      throw new DamagedPst(DAMAGED);
    let items = [head.readUInt32LE(4)];
    for (let level = levels; level > 0; level -= 1)
      items = items
        .flatMap((item) => recordsOf(this.item(item), keyBytes, 4).map(({ data }) => data.readUInt32LE(0)))
        .slice(0, MOST_RECORDS);
    return items
      .filter((item) => item !== 0)
      .flatMap((item) => recordsOf(this.item(item), keyBytes, dataBytes))
      .slice(0, MOST_RECORDS);
  }

  /** An item by its number. */
  item(number: number): Buffer {
    const index = this.large ? (number >>> 5) & 0x3fff : (number >>> 5) & 0x7ff;
    const which = this.large ? number >>> 19 : number >>> 16;
    const block = this.blocks[which];
    if (block === undefined || index === 0) throw new DamagedPst(DAMAGED);
    const starts = this.#startsOf(which, block);
    const [start, end] = [starts[index - 1], starts[index]];
    if (start === undefined || end === undefined || start > end || end > block.length)
      throw new DamagedPst(DAMAGED);
    return block.subarray(start, end);
  }

  #startsOf(which: number, block: Buffer): readonly number[] {
    const kept = this.#starts.get(which);
    if (kept !== undefined) return kept;
    const map = block.length < 2 ? block.length : block.readUInt16LE(0);
    if (map + 4 > block.length) throw new DamagedPst(DAMAGED);
    const count = block.readUInt16LE(map) + 1;
    if (map + 4 + 2 * count > block.length) throw new DamagedPst(DAMAGED);
    const starts = Array.from({ length: count }, (_, i) => block.readUInt16LE(map + 4 + 2 * i));
    this.#starts.set(which, starts);
    return starts;
  }
}

function recordsOf(
  item: Buffer,
  keyBytes: number,
  dataBytes: number,
): { readonly key: number; readonly data: Buffer }[] {
  const bytes = keyBytes + dataBytes;
  return Array.from({ length: Math.floor(item.length / bytes) }, (_, i) => {
    const record = item.subarray(i * bytes, (i + 1) * bytes);
    return { key: record.readUIntLE(0, keyBytes), data: record.subarray(keyBytes) };
  });
}
