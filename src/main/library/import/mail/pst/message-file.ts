import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner';
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader';
import type { Allowance, PstBlocks, PstNode } from './blocks';
import { readItem, TYPE, type PstItem, type PstProperty } from './properties';
import { DamagedPst } from './pst-bytes';

const ATTACHMENT = 0x05;
const SUBJECT = 0x0037;
const CONTENT = 0x3701;
const METHOD = 0x3705;
const IS_MESSAGE = 5;
/** Properties from here on have names that stand elsewhere in the file. */
const FIRST_NAMED = 0x8000;
/** Readable and writable (MS-OXMSG 2.4.2.1). */
const FLAGS = 6;
/** Messages inside messages, and attachments of one. */
const DEEPEST = 5;
const MOST_ATTACHMENTS = 1000;

/** Bytes before the list of properties of each kind of object (MS-OXMSG 2.4.1). */
const HEAD = { message: 32, inner: 24, attachment: 8 } as const;

/** Where a message is read from. */
export interface MessageSource {
  readonly blocks: PstBlocks;
  readonly large: boolean;
  readonly allowance: Allowance;
}

interface Storage {
  readonly name: string;
  readonly streams: readonly (readonly [name: string, content: Buffer])[];
  readonly storages: readonly Storage[];
}

/**
 * A message of a data file as Outlook saves it by itself (MS-OXMSG): its properties as they are, with its attachments and the messages among
 * them. Recipients are named in its properties only. An attachment that is damaged is left empty. @throws DamagedPst, TooLargeInPst
 */
export function messageFile(source: MessageSource, node: PstNode): Uint8Array {
  return written(messageStorage(source, node, 'Root Entry', 0));
}

function messageStorage(source: MessageSource, node: PstNode, name: string, depth: number): Storage {
  const item = readItem(source.blocks, node, source);
  const attached = [...item.nodes]
    .filter(([number]) => (number & 0x1f) === ATTACHMENT)
    .slice(0, MOST_ATTACHMENTS)
    .map(([, attachment], i) => attachmentStorage(source, attachment, i, depth));
  const head = Buffer.alloc(depth === 0 ? HEAD.message : HEAD.inner);
  for (const at of [12, 20]) head.writeUInt32LE(attached.length, at);
  return { name, streams: streamsOf(item, head), storages: attached };
}

function attachmentStorage(source: MessageSource, node: PstNode, index: number, depth: number): Storage {
  const name = `__attach_version1.0_#${index.toString(16).toUpperCase().padStart(8, '0')}`;
  const head = Buffer.alloc(HEAD.attachment);
  try {
    const item = readItem(source.blocks, node, source);
    const inner = depth < DEEPEST ? messageInside(source, item, depth) : null;
    return { name, streams: streamsOf(item, head), storages: inner === null ? [] : [inner] };
  } catch (thrown) {
    if (!(thrown instanceof DamagedPst)) throw thrown;
    return { name, streams: [['__properties_version1.0', head]], storages: [] };
  }
}

/** A message that is attached; null where something else is. */
function messageInside(source: MessageSource, item: PstItem, depth: number): Storage | null {
  const content = item.properties.get(CONTENT);
  const method = item.properties.get(METHOD)?.data[0];
  if (content?.type !== TYPE.object || content.data.length < 4 || method !== IS_MESSAGE) return null;
  const node = item.nodes.get(content.data.readUInt32LE(0));
  return node === undefined
    ? null
    : messageStorage(source, node, streamName(CONTENT, TYPE.object), depth + 1);
}

/** The list of an object's properties, and a stream for each that is not of a fixed length. */
function streamsOf(item: PstItem, head: Buffer): [string, Buffer][] {
  const known = [...item.properties.values()].filter(
    ({ id, type }) => id < FIRST_NAMED && type !== TYPE.object,
  );
  const method = item.properties.get(METHOD)?.data[0];
  const inner = item.properties.get(CONTENT);
  const list = known.map((property) => entryOf(property, contentOf(property)));
  if (inner?.type === TYPE.object && method === IS_MESSAGE) list.push(entryOf(inner, inner.data));
  return [
    ['__properties_version1.0', Buffer.concat([head, ...list])],
    ...known
      .filter(({ isFixed }) => !isFixed)
      .map((property): [string, Buffer] => [streamName(property.id, property.type), contentOf(property)]),
  ];
}

function entryOf({ id, type, isFixed }: PstProperty, content: Buffer): Buffer {
  const entry = Buffer.alloc(16);
  entry.writeUInt16LE(type, 0);
  entry.writeUInt16LE(id, 2);
  entry.writeUInt32LE(FLAGS, 4);
  if (isFixed) content.copy(entry, 8, 0, 8);
  // The end that text has is counted, and not written.
  else entry.writeUInt32LE(content.length + (type === TYPE.unicode ? 2 : type === TYPE.ansi ? 1 : 0), 8);
  return entry;
}

/** A subject may begin with a mark that says how long its "Re:" is (MS-PST 2.5.3.1.1.1). */
function contentOf({ id, type, data }: PstProperty): Buffer {
  const bytes = type === TYPE.unicode ? 2 : 1;
  const isMarked = id === SUBJECT && data[0] === 1 && (bytes === 1 || data[1] === 0);
  return isMarked ? data.subarray(2 * bytes) : data;
}

function streamName(id: number, type: number): string {
  const hex = (number: number): string => number.toString(16).toUpperCase().padStart(4, '0');
  return `__substg1.0_${hex(id)}${hex(type)}`;
}

/** The compound file of a storage and all it holds; the package takes arrays that begin where their memory does. */
function written(root: Storage): Uint8Array {
  const entries: Entry[] = [];
  const add = (storage: Storage, type: TypeEnum): number => {
    const children: number[] = [];
    const own = entries.push({ name: storage.name, type, length: 0, children }) - 1;
    for (const [name, content] of storage.streams)
      children.push(
        entries.push({
          name,
          type: TypeEnum.DOCUMENT,
          length: content.length,
          binaryProvider: () => new Uint8Array(content),
        }) - 1,
      );
    for (const inner of storage.storages) children.push(add(inner, TypeEnum.DIRECTORY));
    return own;
  };
  add(root, TypeEnum.ROOT);
  return burn(entries);
}
