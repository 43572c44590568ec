import { copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../../../shared/app-error';
import { listBackups } from './database-backups';
import { damageOfBackup } from './database-damage';
import { fileTimestamp, SEARCH_FILE_PREFIX, type LibraryFiles } from './library-files';
import { restoredNotice } from './notice-texts';
import { releaseClosedDatabases } from './release-closed-databases';
import { syncFile, syncFolder } from './sync-folder';
import { partialFileFor } from './write-file-atomically';

/** The files SQLite keeps beside a database while it is in use. */
export const DATABASE_SIDE_FILES = ['-wal', '-shm'] as const;

/**
 * Puts the newest good backup in the place of a damaged or missing database. The damaged one is kept beside it under
 * another name. Returns the sentence that says so.
 *
 * @throws AppError `library-damaged` when there is no good backup; then no file was touched.
 */
export async function recoverDatabase(files: LibraryFiles, damage: string, now: number): Promise<string> {
  const good = listBackups(files).find(({ file }) => damageOfBackup(file) === null);
  if (good === undefined)
    throw new AppError({ code: 'library-damaged', folder: files.folder, detail: damage });

  const partial = partialFileFor(files.database);
  copyFileSync(good.file, partial);
  syncFile(partial);
  await releaseClosedDatabases();
  const keptAs = setAside(files, now);
  renameSync(partial, files.database);
  removeSearchIndex(files);
  syncFolder(files.folder);
  return restoredNotice(damage, good.at, keptAs === null ? null : basename(keptAs));
}

/** Renames the database and its side files; returns the new name, null when there was none. */
function setAside(files: LibraryFiles, now: number): string | null {
  const aside = `${files.database}.damaged-${fileTimestamp(now)}`;
  for (const suffix of DATABASE_SIDE_FILES) {
    if (existsSync(files.database + suffix)) renameSync(files.database + suffix, aside + suffix);
  }
  if (!existsSync(files.database)) return null;
  renameSync(files.database, aside);
  return aside;
}

/** Forgets the search index, which belongs to another state of the database; it is made anew when next needed. */
export function removeSearchIndex(files: LibraryFiles): void {
  for (const name of readdirSync(files.folder)) {
    if (name.startsWith(SEARCH_FILE_PREFIX))
      rmSync(join(files.folder, name), { recursive: true, force: true });
  }
}
