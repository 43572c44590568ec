import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { AppError } from '../../../shared/app-error';
import type { LibraryFiles } from './library-files';
import { sqliteCode } from './sqlite-connection';

/** Held while a library is open. */
export interface FolderLock {
  release: () => void;
}

const SQLITE_BUSY = 5;

/** A lock is lost when its connection is collected as garbage: held ones are kept here. */
const held = new Set<DatabaseSyncInstance>();

/**
 * Takes the library for this process alone. The lock is one of the operating system, taken through SQLite on the empty
 * file `lock`: it ends with the process however that ends, so that there is never a stale one to judge, no process
 * number to mistake for another's, and no moment in which two processes both think the other is dead.
 *
 * @throws AppError `library-locked`
 */
export function acquireFolderLock(files: LibraryFiles): FolderLock {
  const connection = new DatabaseSync(files.lock, { timeout: 0 });
  try {
    // Nothing is ever written: the transaction stays open, and with it the exclusive lock.
    connection.exec('BEGIN EXCLUSIVE');
  } catch (thrown) {
    connection.close();
    if (sqliteCode(thrown) === SQLITE_BUSY)
      throw new AppError({ code: 'library-locked', folder: files.folder });
    throw thrown;
  }
  held.add(connection);
  return {
    release() {
      if (!held.delete(connection)) return;
      connection.exec('ROLLBACK');
      connection.close();
    },
  };
}
