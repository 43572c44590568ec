import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PARTIAL_SUFFIX, type LibraryFiles } from './library-files';

/** Files that were being written when the library stopped, in every folder where the library writes. */
export function findPartialFiles(files: LibraryFiles): string[] {
  return [files.folder, files.originals, files.backups].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          // SQLite's own side files of an unfinished copy too: `….partial-journal`.
          .filter((name) => name.includes(PARTIAL_SUFFIX))
          .map((name) => join(folder, name))
      : [],
  );
}

/** Removes them: what they were to become was never promised to anyone. Only while nothing is being written. */
export function removePartialFiles(files: LibraryFiles): number {
  const found = findPartialFiles(files);
  for (const file of found) rmSync(file, { recursive: true, force: true });
  return found.length;
}
