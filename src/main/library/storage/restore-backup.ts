import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AppError } from '../../../shared/app-error';
import {
  BACKED_UP_DATABASE,
  BACKED_UP_ORIGINALS,
  openBackupFile,
  type BackedUpFile,
  type BackupReader,
} from './backup-file';
import { copyDatabase } from './database-backups';
import { damageOfBackup } from './database-damage';
import { acquireFolderLock } from './folder-lock';
import { databaseKind, findDamage, hasContent } from './inspect-database';
import { fileTimestamp, libraryFiles, type LibraryFiles } from './library-files';
import { removeOpenMarker } from './open-marker';
import { createOriginalStore, type OriginalStore } from './original-store';
import { DATABASE_SIDE_FILES, removeSearchIndex } from './recover-database';
import { releaseClosedDatabases } from './release-closed-databases';
import { makeLibraryFolder } from './make-library-folder';
import { removePartialFiles } from './remove-partial-files';
import { closeDatabase, connectDatabase, isDamageError } from './sqlite-connection';
import { syncFile, syncFolder } from './sync-folder';
import { partialFileFor, writeAtomically } from './write-file-atomically';
import { verifyBackup } from './write-backup';

/** What a restore did. */
export interface RestoredBackup {
  readonly clippings: number;
  /** ISO 8601 instant, UTC: when the backup was made. */
  readonly madeAt: string;
  /** The database that was there before, kept aside; null when there was none. */
  readonly keptAs: string | null;
}

/**
 * Makes the library in `folder` what the backup `file` holds. Everything is checked and brought in first; the library
 * becomes the restored one at one moment, by one rename, so that a crash leaves the old or the new one whole. A library
 * that was there is kept in `backups/`, its originals stay. The library must not be open.
 *
 * @throws AppError `backup-unusable`, `library-locked`, `library-unusable`; the library is then as it was.
 */
export async function restoreBackup(
  file: string,
  folder: string,
  options: { readonly now: () => number } = { now: Date.now },
): Promise<RestoredBackup> {
  if (!existsSync(file))
    throw new AppError({ code: 'backup-unusable', file, detail: 'there is no such file' });
  await verifyBackup(file);
  const files = libraryFiles(resolve(folder));
  makeLibraryFolder(files.folder);
  const lock = acquireFolderLock(files);
  try {
    removePartialFiles(files);
    const backup = openBackupFile(file);
    try {
      return await bringIn(backup, file, files, options.now());
    } finally {
      backup.close();
    }
  } finally {
    lock.release();
  }
}

async function bringIn(
  backup: BackupReader,
  file: string,
  files: LibraryFiles,
  now: number,
): Promise<RestoredBackup> {
  const database = backup.files.find(({ path }) => path === BACKED_UP_DATABASE);
  if (database === undefined)
    throw new AppError({ code: 'backup-unusable', file, detail: 'it holds no database' });
  const originals = createOriginalStore(files.folder);
  for (const entry of backup.files)
    if (entry.path.startsWith(BACKED_UP_ORIGINALS)) await bringOriginal(backup, entry, originals);

  const partial = partialFileFor(files.database);
  try {
    await writePieces(backup, database, partial);
    const damage = damageOfBackup(partial);
    if (damage !== null)
      throw new AppError({ code: 'backup-unusable', file, detail: `its database: ${damage}` });
    const keptAs = await keepPresent(files, now);
    // From now on an automatic recovery must find the restored state, not the one before it.
    await writeAtomically(join(files.backups, `library-${fileTimestamp(now)}.db`), (copy) => {
      copyFileSync(partial, copy);
      syncFile(copy);
      return Promise.resolve();
    });
    await releaseClosedDatabases();
    for (const suffix of DATABASE_SIDE_FILES) rmSync(files.database + suffix, { force: true });
    removeSearchIndex(files);
    renameSync(partial, files.database);
    syncFolder(files.folder);
    removeOpenMarker(files);
    return { clippings: backup.about.clippings, madeAt: backup.about.madeAt, keptAs };
  } finally {
    rmSync(partial, { force: true });
  }
}

async function bringOriginal(
  backup: BackupReader,
  entry: BackedUpFile,
  originals: OriginalStore,
): Promise<void> {
  const present = await originals.isWhole(entry.sha256);
  if (present) return;
  originals.remove(entry.sha256);
  await originals.storeBytes(backup.read(entry));
}

async function writePieces(backup: BackupReader, entry: BackedUpFile, file: string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    for (const piece of backup.pieces(entry)) await handle.writeFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Keeps the present database in `backups/`: as a checked copy, or, when it is damaged, byte for byte. */
async function keepPresent(files: LibraryFiles, now: number): Promise<string | null> {
  mkdirSync(files.backups, { recursive: true });
  if (!hasContent(files.database)) return null;
  const aside = join(files.backups, `before-restore-${fileTimestamp(now)}.db`);
  if (isSound(files)) {
    const db = connectDatabase(files.database);
    try {
      await writeAtomically(aside, (partial) => copyDatabase(db, partial));
    } finally {
      // Leaves no write-ahead log, which the restored database would be given.
      closeDatabase(db);
    }
    return aside;
  }
  for (const suffix of ['', ...DATABASE_SIDE_FILES]) {
    if (!existsSync(files.database + suffix)) continue;
    copyFileSync(files.database + suffix, aside + suffix);
    syncFile(aside + suffix);
  }
  return aside;
}

function isSound(files: LibraryFiles): boolean {
  try {
    const db = connectDatabase(files.database);
    try {
      const found = databaseKind(db);
      if (found.kind === 'foreign') {
        const detail =
          'its file library.db belongs to another program. It was left as it is; choose another folder.';
        throw new AppError({ code: 'library-unusable', folder: files.folder, detail });
      }
      return found.kind === 'library' && findDamage(db) === null;
    } finally {
      db.connection.close();
    }
  } catch (thrown) {
    if (isDamageError(thrown)) return false;
    throw thrown;
  }
}
