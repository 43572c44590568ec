import {
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeFileSync,
} from 'node:fs';
import type { LibraryFiles } from '../library-files';
import {
  foldersOf,
  giveName,
  originalPlace,
  partialOriginal,
  READ_ONLY,
  removeOriginal,
} from '../original-place';
import { sha256Of } from '../sha256-of';
import { syncFolder } from '../sync-folder';
import { loggedOriginals } from './log-format';

/**
 * Brings back the originals that a power cut took, or spoilt, before they were forced to the disk where they lie: they are whole in the log.
 * To be called when a library is opened, before anything is kept. What was being added to the log when it ended was promised to nobody.
 *
 * @returns how many were brought back
 * @throws a file system error; the log stays as it is
 */
export function restoreLoggedOriginals({ originals, originalLog }: LibraryFiles): number {
  if (!existsSync(originalLog)) return 0;
  mkdirSync(originals, { recursive: true });
  const log = openSync(originalLog, 'r+');
  try {
    let end = 0;
    let restored = 0;
    for (const { sha256, at, bytes } of loggedOriginals(log, fstatSync(log).size)) {
      const content = Buffer.allocUnsafe(bytes);
      if (readSync(log, content, 0, bytes, at) < bytes || sha256Of(content) !== sha256) break;
      const file = originalPlace(originals, sha256);
      if (!isWhole(file, sha256)) {
        restore(originals, file, content);
        restored += 1;
      }
      end = at + bytes;
    }
    ftruncateSync(log, end);
    return restored;
  } finally {
    closeSync(log);
  }
}

function isWhole(file: string, sha256: string): boolean {
  return existsSync(file) && sha256Of(readFileSync(file)) === sha256;
}

function restore(originals: string, file: string, content: Uint8Array): void {
  removeOriginal(file);
  const partial = partialOriginal(originals);
  // A file that may only be read cannot be forced to the disk later on Windows.
  writeFileSync(partial, content, { mode: READ_ONLY, flush: true });
  giveName(partial, file, content.byteLength);
  for (const folder of foldersOf(file)) syncFolder(folder);
}
