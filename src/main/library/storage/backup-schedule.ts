import { backUpWhenDue } from './database-backups';
import type { LibraryDatabase } from './library-database';
import type { LibraryFiles } from './library-files';

/** Automatic backups while a library is open. */
export interface BackupSchedule {
  /** Makes a last backup when one is due, waits for a running one, and ends. Never rejects. */
  stop: () => Promise<void>;
}

/** So soon that closing seldom has to wait for a backup, and often enough for a library that stays open overnight. */
const CHECK_EVERY_MS = 5 * 60 * 1000;

/** Backs up once a day while the library is open, and at its closing; a library without clippings needs none. */
export function startBackupSchedule(
  db: LibraryDatabase,
  files: LibraryFiles,
  now: () => number,
  onFailure: (thrown: unknown) => void,
): BackupSchedule {
  let running: Promise<void> = Promise.resolve();
  const check = (): Promise<void> => {
    running = running.then(async () => {
      try {
        if (db.get('SELECT 1 FROM clipping LIMIT 1') !== undefined) await backUpWhenDue(db, files, now());
      } catch (thrown) {
        onFailure(thrown);
      }
    });
    return running;
  };
  const timer = setInterval(() => void check(), CHECK_EVERY_MS);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      return check();
    },
  };
}
