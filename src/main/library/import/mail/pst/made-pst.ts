import { deflateSync } from 'node:zlib';
import { CIPHER, deciphered } from './ciphers';

/** A property: number, type, and a number or bytes or text. */
type Property = readonly [id: number, type: number, value: number | string | Buffer];

/** A message of a made data file. */
export interface MadeMessage {
  readonly properties: readonly Property[];
  readonly attachments?: readonly MadeAttachment[];
}

/** What is attached to it: bytes, or another message. */
export interface MadeAttachment {
  readonly name: string;
  readonly content: Buffer | MadeMessage;
  /** What the message's HTML may call it by. */
  readonly contentId?: string;
}

/** A folder, with the number of the one it lies in. */
export interface MadeFolder {
  readonly number: number;
  readonly parent: number;
  readonly name: string;
  readonly messages?: readonly MadeMessage[];
}

/** How it is written. */
export interface MadeKind {
  readonly version: 'ansi' | 'wide' | 'large';
  readonly cipher?: number;
  /** Properties of the store itself. */
  readonly store?: readonly Property[];
}

const UNICODE = 0x1f;
const ANSI = 0x1e;
const BINARY = 0x102;
const OBJECT = 0x0d;
const INTEGER = 3;

/** A text property, as the kind of file keeps text. */
export function text(id: number, value: string, kind: MadeKind): Property {
  return kind.version === 'ansi'
    ? [id, ANSI, Buffer.from(value, 'latin1')]
    : [id, UNICODE, Buffer.from(value, 'utf16le')];
}

/** The identifier of a folder (MS-PST 2.4.3.2). */
export function identifier(folder: number): Buffer {
  const bytes = Buffer.alloc(24);
  bytes.writeUInt32LE(folder, 20);
  return bytes;
}

/** A data file of Outlook (MS-PST) for tests, with what a reader needs and nothing else. */
export function pstFile(folders: readonly MadeFolder[], kind: MadeKind): Buffer {
  return new Writer(kind).file(folders);
}

interface Block {
  readonly id: number;
  readonly bytes: Buffer;
  readonly size: number;
}

class Writer {
  readonly #blocks: Block[] = [];
  readonly #nodes: Buffer[] = [];
  readonly #size: number;
  #next = 4;

  constructor(private readonly kind: MadeKind) {
    this.#size = kind.version === 'ansi' ? 4 : 8;
  }

  file(folders: readonly MadeFolder[]): Buffer {
    this.#node(0x21, 0, this.#item(this.kind.store ?? []));
    let count = 0;
    for (const { number, parent, name, messages = [] } of folders) {
      this.#node(number, parent, this.#item([text(0x3001, name, this.kind)]));
      for (const message of messages) {
        count += 1;
        this.#node(0x200000 + count * 32 + 4, number, this.#message(message));
      }
    }
    return this.#written();
  }

