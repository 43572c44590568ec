import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyInThread } from './copy-thread/copy-in-thread';
import { backupsToKeep } from './kept-backups';
import type { LibraryDatabase } from './library-database';
import { fileTimestamp, type LibraryFiles } from './library-files';
import { writeAtomically } from './write-file-atomically';

/** An automatic copy of the database in `backups/`. The originals are not in it: they never change and lie beside it. */
export interface DatabaseBackup {
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** `library-2026-11-24T09-30-05-123Z.db`; other files in the folder are never touched. */
const BACKUP_NAME = /^library-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.db$/;

/** The automatic backups, newest first. */
export function listBackups(files: LibraryFiles): DatabaseBackup[] {
  if (!existsSync(files.backups)) return [];
  return readdirSync(files.backups)
    .flatMap((name) => {
      const [, day, hours, minutes, seconds, millis] = BACKUP_NAME.exec(name) ?? [];
      if (day === undefined) return [];
      const at = Date.parse(
        `${day}T${String(hours)}:${String(minutes)}:${String(seconds)}.${String(millis)}Z`,
      );
      return Number.isNaN(at) ? [] : [{ file: join(files.backups, name), at }];
    })
    .sort((a, b) => b.at - a.at);
}

/**
 * Copies the open database into `backups/`, opens and checks the copy, and only then removes backups that are no longer
 * kept (7 daily, 4 weekly). Other work goes on meanwhile.
 *
 * @throws AppError `file-unwritable`; an error when the copy does not check out, and then nothing old was removed.
 */
export async function backUpNow(
  db: LibraryDatabase,
  files: LibraryFiles,
  now: number,
): Promise<DatabaseBackup> {
  mkdirSync(files.backups, { recursive: true });
  const file = join(files.backups, `library-${fileTimestamp(now)}.db`);
  await writeAtomically(file, (partial) => copyDatabase(db, partial));
  const all = listBackups(files);
  const kept = new Set(backupsToKeep(all.map(({ at }) => at)));
  for (const old of all) if (!kept.has(old.at)) rmSync(old.file, { force: true });
  return { file, at: now };
}

/** Backs up when the newest backup is a day old or there is none: for idle moments and the night. */
export async function backUpWhenDue(
  db: LibraryDatabase,
  files: LibraryFiles,
  now: number,
): Promise<DatabaseBackup | null> {
  const DAY = 24 * 60 * 60 * 1000;
  const newest = listBackups(files)[0];
  return newest !== undefined && now - newest.at < DAY ? null : backUpNow(db, files, now);
}

/** Copies a database that may be in use into one file, checked and forced to the disk, while other work goes on. */
export async function copyDatabase(db: LibraryDatabase, file: string): Promise<void> {
  const from = db.connection.location();
  if (from === null) throw new Error('The database has no file.');
  await copyInThread({ from, to: file });
}
