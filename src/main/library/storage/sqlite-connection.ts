import { DatabaseSync } from '@photostructure/sqlite';
import { wrapDatabase, type LibraryDatabase } from './library-database';

/** Marks an SQLite file as a Clipdesk library: the letters `Clpd`. */
export const LIBRARY_APPLICATION_ID = 0x436c7064;

/** A search worker reads while we write; it never holds the file for long. */
const BUSY_TIMEOUT_MS = 5_000;
/**
 * SQLite's own 2 MB are too few for an import: its pages would go to the log and come back several times before the
 * transaction ends. What one batch of an import changes fits into these; more would be memory for what the system has in its own
 * cache, and would fill up only in a long import, which then grew by it (24 MB made none quicker). In kibibytes, negative as SQLite wants it.
 */
const PAGE_CACHE_KIBIBYTES = -8_192;
/** A write-ahead log that has grown beyond this is cut back. */
const JOURNAL_LIMIT_BYTES = 64 * 1024 * 1024;

/**
 * Opens the library's database without changing anything in it. `trusted_schema=OFF` and the defensive flag: a database
 * made by someone else cannot run functions through its schema or be written to behind SQLite's back.
 */
export function connectDatabase(file: string): LibraryDatabase {
  const connection = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
  try {
    connection.enableDefensive(true);
    connection.exec('PRAGMA trusted_schema = OFF');
    return wrapDatabase(connection);
  } catch (thrown) {
    connection.close();
    throw thrown;
  }
}

/** Readies a library's database for work. `synchronous=FULL`: what was acknowledged survives a power cut. */
export function prepareForWriting(db: LibraryDatabase): void {
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA journal_size_limit = ${String(JOURNAL_LIMIT_BYTES)};
    PRAGMA cache_size = ${String(PAGE_CACHE_KIBIBYTES)};
    PRAGMA temp_store = MEMORY;
    PRAGMA foreign_keys = ON;
  `);
}

/** Readers that are still there: closing goes on, and the next opening checks the library. */
const SQLITE_BUSY = 5;

/**
 * Closes a database so that it is one file again. (Without leaving write-ahead mode first, the log would stay beside it
 * until the statements are collected as garbage, because the binding cannot finalise them.)
 */
export function closeDatabase(db: LibraryDatabase): void {
  try {
    db.exec('PRAGMA journal_mode = DELETE');
  } catch (thrown) {
    if (sqliteCode(thrown) !== SQLITE_BUSY) throw thrown;
  } finally {
    db.connection.close();
  }
}

/** Opens an SQLite file for reading only: a backup that lies still, or a library in use that is to be copied. */
export function connectForReading(file: string): LibraryDatabase {
  const connection = new DatabaseSync(file, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
  try {
    connection.enableDefensive(true);
    connection.exec('PRAGMA trusted_schema = OFF');
    return wrapDatabase(connection);
  } catch (thrown) {
    connection.close();
    throw thrown;
  }
}

/** A number that SQLite keeps in the file's header, or about the connection. */
export function readPragma(db: LibraryDatabase, name: 'application_id' | 'user_version'): number {
  const row = db.get<Record<string, number>>(`PRAGMA ${name}`);
  return row?.[name] ?? 0;
}

/** SQLite's own codes for a file that is damaged, or is no database at all. */
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

/** True for an error that means the file itself is broken, not the statement. */
export function isDamageError(thrown: unknown): thrown is Error {
  const code = sqliteCode(thrown);
  return code === SQLITE_CORRUPT || code === SQLITE_NOTADB;
}

/** The primary result code of an SQLite error; undefined for any other error. */
export function sqliteCode(thrown: unknown): number | undefined {
  if (!(thrown instanceof Error) || !('errcode' in thrown) || typeof thrown.errcode !== 'number')
    return undefined;
  return thrown.errcode & 0xff;
}