  #message({ properties, attachments = [] }: MadeMessage): readonly [number, number] {
    const nodes = attachments.map(({ name, content, contentId }, i): readonly [number, number, number] => {
      const named = text(0x3707, name, this.kind);
      const ids = contentId === undefined ? [] : [text(0x3712, contentId, this.kind)];
      const inside = 0x1000f;
      const own = Buffer.isBuffer(content)
        ? this.#item([[0x3705, INTEGER, 1], named, ...ids, [0x3701, BINARY, content]], true)
        : this.#item([[0x3705, INTEGER, 5], named, [0x3701, OBJECT, this.#object(inside)]], false, [
            [inside, ...this.#message(content)],
          ]);
      return [0x8000 + i * 32 + 5, ...own];
    });
    return this.#item(properties, false, nodes);
  }

  #object(node: number): Buffer {
    const object = Buffer.alloc(8);
    object.writeUInt32LE(node, 0);
    return object;
  }

  /** Properties in a heap; `apart` puts long values into nodes of their own. */
  #item(
    properties: readonly Property[],
    apart = false,
    more: readonly (readonly [number, number, number])[] = [],
  ): readonly [data: number, nodes: number] {
    const items: Buffer[] = [Buffer.alloc(8), Buffer.alloc(0)];
    const nodes = [...more];
    const records = properties.map(([id, type, value]) => {
      const record = Buffer.alloc(8);
      record.writeUInt16LE(id, 0);
      record.writeUInt16LE(type, 2);
      if (typeof value === 'number') record.writeUInt32LE(value, 4);
      else if (apart && type === BINARY) {
        const number = 0x21f + nodes.length * 32;
        nodes.push([number, this.#data(Buffer.from(value)), 0]);
        record.writeUInt32LE(number, 4);
      } else record.writeUInt32LE(items.push(Buffer.from(value)) << 5, 4);
      return record;
    });
    items[0] = Buffer.from([0xb5, 2, 6, 0, 2 << 5, 0, 0, 0]);
    items[1] = Buffer.concat(records);
    return [this.#data(heapOf(items)), nodes.length === 0 ? 0 : this.#list(nodes)];
  }

  #list(nodes: readonly (readonly [number, number, number])[]): number {
    const head = Buffer.alloc(this.kind.version === 'ansi' ? 4 : 8);
    head.writeUInt8(2, 0);
    head.writeUInt16LE(nodes.length, 2);
    return this.#block(Buffer.concat([head, ...nodes.map((node) => this.#references(node))]), true);
  }

  /** Data in one block, or in several and a list of them. */
  #data(bytes: Buffer): number {
    const most = 8000;
    if (bytes.length <= most) return this.#block(bytes, false);
    const parts: number[] = [];
    for (let at = 0; at < bytes.length; at += most)
      parts.push(this.#block(bytes.subarray(at, at + most), false));
    const head = Buffer.alloc(8);
    head.set([1, 1]);
    head.writeUInt16LE(parts.length, 2);
    head.writeUInt32LE(bytes.length, 4);
    return this.#block(Buffer.concat([head, this.#references(parts)]), true);
  }

  #block(bytes: Buffer, isList: boolean): number {
    const id = this.#next + (isList ? 2 : 0);
    this.#next += 4;
    const { version, cipher = CIPHER.none } = this.kind;
    const shown = isList ? bytes : enciphered(bytes, cipher, id);
    const packed = version === 'large' && bytes.length > 200 ? deflateSync(shown) : shown;
    this.#blocks.push({ id, bytes: packed, size: bytes.length });
    return id;
  }

  #node(number: number, parent: number, [data, nodes]: readonly [number, number]): void {
    const entry = Buffer.alloc(4 * this.#size);
    this.#references([number, data, nodes]).copy(entry);
    entry.writeUInt32LE(parent, 3 * this.#size);
    this.#nodes.push(entry);
  }

  #references(numbers: readonly number[]): Buffer {
    return Buffer.concat(
      numbers.map((number) => {
        const bytes = Buffer.alloc(this.#size);
        bytes.writeUInt32LE(number, 0);
        return bytes;
      }),
    );
  }

  #written(): Buffer {
    const { version, cipher = CIPHER.none } = this.kind;
    const pieces: Buffer[] = [Buffer.alloc(4096)];
    let at = 4096;
    const put = (bytes: Buffer): number => {
      pieces.push(bytes, Buffer.alloc((4096 - (bytes.length % 4096)) % 4096));
      const place = at;
      at += Math.ceil(bytes.length / 4096) * 4096;
      return place;
    };
    const blocks = this.#blocks.map(({ id, bytes, size }) => {
      const entry = Buffer.alloc(version === 'ansi' ? 12 : 24);
      this.#references([id, put(bytes)]).copy(entry);
      entry.writeUInt16LE(bytes.length, 2 * this.#size);
      entry.writeUInt16LE(version === 'large' ? size : 1, 2 * this.#size + 2);
      return entry;
    });
    const byNumber = (a: Buffer, b: Buffer): number => a.readUInt32LE(0) - b.readUInt32LE(0);
    const roots = [this.#nodes.toSorted(byNumber), blocks.toSorted(byNumber)].map((entries) =>
      this.#tree(entries, put),
    );
    const [header = Buffer.alloc(0)] = pieces;
    header.write('!BDN', 0);
    header.write(version === 'large' ? 'SO' : 'SM', 8);
    header.writeUInt16LE({ ansi: 15, wide: 23, large: 36 }[version], 10);
    header.writeUInt8(cipher, version === 'ansi' ? 461 : 513);
    for (const [i, root] of roots.entries())
      header.writeUInt32LE(root, version === 'ansi' ? 188 + i * 8 : 224 + i * 16);
    return Buffer.concat(pieces);
  }

  /** A tree of at most two levels, ten entries a page. */
  #tree(entries: readonly Buffer[], put: (page: Buffer) => number): number {
    const leaves: Buffer[] = [];
    for (let from = 0; from < entries.length; from += 10) {
      const some = entries.slice(from, from + 10);
      const place = put(this.#page(some, 0));
      leaves.push(this.#references([some[0]?.readUInt32LE(0) ?? 0, 0, place]));
    }
    return put(this.#page(leaves, 1));
  }

  #page(entries: readonly Buffer[], level: number): Buffer {
    const { version } = this.kind;
    const [bytes, end] = version === 'large' ? [4096, 4056] : [512, version === 'ansi' ? 496 : 488];
    const page = Buffer.alloc(bytes);
    Buffer.concat(entries).copy(page);
    const entryBytes = entries[0]?.length ?? 0;
    if (version === 'large') {
      page.writeUInt16LE(entries.length, end);
      page.set([entryBytes, level], end + 4);
    } else page.set([entries.length, entries.length, entryBytes, level], end);
    return page;
  }
}

/** Items one after the other, and where each begins (MS-PST 2.3.1). */
function heapOf(items: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(12);
  head.set([0, 0, 0xec, 0xbc, 1 << 5]);
  const starts = [head.length];
  for (const item of items) starts.push((starts.at(-1) ?? 0) + item.length);
  const map = Buffer.alloc(4 + starts.length * 2);
  head.writeUInt16LE(starts.at(-1) ?? 0, 0);
  map.writeUInt16LE(items.length, 0);
  for (const [i, start] of starts.entries()) map.writeUInt16LE(start, 4 + i * 2);
  return Buffer.concat([head, ...items, map]);
}

/** The cyclic cipher undoes itself; of the permutation each byte is looked up. */
function enciphered(bytes: Buffer, cipher: number, id: number): Buffer {
  if (cipher !== CIPHER.permute) return deciphered(bytes, cipher, id);
  const plain = deciphered(Buffer.from(Array.from({ length: 256 }, (_, i) => i)), cipher, id);
  return Buffer.from(bytes.map((byte) => plain.indexOf(byte)));
}
