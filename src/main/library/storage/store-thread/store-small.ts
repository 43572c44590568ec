import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fstatSync, fsync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { PARTIAL_SUFFIX } from '../library-files';
import { bytesOfFile, giveName, originalPlace } from '../original-place';
import { syncFolderAside } from '../sync-folder';
import { isFileError } from '../write-file-atomically';
import {
  SMALL_BYTES,
  type NotKept,
  type SmallOutcome,
  type StoredBytes,
  type StoreInput,
} from './store-messages';

const sync = promisify(fsync);

/** An original on its way into the store. */
interface Written {
  readonly place: number;
  readonly kept: StoredBytes;
  readonly partial: string;
  readonly handle: number;
}

/**
 * Keeps sources in the folder of originals, each under its SHA-256, and returns when all of them and their names are durable. The
 * calls that wait for the disk are made for all together, so that the disk can do them together. A source that fails leaves
 * nothing behind and does not hinder the others.
 */
export async function storeSmall({ originals, sources }: StoreInput): Promise<readonly SmallOutcome[]> {
  const outcomes: SmallOutcome[] = [];
  const written: Written[] = [];
  for (const [place, source] of sources.entries()) {
    outcomes[place] = orFailure(() => {
      const bytes = 'bytes' in source ? source.bytes : readSmall(source.path);
      if (!(bytes instanceof Uint8Array)) return bytes;
      const kept = { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength };
      if (bytesOfFile(originalPlace(originals, kept.sha256)) !== kept.bytes)
        written.push({ place, kept, ...write(originals, bytes) });
      return kept;
    });
  }
  await Promise.all(
    written.map(async ({ handle, place }) => {
      const failure = await failureOf(sync(handle).finally(() => closeSync(handle)));
      if (failure !== null) outcomes[place] = failure;
    }),
  );
  const folders = new Map<string, number[]>();
  for (const { place, kept, partial } of written) {
    if (outcomes[place] === kept)
      outcomes[place] = orFailure(() => {
        if (!giveName(partial, originalPlace(originals, kept.sha256), kept.bytes))
          rmSync(partial, { force: true });
        return kept;
      });
    if (outcomes[place] !== kept) rmSync(partial, { force: true });
    const folder = dirname(originalPlace(originals, kept.sha256));
    folders.set(folder, [...(folders.get(folder) ?? []), place]);
  }
  await Promise.all(
    [...folders].map(async ([folder, places]) => {
      const failure = await failureOf(syncFolderAside(folder));
      if (failure !== null) for (const place of places) outcomes[place] = failure;
    }),
  );
  return outcomes;
}

/** The bytes of a small file. */
function readSmall(path: string): Uint8Array | NotKept {
  // Opening a pipe may never end.
  const info = statSync(path);
  const { size } = info;
  if (!info.isFile()) return { isFile: false, bytes: size };
  if (size === 0 || size > SMALL_BYTES) return { isFile: true, bytes: size };
  const handle = openSync(path, 'r');
  try {
    // One byte more, so that a file that grew meanwhile is noticed.
    const bytes = Buffer.allocUnsafe(fstatSync(handle).size + 1);
    let length = 0;
    for (;;) {
      const read = readSync(handle, bytes, length, bytes.byteLength - length, null);
      if (read === 0) return bytes.subarray(0, length);
      length += read;
      if (length === bytes.byteLength) return { isFile: true, bytes: length };
    }
  } finally {
    closeSync(handle);
  }
}

function write(originals: string, bytes: Uint8Array): Pick<Written, 'partial' | 'handle'> {
  const partial = join(originals, `${randomUUID()}${PARTIAL_SUFFIX}`);
  const handle = openSync(partial, 'wx');
  try {
    for (let at = 0; at < bytes.byteLength;) at += writeSync(handle, bytes, at);
    return { partial, handle };
  } catch (thrown) {
    closeSync(handle);
    rmSync(partial, { force: true });
    throw thrown;
  }
}

function orFailure(work: () => SmallOutcome): SmallOutcome {
  try {
    return work();
  } catch (thrown) {
    return asFailure(thrown);
  }
}

async function failureOf(work: Promise<void>): Promise<SmallOutcome | null> {
  try {
    await work;
    return null;
  } catch (thrown) {
    return asFailure(thrown);
  }
}

function asFailure(thrown: unknown): SmallOutcome {
  if (!isFileError(thrown)) throw thrown;
  return { code: thrown.code, message: thrown.message };
}
