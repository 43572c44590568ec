import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../../shared/app-error';
import { isFileError } from './write-file-atomically';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there. Choose another folder, or ask for the permission.',
  EPERM: 'you may not write there. Choose another folder, or ask for the permission.',
  EROFS: 'that disk can only be read. Choose a folder on another one.',
  ENOSPC: 'the disk is full. Free some space and try again.',
  EDQUOT: 'your share of the disk is full. Free some space and try again.',
  ENAMETOOLONG: 'its name is too long. Choose a shorter one.',
};

/** What to say of a file error that people can do something about; null for others. */
export function whyUnusable({ code }: { readonly code: string }): string | null {
  return reasons[code] ?? null;
}

/**
 * Makes a library's folder and those around it where they are missing, one after the other: asked for all at once, Node
 * never comes back from places that refuse new folders without saying so, such as `/proc`.
 * @param folder absolute
 * @throws AppError `library-unusable`, with what to do
 */
export function makeLibraryFolder(folder: string): void {
  const missing: string[] = [];
  let there = folder;
  while (!existsSync(there) && dirname(there) !== there) {
    missing.push(there);
    there = dirname(there);
  }
  const unusable = (detail: string): AppError => new AppError({ code: 'library-unusable', folder, detail });
  if (existsSync(there) && !statSync(there).isDirectory())
    throw unusable(`${there === folder ? 'it' : there} is a file, not a folder. Choose another folder.`);
  for (const next of missing.reverse()) {
    try {
      mkdirSync(next);
    } catch (thrown) {
      if (!isFileError(thrown)) throw thrown;
      // Another process made it meanwhile.
      if (thrown.code === 'EEXIST') continue;
      throw unusable(
        whyUnusable(thrown) ?? `no folder can be made there (${thrown.code}). Choose another place.`,
      );
    }
  }
}
