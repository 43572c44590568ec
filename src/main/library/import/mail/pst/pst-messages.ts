import type { Refusal } from '../../../../../shared/model/job';
import { importLimits } from '../../limits';
import { isNoMessage, NO_MESSAGES } from '../outlook-items';
import { PstTree } from './b-tree';
import { PstBlocks, TooLargeInPst, type PstNode } from './blocks';
import { messageFile } from './message-file';
import { readItem, textOf } from './properties';
import { PstFolders, type PlacedNode } from './pst-folders';
import { DamagedPst, type PstBytes } from './pst-bytes';
import { readLayout, readReference, type PstLayout } from './pst-layout';

/** Kinds of nodes, and the one that says what is where (MS-PST 2.2.2.1 and 2.4.1). */
const FOLDER = 0x02;
const MESSAGE = 0x04;
const STORE = 0x21;
const MESSAGE_CLASS = 0x001a;
const DISPLAY_NAME = 0x3001;
/** The folder that holds all a person sees, and the one for what was deleted. */
const ALL_FOLDERS = 0x35e0;
const DELETED = 0x35e3;
/** An identifier of an entry ends with the number of its node (MS-PST 2.4.3.2). */
const NODE_IN_IDENTIFIER = 20;
/** Bytes of what is asked of a message or folder before it is taken. */
const SMALL = 8 * 1024 * 1024;
/** Files pack their blocks, if at all, not much tighter than this; beyond it one is made to flood whoever reads it. */
const MOST_TIMES = 64;

/** One message of a data file, as a file of its own; or why it cannot be taken. */
export type PstPart =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly refusal: Refusal };

/**
 * The messages of a data file of Outlook, folder by folder, as .msg files named by folder and number. What was deleted and folders that nobody sees are passed over,
 * and contacts, tasks and notes are named once. A damaged message is refused by itself. @throws DamagedPst for a file without a readable list of what it holds
 */
export function* pstMessages(bytes: PstBytes): Generator<PstPart, void, undefined> {
  const layout = readLayout(bytes);
  const store = new Store(bytes, layout);
  const { messages, folderOf } = store.look();
  let given = 0;
  let others = 0;
  for (const [i, node] of messages.entries()) {
    const name = [...(folderOf.get(node.parent) ?? []), `message ${String(i + 1)}.msg`].join('/');
    const part = store.read(node, name);
    if (part === null) {
      others += 1;
      continue;
    }
    if ('bytes' in part) given += part.bytes.byteLength;
    if (given > Math.max(SMALL, bytes.size * MOST_TIMES)) {
      yield { name, refusal: { reason: 'expands-too-much' } };
      return;
    }
    yield part;
  }
  if (others > 0) yield { name: '…', refusal: { reason: 'unsupported-format', format: NO_MESSAGES } };
}

class Store {
  readonly #blocks: PstBlocks;

  constructor(
    private readonly bytes: PstBytes,
    private readonly layout: PstLayout,
  ) {
    this.#blocks = new PstBlocks(bytes, layout);
  }

  /** The messages that a person sees, in the order of their folders, and the names of these from the top. */
  look(): {
    readonly messages: readonly PlacedNode[];
    readonly folderOf: ReadonlyMap<number, readonly string[]>;
  } {
    const folders = new Map<number, PlacedNode>();
    const inFolder = new Map<number, PlacedNode[]>();
    let store: PlacedNode | null = null;
    for (const node of this.#nodes()) {
      if (node.number === STORE) store = node;
      else if ((node.number & 0x1f) === FOLDER) folders.set(node.number, node);
      else if ((node.number & 0x1f) === MESSAGE) {
        const siblings = inFolder.get(node.parent);
        if (siblings === undefined) inFolder.set(node.parent, [node]);
        else siblings.push(node);
      }
    }
    const known = store === null ? null : this.#asked(store, ALL_FOLDERS, DELETED);
    const [top = null, deleted = null] = [ALL_FOLDERS, DELETED].map((id) => nodeIn(known?.get(id)?.data));
    const seen = new PstFolders(folders, (folder) => this.#nameOf(folder), top, deleted);
    const folderOf = new Map<number, readonly string[]>();
    for (const number of inFolder.keys()) {
      const path = seen.path(number);
      if (path !== null) folderOf.set(number, path);
    }
    return { messages: [...folderOf.keys()].flatMap((number) => inFolder.get(number) ?? []), folderOf };
  }

  /** A message as a file; null for an item that is none. */
  read(node: PlacedNode, name: string): PstPart | null {
    try {
      const properties = this.#asked(node, MESSAGE_CLASS);
      if (properties === null) return damaged(name);
      if (isNoMessage(textOf(properties, MESSAGE_CLASS))) return null;
      const allowance = { left: importLimits.fileBytes };
      return {
        name,
        bytes: messageFile({ blocks: this.#blocks, large: this.layout.large, allowance }, node),
      };
    } catch (thrown) {
      if (thrown instanceof DamagedPst) return damaged(name);
      if (thrown instanceof TooLargeInPst)
        return {
          name,
          refusal: { reason: 'too-large', bytes: importLimits.fileBytes + 1, limit: importLimits.fileBytes },
        };
      throw thrown;
    }
  }

  *#nodes(): Generator<PlacedNode, void, undefined> {
    const { wide } = this.layout;
    const size = wide ? 8 : 4;
    for (const entry of new PstTree(this.bytes, this.layout, this.layout.nodes).entries()) {
      if (entry.length < (wide ? 28 : 16)) continue;
      yield {
        number: entry.readUInt32LE(0),
        data: readReference(entry, size, this.layout),
        nodes: readReference(entry, 2 * size, this.layout),
        parent: entry.readUInt32LE(3 * size),
      };
    }
  }

  /** Some of the properties of a node; null where they are damaged. */
  #asked(node: PstNode, ...ids: readonly number[]): ReturnType<typeof readItem>['properties'] | null {
    try {
      return readItem(this.#blocks, node, {
        large: this.layout.large,
        allowance: { left: SMALL },
        only: new Set(ids),
      }).properties;
    } catch (thrown) {
      if (thrown instanceof DamagedPst || thrown instanceof TooLargeInPst) return null;
      throw thrown;
    }
  }

  #nameOf(folder: PstNode): string {
    const properties = this.#asked(folder, DISPLAY_NAME);
    return properties === null ? '' : textOf(properties, DISPLAY_NAME);
  }
}

function nodeIn(identifier: Buffer | undefined): number | null {
  return identifier === undefined || identifier.length < NODE_IN_IDENTIFIER + 4
    ? null
    : identifier.readUInt32LE(NODE_IN_IDENTIFIER);
}

function damaged(name: string): PstPart {
  return { name, refusal: { reason: 'unreadable', detail: 'the structure of the message is damaged' } };
}
