import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkLibrary, type CheckedLibrary } from './check-library';
import { findDamage } from './inspect-database';
import { libraryFiles, type LibraryFiles } from './library-files';
import { removeUnneededOriginals } from './unneeded-originals';
import { sha256Of } from './sha256-of';

/** What a repair did. */
export interface RepairedLibrary {
  readonly removedPartialFiles: number;
  /** Lost originals found under another name and put back. */
  readonly readopted: number;
  /** Files without a clipping, moved to `recovered/` to be imported again. */
  readonly recovered: number;
}

/**
 * Puts right what can be put right without a backup, and throws nothing away: unfinished files go (nobody was promised
 * them), lost originals are looked for among the files without a name in the database, what is left of those goes to
 * `recovered/`, and SQLite makes its indexes anew when they are what is damaged. Only while no import is running.
 */
export async function repairLibrary(library: CheckedLibrary): Promise<RepairedLibrary> {
  const { db, originals } = library;
  const files = libraryFiles(library.folder);
  if (findDamage(db) !== null) db.exec('REINDEX');
  removeUnneededOriginals(db, originals, (sha256) => originals.storedThisSession(sha256));

  const found = await checkLibrary(library);
  for (const file of found.partialFiles) rmSync(file, { force: true });
  const lost = new Map(found.lostOriginals.map((original) => [original.sha256, original]));
  let readopted = 0;
  let recovered = 0;
  for (const file of found.strayOriginals) {
    const bytes = await readFile(file);
    const sha256 = sha256Of(bytes);
    const original = lost.get(sha256);
    if (original === undefined) {
      moveToRecovered(files, file);
      recovered += 1;
      continue;
    }
    if (original.why === 'changed') moveToRecovered(files, originals.pathOf(sha256));
    await originals.storeBytes(bytes);
    chmodSync(file, 0o600);
    rmSync(file);
    lost.delete(sha256);
    readopted += 1;
  }
  return { removedPartialFiles: found.partialFiles.length, readopted, recovered };
}

function moveToRecovered(files: LibraryFiles, file: string): void {
  mkdirSync(files.recovered, { recursive: true });
  const name = `${basename(file)}${guessedExtension(file)}`;
  renameSync(file, join(files.recovered, name));
}

/** An ending that tells an import, and a person, what kind of file this probably is. */
function guessedExtension(file: string): string {
  const start = readFileSync(file).subarray(0, 512).toString('latin1');
  if (start.startsWith('%PDF')) return '.pdf';
  if (start.includes('\0')) return '';
  return /<(!doctype|html|head|body)/i.test(start) ? '.html' : '.txt';
}
