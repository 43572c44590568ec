import { installHistoryTriggers } from './history-triggers';
import type { LibraryDatabase } from './library-database';
import { migrations, type Migration } from './migrations/migration-list';
import { LIBRARY_APPLICATION_ID, readPragma } from './sqlite-connection';

/**
 * Brings a database to its newest shape, each migration in one transaction with its version number: after a crash it has
 * the shape its number says. A migration that fails leaves the database as it was before it.
 */
export function migrateDatabase(db: LibraryDatabase, list: readonly Migration[] = migrations): void {
  for (const { version, sql } of list) {
    if (version <= readPragma(db, 'user_version')) continue;
    db.transaction(() => {
      db.exec(sql);
      db.exec(
        `PRAGMA application_id = ${String(LIBRARY_APPLICATION_ID)}; PRAGMA user_version = ${String(version)};`,
      );
    });
  }
  installHistoryTriggers(db);
}
