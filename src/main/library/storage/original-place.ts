import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PARTIAL_SUFFIX } from './library-files';
import { isFileError } from './write-file-atomically';

/** Where an original lies in the folder of originals, by its SHA-256. */
export function originalPlace(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

/** Bytes of a file; undefined when there is none. */
export function bytesOfFile(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}

/** A new name in the folder of originals for one that is being written. */
export function partialOriginal(folder: string): string {
  return join(folder, `${randomUUID()}${PARTIAL_SUFFIX}`);
}

/** Removes an original, read-only as it is; nothing happens when it is not there. */
export function removeOriginal(file: string): void {
  if (!existsSync(file)) return;
  // Windows refuses to remove a read-only file.
  chmodSync(file, 0o600);
  rmSync(file);
}

/** How a file is made that nobody is to change. */
export const READ_ONLY = 0o444;

/**
 * Moves the written bytes, a file made {@link READ_ONLY}, to `file`, their place for good; false when they were there already. A shorter file
 * there is the trace of a broken disk and is replaced. The name is durable once its {@link foldersOf} are synced, which is left to the caller.
 */
export function giveName(partial: string, file: string, bytes: number): boolean {
  const there = bytesOfFile(file);
  if (there === bytes) return false;
  if (there !== undefined) rmSync(file, { force: true });
  try {
    renameSync(partial, file);
  } catch (thrown) {
    if (!isFileError(thrown) || thrown.code !== 'ENOENT') throw thrown;
    // Another thread may make it at the same moment.
    mkdirSync(dirname(file), { recursive: true });
    renameSync(partial, file);
  }
  return true;
}

/** Where an original's name is, and where that of its folder is, which may be as new. */
export function foldersOf(file: string): readonly string[] {
  return [dirname(file), dirname(dirname(file))];
}
