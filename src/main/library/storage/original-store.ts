import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, rmSync } from 'node:fs';
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { AppError } from '../../../shared/app-error';
import { libraryFiles } from './library-files';
import {
  bytesOfFile,
  foldersOf,
  giveName,
  originalPlace,
  partialOriginal,
  READ_ONLY,
  removeOriginal,
} from './original-place';
import { sha256Of } from './sha256-of';
import type { NotKept, SmallSource, StoredBytes } from './store-thread/store-messages';
import { createStoreThread, type StoreThread } from './store-thread/store-thread';
import { syncFolderAside } from './sync-folder';
import { isFileError, writeAtomically } from './write-file-atomically';

/**
 * The untouched imported bytes, each file named by the SHA-256 of its content (`originals/ab/<sha256>`), so that the
 * same bytes are kept once and a changed file gives itself away.
 */
export interface OriginalStore {
  /** Keeps bytes; when they are durable, resolves with their hash. */
  storeBytes: (bytes: Uint8Array) => Promise<StoredBytes>;
  /**
   * Keeps a small file, or bytes, aside of this thread and together with what else is to be kept. What is not small, empty, or no
   * ordinary file is not kept, and told. @throws a file system error as it comes.
   */
  storeSmall: (source: SmallSource) => Promise<StoredBytes | NotKept>;
  /**
   * Keeps a copy of a file, hashed while it is read, so that the hash is of the bytes kept.
   * @throws AppError `invalid-input` when it is longer than `limitBytes`; a file system error as it comes.
   */
  storeFile: (path: string, limitBytes: number) => Promise<StoredBytes>;
  /** @throws AppError `original-missing`, or `original-damaged` when the file no longer has its hash. */
  read: (sha256: string) => Promise<Uint8Array>;
  /** Writes a copy whole or not at all. Throws like `read`, and `file-unwritable`. */
  copyTo: (sha256: string, file: string) => Promise<void>;
  has: (sha256: string) => boolean;
  /** True when the bytes are there and still have their hash; reads them all. */
  isWhole: (sha256: string) => Promise<boolean>;
  /** Where the bytes lie or would lie. */
  pathOf: (sha256: string) => string;
  /** Removes the bytes; nothing happens when they are not there. */
  remove: (sha256: string) => void;
  /** True when these bytes were stored since the library was opened: an import may be about to refer to them. */
  storedThisSession: (sha256: string) => boolean;
  /** Settles what was kept together; nothing is to be kept afterwards. */
  close: () => Promise<void>;
}

const PIECE_BYTES = 1 << 20;

/** The store of the library in `libraryFolder`; its folder is made when it is missing. */
export function createOriginalStore(libraryFolder: string): OriginalStore {
  const { originals: folder, originalLog } = libraryFiles(libraryFolder);
  mkdirSync(folder, { recursive: true });
  const stored = new Set<string>();
  let thread: StoreThread | null = null;
  const pathOf = (sha256: string): string => originalPlace(folder, sha256);
  const smallStore = (): StoreThread =>
    (thread ??= createStoreThread({ originals: folder, log: originalLog }));

  /** Runs `fill` on a new partial file, then gives the file its name. */
  const keep = async (fill: (partial: FileHandle) => Promise<StoredBytes>): Promise<StoredBytes> => {
    const partial = partialOriginal(folder);
    try {
      const handle = await open(partial, 'wx', READ_ONLY);
      let kept: StoredBytes;
      try {
        kept = await fill(handle);
        await handle.sync();
      } finally {
        await handle.close();
      }
      const file = pathOf(kept.sha256);
      // Aside: the library's own thread does not wait for the disk.
      if (giveName(partial, file, kept.bytes)) await Promise.all(foldersOf(file).map(syncFolderAside));
      stored.add(kept.sha256);
      return kept;
    } finally {
      rmSync(partial, { force: true });
    }
  };

  const missing = (sha256: string, thrown: unknown): unknown =>
    isFileError(thrown) && thrown.code === 'ENOENT'
      ? new AppError({ code: 'original-missing', sha256 })
      : thrown;

  return {
    pathOf,
    has: (sha256) => existsSync(pathOf(sha256)),
    storedThisSession: (sha256) => stored.has(sha256),
    async storeBytes(bytes) {
      const kept = { sha256: sha256Of(bytes), bytes: bytes.byteLength };
      if (bytesOfFile(pathOf(kept.sha256)) === kept.bytes) {
        stored.add(kept.sha256);
        return kept;
      }
      return keep(async (partial) => {
        await partial.writeFile(bytes);
        return kept;
      });
    },
    async storeSmall(source) {
      const kept = await smallStore().keep(source);
      if ('sha256' in kept) stored.add(kept.sha256);
      return kept;
    },
    async storeFile(path, limitBytes) {
      const source = await open(path, 'r');
      try {
        return await keep((partial) => copyPieces(source, partial, limitBytes));
      } finally {
        await source.close();
      }
    },
    async read(sha256) {
      let bytes: Uint8Array;
      try {
        bytes = await readFile(pathOf(sha256));
      } catch (thrown) {
        throw missing(sha256, thrown);
      }
      if (sha256Of(bytes) !== sha256) {
        throw new AppError({ code: 'original-damaged', sha256 });
      }
      return bytes;
    },
    async isWhole(sha256) {
      if (!existsSync(pathOf(sha256))) return false;
      const hash = createHash('sha256');
      for await (const piece of createReadStream(pathOf(sha256))) hash.update(piece as Buffer);
      return hash.digest('hex') === sha256;
    },
    async copyTo(sha256, file) {
      let source: FileHandle;
      try {
        source = await open(pathOf(sha256), 'r');
      } catch (thrown) {
        throw missing(sha256, thrown);
      }
      try {
        await writeAtomically(file, async (partial) => {
          const target = await open(partial, 'wx');
          try {
            const copied = await copyPieces(source, target, Infinity);
            if (copied.sha256 !== sha256) throw new AppError({ code: 'original-damaged', sha256 });
            await target.sync();
          } finally {
            await target.close();
          }
        });
      } finally {
        await source.close();
      }
    },
    remove(sha256) {
      removeOriginal(pathOf(sha256));
    },
    async close() {
      // Also what an earlier session left, that did not end well.
      if ((bytesOfFile(originalLog) ?? 0) > 0) await smallStore().settle();
      await thread?.close();
      if (bytesOfFile(originalLog) === 0) rmSync(originalLog);
    },
  };
}

async function copyPieces(source: FileHandle, target: FileHandle, limitBytes: number): Promise<StoredBytes> {
  const hash = createHash('sha256');
  // No larger than the file: a megabyte for each small one would keep the garbage collector busy.
  const { size } = await source.stat();
  const piece = Buffer.allocUnsafe(Math.min(PIECE_BYTES, size + 1));
  let bytes = 0;
  for (;;) {
    const { bytesRead } = await source.read(piece, 0, piece.byteLength, null);
    if (bytesRead === 0) return { sha256: hash.digest('hex'), bytes };
    bytes += bytesRead;
    if (bytes > limitBytes) {
      throw new AppError({
        code: 'invalid-input',
        detail: `The file is longer than ${String(limitBytes)} bytes.`,
      });
    }
    const part = piece.subarray(0, bytesRead);
    hash.update(part);
    await target.writeFile(part);
  }
}
