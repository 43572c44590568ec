import { existsSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { AppError } from '../../../shared/app-error';
import { startBackupSchedule } from './backup-schedule';
import { backUpNow, listBackups } from './database-backups';
import { acquireFolderLock } from './folder-lock';
import { findFolderRisk } from './folder-risk';
import { databaseKind, findDamage, hasContent, SUPPORTED_VERSION } from './inspect-database';
import type { LibraryDatabase } from './library-database';
import { libraryFiles, type LibraryFiles } from './library-files';
import { makeLibraryFolder, whyUnusable } from './make-library-folder';
import { migrateDatabase } from './migrate-database';
import { backupFailedNotice, databaseMissingNotice, folderRiskNotice, migratedNotice } from './notice-texts';
import { removeOpenMarker, wasClosedUncleanly, writeOpenMarker } from './open-marker';
import { recoverDatabase } from './recover-database';
import { createOriginalStore } from './original-store';
import { removePartialFiles } from './remove-partial-files';
import {
  closeDatabase,
  connectDatabase,
  isDamageError,
  prepareForWriting,
  sqliteCode,
} from './sqlite-connection';
import { restoreLoggedOriginals } from './store-thread/restore-logged';
import { removeUnneededOriginals } from './unneeded-originals';
import { isFileError } from './write-file-atomically';

/** What opening needs to know. */
export interface OpenDatabaseOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Hears what goes wrong later, by itself: an automatic backup that could not be made. */
  readonly onNotice?: (text: string) => void;
}

/** An open library's database, and the folder that is ours alone until `close`. */
export interface OpenedDatabase {
  /** Absolute. */
  readonly folder: string;
  readonly files: LibraryFiles;
  readonly db: LibraryDatabase;
  /** What the person who opened the library should know. */
  readonly notices: readonly string[];
  /** Backs up when that is due, writes everything down and lets go of the folder. */
  close: () => Promise<void>;
}

/**
 * The opening ritual: lock → clean up → not ours or newer? stop → unclean close? full check → damaged? keep it, restore
 * the newest good backup → older? back up, migrate → ready.
 *
 * @throws AppError `library-locked`, `library-newer`, `library-damaged` or `library-unusable`; nothing was changed then.
 */
export async function openDatabase(folder: string, options: OpenDatabaseOptions): Promise<OpenedDatabase> {
  const files = libraryFiles(resolve(folder));
  const { lock } = makeUsable(files, () => {
    makeLibraryFolder(files.folder);
    return { lock: acquireFolderLock(files) };
  });
  let db: LibraryDatabase | null = null;
  try {
    const notices: string[] = [];
    const unclean = wasClosedUncleanly(files);
    makeUsable(files, () => {
      removePartialFiles(files);
      restoreLoggedOriginals(files);
    });
    db = await openSound(files, unclean, options.now(), notices);
    await bringUpToDate(db, files, options.now(), notices);
    if (unclean) removeUnneededOriginals(db, createOriginalStore(files.folder));
    makeUsable(files, () => writeOpenMarker(files, options.now()));
    const risk = findFolderRisk(files.folder);
    if (risk !== null) notices.push(folderRiskNotice(risk));
    return opened(files, db, notices, options, () => lock.release());
  } catch (thrown) {
    db?.connection.close();
    lock.release();
    throw thrown;
  }
}

/** Opens the database, checked when the last closing was not clean; restores it when it is broken or gone. */
async function openSound(
  files: LibraryFiles,
  unclean: boolean,
  now: number,
  notices: string[],
): Promise<LibraryDatabase> {
  const damage = findMissing(files, notices);
  if (damage === null) {
    const tried = makeUsable(files, () => tryOpen(files, unclean));
    if ('db' in tried) return tried.db;
    notices.push(await recoverDatabase(files, tried.damage, now));
  } else {
    notices.push(await recoverDatabase(files, damage, now));
  }
  const restored = makeUsable(files, () => tryOpen(files, true));
  if ('db' in restored) return restored.db;
  throw new AppError({ code: 'library-damaged', folder: files.folder, detail: restored.damage });
}

/** Words for a database that should be there and is not; null when there is one, or when the library is new. */
function findMissing(files: LibraryFiles, notices: string[]): string | null {
  if (hasContent(files.database)) return null;
  if (listBackups(files).length > 0) return 'the file library.db was missing or empty';
  if (existsSync(files.originals) && readdirSync(files.originals).length > 0)
    notices.push(databaseMissingNotice());
  return null;
}

function tryOpen(files: LibraryFiles, check: boolean): { db: LibraryDatabase } | { damage: string } {
  let db: LibraryDatabase | null = null;
  try {
    db = connectDatabase(files.database);
    const found = databaseKind(db);
    if (found.kind === 'newer') {
      const { version } = found;
      throw new AppError({
        code: 'library-newer',
        folder: files.folder,
        version,
        supported: SUPPORTED_VERSION,
      });
    }
    if (found.kind === 'foreign') {
      const detail =
        'its file library.db belongs to another program. It was left as it is; choose another folder.';
      throw new AppError({ code: 'library-unusable', folder: files.folder, detail });
    }
    const damage = check ? findDamage(db) : null;
    if (damage === null) {
      prepareForWriting(db);
      return { db };
    }
    db.connection.close();
    return { damage };
  } catch (thrown) {
    db?.connection.close();
    if (isDamageError(thrown)) return { damage: thrown.message };
    throw thrown;
  }
}

async function bringUpToDate(
  db: LibraryDatabase,
  files: LibraryFiles,
  now: number,
  notices: string[],
): Promise<void> {
  const found = databaseKind(db);
  if (found.kind === 'library' && found.version < SUPPORTED_VERSION) {
    const { file } = await backUpNow(db, files, now);
    notices.push(migratedNotice(file));
  }
  migrateDatabase(db);
}

function opened(
  files: LibraryFiles,
  db: LibraryDatabase,
  notices: readonly string[],
  { now, onNotice }: OpenDatabaseOptions,
  release: () => void,
): OpenedDatabase {
  const schedule = startBackupSchedule(db, files, now, (thrown) =>
    onNotice?.(backupFailedNotice(thrown instanceof Error ? thrown.message : String(thrown))),
  );
  return {
    folder: files.folder,
    files,
    db,
    notices,
    async close() {
      await schedule.stop();
      removeUnneededOriginals(db, createOriginalStore(files.folder));
      try {
        closeDatabase(db);
        removeOpenMarker(files);
      } finally {
        release();
      }
    },
  };
}

/** Turns what the file system and SQLite report about an unusable folder into a sentence. */
function makeUsable<T>(files: LibraryFiles, work: () => T): T {
  const SQLITE_LOCKED_BY_OTHERS = new Set([5, 6]);
  try {
    return work();
  } catch (thrown) {
    const code = sqliteCode(thrown);
    if (code !== undefined && SQLITE_LOCKED_BY_OTHERS.has(code)) {
      throw new AppError({ code: 'library-locked', folder: files.folder });
    }
    if (isFileError(thrown) || code !== undefined) {
      const known = isFileError(thrown) ? whyUnusable(thrown) : null;
      const detail = known ?? `${(thrown as Error).message} (${basename(files.folder)})`;
      throw new AppError({ code: 'library-unusable', folder: files.folder, detail });
    }
    throw thrown;
  }
}
