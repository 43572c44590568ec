import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isFileError } from './write-file-atomically';

/** Where an original lies in the folder of originals, by its SHA-256. */
export function originalPlace(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

/** Bytes of a file; undefined when there is none. */
export function bytesOfFile(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
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
    const folder = dirname(file);
    if (!isFileError(thrown) || thrown.code !== 'ENOENT' || existsSync(folder)) throw thrown;
    mkdirSync(folder);
    renameSync(partial, file);
  }
  return true;
}

/** Where an original's name is, and where that of its folder is, which may be as new. */
export function foldersOf(file: string): readonly string[] {
  return [dirname(file), dirname(dirname(file))];
}
