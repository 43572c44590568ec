import { statSync } from 'node:fs';
import type { LibraryDatabase } from './library-database';
import { migrations } from './migrations/migration-list';
import { isDamageError, LIBRARY_APPLICATION_ID, readPragma } from './sqlite-connection';

/** The newest shape of a library that this Clipdesk understands. */
export const SUPPORTED_VERSION = migrations.length;

/** What a database turned out to be. */
export type DatabaseKind =
  | { readonly kind: 'new' }
  | { readonly kind: 'library'; readonly version: number }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'foreign' };

/** Looks at the marks in the file's header. A file without any table is a new library. */
export function databaseKind(db: LibraryDatabase): DatabaseKind {
  const version = readPragma(db, 'user_version');
  if (readPragma(db, 'application_id') === LIBRARY_APPLICATION_ID) {
    return version > SUPPORTED_VERSION ? { kind: 'newer', version } : { kind: 'library', version };
  }
  const tables = db.get<{ n: number }>('SELECT count(*) AS n FROM sqlite_schema')?.n ?? 0;
  return tables === 0 ? { kind: 'new' } : { kind: 'foreign' };
}

/**
 * SQLite's full check of a database, foreign keys included: null when all is well, otherwise what is wrong, in SQLite's
 * words and shortened.
 */
export function findDamage(db: LibraryDatabase): string | null {
  try {
    const found = db
      .all<{ integrity_check: string }>('PRAGMA integrity_check(5)')
      .map((row) => row.integrity_check);
    if (found.length !== 1 || found[0] !== 'ok') return shorten(found);
    const orphan = db.get<{ table: string; parent: string }>('PRAGMA foreign_key_check');
    return orphan === undefined ? null : `a row in ${orphan.table} belongs to nothing in ${orphan.parent}`;
  } catch (thrown) {
    if (isDamageError(thrown)) return thrown.message;
    throw thrown;
  }
}

/**
 * SQLite's quick check, for a copy that was made page by page a moment ago: every page is read and its structure checked,
 * indexes are not compared with their tables. Null when all is well.
 */
export function findBrokenPages(db: LibraryDatabase): string | null {
  try {
    const found = db.all<{ quick_check: string }>('PRAGMA quick_check(5)').map((row) => row.quick_check);
    return found.length === 1 && found[0] === 'ok' ? null : shorten(found);
  } catch (thrown) {
    if (isDamageError(thrown)) return thrown.message;
    throw thrown;
  }
}

function shorten(found: readonly string[]): string {
  return found.join('; ').replace(/\s+/g, ' ').slice(0, 500);
}

/** True when a file is there and holds something. */
export function hasContent(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
