import { existsSync, rmSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { AppError } from '../../../shared/app-error';
import {
  BACKED_UP_DATABASE,
  BACKED_UP_ORIGINALS,
  createBackupFile,
  openBackupFile,
  type BackupWriter,
} from './backup-file';
import { copyDatabase } from './database-backups';
import type { LibraryDatabase } from './library-database';
import { libraryFiles, type LibraryFiles } from './library-files';
import type { OriginalStore } from './original-store';
import { connectForReading, sqliteCode } from './sqlite-connection';
import { syncFile } from './sync-folder';
import { partialFileFor, writeAtomically } from './write-file-atomically';

/** What a backup came to hold. */
export interface WrittenBackup {
  readonly file: string;
  readonly clippings: number;
  /** Originals (by hash) that the library itself no longer has whole, and the backup therefore neither. */
  readonly missing: readonly string[];
}

/**
 * Writes the whole library, as it is at this moment, into one file, opens that file, checks every hash in it, and only
 * then gives it its name. Other work goes on meanwhile.
 *
 * @throws AppError `file-unwritable`
 */
export async function writeBackup(
  library: { readonly folder: string; readonly db: LibraryDatabase; readonly originals: OriginalStore },
  file: string,
  now: number,
): Promise<WrittenBackup> {
  const files = libraryFiles(library.folder);
  const target = resolve(file);
  refuseInsideLibrary(files, target);
  const snapshot = partialFileFor(files.database);
  try {
    await copyDatabase(library.db, snapshot);
    return await writeAtomically(target, async (partial) => {
      const written = await fill(beginAt(partial, target), snapshot, library.originals, now);
      syncFile(partial);
      await verifyBackup(partial);
      return { file: target, ...written };
    });
  } finally {
    rmSync(snapshot, { force: true });
  }
}

/**
 * Reads a backup from its beginning to its end and compares every hash.
 *
 * @throws AppError `backup-unusable`
 */
export async function verifyBackup(file: string): Promise<void> {
  const backup = openBackupFile(file);
  try {
    if (!backup.files.some(({ path }) => path === BACKED_UP_DATABASE)) {
      throw new AppError({ code: 'backup-unusable', file, detail: 'it holds no database' });
    }
    for (const entry of backup.files) {
      checkToTheEnd(backup.pieces(entry));
      await turn();
    }
  } finally {
    backup.close();
  }
}

/** The pieces compare their hash themselves when the last one has been taken. */
function checkToTheEnd(pieces: IterableIterator<Uint8Array>): void {
  while (pieces.next().done !== true);
}

/** A folder that is missing or may not be written shows when SQLite makes the file. */
function beginAt(partial: string, target: string): BackupWriter {
  try {
    return createBackupFile(partial);
  } catch (thrown) {
    if (sqliteCode(thrown) === undefined) throw thrown;
    const detail = existsSync(dirname(target))
      ? 'its folder may not be written to, or the disk is full.'
      : 'there is no such folder.';
    throw new AppError({ code: 'file-unwritable', file: target, detail });
  }
}

async function fill(
  backup: BackupWriter,
  snapshot: string,
  originals: OriginalStore,
  now: number,
): Promise<{ clippings: number; missing: string[] }> {
  try {
    const { clippings, sha256s } = contentOf(snapshot);
    backup.add(BACKED_UP_DATABASE, snapshot);
    const missing: string[] = [];
    for (const sha256 of sha256s) {
      if (!addOriginal(backup, originals, sha256)) missing.push(sha256);
      await turn();
    }
    backup.finish({ madeAt: new Date(now).toISOString(), clippings });
    return { clippings, missing };
  } catch (thrown) {
    backup.abandon();
    throw thrown;
  }
}

function addOriginal(backup: BackupWriter, originals: OriginalStore, sha256: string): boolean {
  const path = BACKED_UP_ORIGINALS + sha256;
  if (!existsSync(originals.pathOf(sha256))) return false;
  if (backup.add(path, originals.pathOf(sha256)).sha256 === sha256) return true;
  backup.remove(path);
  return false;
}

/** What a copy of the database says should be in the backup. The copy, because the library goes on changing. */
function contentOf(snapshot: string): { clippings: number; sha256s: string[] } {
  const db = connectForReading(snapshot);
  try {
    return {
      clippings: db.get<{ n: number }>('SELECT count(*) AS n FROM clipping')?.n ?? 0,
      sha256s: db
        .all<{ sha256: string }>('SELECT sha256 FROM original ORDER BY sha256')
        .map(({ sha256 }) => sha256),
    };
  } finally {
    db.connection.close();
  }
}

/** A backup beside what it should save would be lost with it, and could take the place of one of the library's files. */
function refuseInsideLibrary(files: LibraryFiles, target: string): void {
  const inside = relative(files.folder, target);
  const isInside =
    inside === '' || !(inside === '..' || inside.startsWith(`..${sep}`) || resolve(inside) === inside);
  if (!isInside) return;
  const detail = 'it lies inside the library. Put the backup into another folder, best on another disk.';
  throw new AppError({ code: 'file-unwritable', file: target, detail });
}
