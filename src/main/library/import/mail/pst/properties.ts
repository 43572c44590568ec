import type { Allowance, PstBlocks, PstNode } from './blocks';
import { PstHeap } from './heap';

/** Types of properties (MS-OXCDATA 2.11.1). */
export const TYPE = { ansi: 0x001e, unicode: 0x001f, binary: 0x0102, guid: 0x0048, object: 0x000d } as const;

/** Bytes of the types whose values have always as many. */
const FIXED: Readonly<Record<number, number>> = {
  0x0002: 2,
  0x0003: 4,
  0x0004: 4,
  0x0005: 8,
  0x0006: 8,
  0x0007: 8,
  0x000a: 4,
  0x000b: 1,
  0x0014: 8,
  0x0040: 8,
};
const VARIABLE: ReadonlySet<number> = new Set(Object.values(TYPE));

/** A property of a message, a folder or an attachment. */
export interface PstProperty {
  readonly id: number;
  readonly type: number;
  /** A value of fixed length in 8 bytes. */
  readonly isFixed: boolean;
  readonly data: Buffer;
}

/** A node whose data are properties, and the nodes inside it. */
export interface PstItem {
  readonly properties: ReadonlyMap<number, PstProperty>;
  readonly nodes: ReadonlyMap<number, PstNode>;
}

/** Reads a node's properties (MS-PST 2.3.3) of the kinds known here, or of these those that are asked for. @throws DamagedPst, TooLargeInPst */
export function readItem(
  blocks: PstBlocks,
  node: PstNode,
  options: { readonly large: boolean; readonly allowance: Allowance; readonly only?: ReadonlySet<number> },
): PstItem {
  const { large, allowance, only } = options;
  const heap = new PstHeap(blocks.pieces(node.data, allowance), large);
  const nodes = blocks.nodes(node.nodes, allowance);
  const properties = new Map<number, PstProperty>();
  for (const { key: id, data: record } of heap.records()) {
    if (record.length < 6 || (only !== undefined && !only.has(id))) continue;
    const type = record.readUInt16LE(0);
    const fixed = FIXED[type];
    if (fixed === undefined && !VARIABLE.has(type)) continue;
    const data =
      fixed !== undefined && fixed <= 4 ? record.subarray(2, 2 + fixed) : valueOf(record.readUInt32LE(2));
    properties.set(id, { id, type, isFixed: fixed !== undefined, data });
  }
  return { properties, nodes };

  /** An item of the heap, or, where the lowest bits say another kind of number, a node (MS-PST 2.3.3.2). */
  function valueOf(number: number): Buffer {
    if (number === 0) return Buffer.alloc(0);
    if ((number & 0x1f) === 0) return heap.item(number);
    return Buffer.concat(blocks.pieces(nodes.get(number)?.data ?? 0, allowance));
  }
}

/** A property as text; '' for none. What ANSI files say in letters that differ from charset to charset is not looked at here. */
export function textOf(properties: PstItem['properties'], id: number): string {
  const property = properties.get(id);
  if (property === undefined) return '';
  return property.type === TYPE.unicode
    ? property.data.toString('utf16le')
    : new TextDecoder('windows-1252').decode(property.data);
}
