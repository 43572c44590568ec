import { databaseKind, findDamage } from './inspect-database';
import type { LibraryDatabase } from './library-database';
import { connectForReading, isDamageError } from './sqlite-connection';

/** What is wrong with a backup of the database; null when it is a whole library this Clipdesk can open. */
export function damageOfBackup(
  file: string,
  check: (db: LibraryDatabase) => string | null = findDamage,
): string | null {
  try {
    const db = connectForReading(file);
    try {
      const found = databaseKind(db);
      if (found.kind !== 'library')
        return found.kind === 'newer' ? 'it was made by a newer Clipdesk' : 'it is no library';
      return check(db);
    } finally {
      db.connection.close();
    }
  } catch (thrown) {
    if (isDamageError(thrown)) return thrown.message;
    throw thrown;
  }
}
