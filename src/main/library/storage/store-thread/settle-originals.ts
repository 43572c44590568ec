import { foldersOf, originalPlace } from '../original-place';
import { syncAside, syncFolderAside } from '../sync-folder';
import { isFileError } from '../write-file-atomically';
import type { OriginalLog } from './original-log';

/** So many files are forced to the disk at once. */
const TOGETHER = 16;

/**
 * Makes the originals in the log durable where they lie, with their names, and empties it, unless more came in meanwhile. Rejects with a
 * file system error; the log is as it was then.
 */
export async function settleOriginals(originals: string, log: OriginalLog): Promise<void> {
  const { end } = log;
  const files = log.entries().map(({ sha256 }) => originalPlace(originals, sha256));
  await inGroups(files, syncOriginal);
  await inGroups([...new Set(files.flatMap(foldersOf))], syncFolderAside);
  if (log.end === end) log.clear();
}

async function inGroups(files: readonly string[], work: (file: string) => Promise<void>): Promise<void> {
  for (let at = 0; at < files.length; at += TOGETHER)
    await Promise.all(files.slice(at, at + TOGETHER).map(work));
}

/** One that was removed meanwhile needs nothing more. */
async function syncOriginal(file: string): Promise<void> {
  try {
    await syncAside(file);
  } catch (thrown) {
    if (!isFileError(thrown) || thrown.code !== 'ENOENT') throw thrown;
  }
}
