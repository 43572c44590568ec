import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../shared/app-error';
import { PARTIAL_SUFFIX } from './library-files';
import { syncFolder } from './sync-folder';

/**
 * Writes a file whole or not at all: a reader sees the old content or the new, and after a power cut too.
 * A temporary file beside it is written, forced to the disk and renamed.
 *
 * @throws AppError `file-unwritable`; the old file is then untouched and the temporary one is gone.
 */
export async function writeFileAtomically(file: string, content: string | Uint8Array): Promise<void> {
  await writeAtomically(file, async (partial) => {
    const handle = await open(partial, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}

/**
 * The same for content that `write` makes by itself: it is given the temporary file's path and returns when that file
 * is complete and forced to the disk.
 *
 * @throws AppError `file-unwritable` for a failure of the file system; what else `write` throws is passed on.
 */
export async function writeAtomically<T>(file: string, write: (partial: string) => Promise<T>): Promise<T> {
  const partial = partialFileFor(file);
  try {
    const value = await write(partial);
    await rename(partial, file);
    syncFolder(dirname(file));
    return value;
  } catch (thrown) {
    await rm(partial, { force: true });
    throw isFileError(thrown)
      ? new AppError({ code: 'file-unwritable', file, detail: thrown.message })
      : thrown;
  }
}

/** A fresh name beside `file` for its content while it is being written. */
export function partialFileFor(file: string): string {
  return join(dirname(file), `.${basename(file)}.${randomUUID().slice(0, 8)}${PARTIAL_SUFFIX}`);
}

/** True for what the file system reports (`ENOENT`, `EACCES`, `ENOSPC` …). */
export function isFileError(thrown: unknown): thrown is NodeJS.ErrnoException & { code: string } {
  return thrown instanceof Error && typeof (thrown as NodeJS.ErrnoException).syscall === 'string';
}
