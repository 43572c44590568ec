import type { LibraryDatabase } from '../../storage/library-database';

/** Tells what has changed in a database, so that what is kept of it in memory can follow. */
export interface ChangeLog {
  /** Another number after every change. */
  version: () => number;
  /** The clippings that changed since a version, each once; null when anything may have. */
  since: (version: number) => readonly number[] | null;
}

/** More changes than this are not told one by one: to read everything anew is quicker. */
const REMEMBERED = 4_096;
/** In place of a clipping's number: a tag got another name or place, which says something about many clippings. */
const EVERYTHING = 0;

const TRIGGERS = [
  ['clipping', 'INSERT', 'NEW.seq'],
  ['clipping', 'UPDATE', 'NEW.seq'],
  ['clipping', 'DELETE', 'OLD.seq'],
  ['clipping_text', 'UPDATE', 'NEW.seq'],
  ['clipping_tag', 'INSERT', 'NEW.seq'],
  ['clipping_tag', 'DELETE', 'OLD.seq'],
  ['tag', 'UPDATE', String(EVERYTHING)],
  ['tag', 'DELETE', String(EVERYTHING)],
] as const;

/**
 * The change log of the connection that makes all changes. SQLite itself notes every clipping that is touched, in a table that is this
 * connection's alone and never in the file: no code can change a clipping and forget to say so.
 */
export class TouchedClippings implements ChangeLog {
  private readonly log: { readonly version: number; readonly seq: number }[] = [];
  private current = 0;
  /** What changed up to this version is not remembered any more. */
  private forgotten = 0;
  /** The last row of `touched` that is in the log. */
  private read = 0;
  private changes = -1;
  /** Somebody looked inside a transaction, which may have been rolled back since. */
  private isDoubtful = false;

  constructor(private readonly db: LibraryDatabase) {
    // Not AUTOINCREMENT: the connection would get a second `sqlite_sequence`, which hides the library's own.
    db.exec('CREATE TEMP TABLE IF NOT EXISTS touched (id INTEGER PRIMARY KEY, seq INTEGER NOT NULL)');
    for (const [table, what, seq] of TRIGGERS) {
      db.exec(`CREATE TEMP TRIGGER IF NOT EXISTS touched_${table}_${what} AFTER ${what} ON main.${table}
        BEGIN INSERT INTO touched (seq) VALUES (${seq}); END`);
    }
    this.forget();
  }

  version(): number {
    const inTransaction = this.db.connection.isTransaction;
    if (this.isDoubtful && !inTransaction) {
      this.isDoubtful = false;
      this.forget();
    } else if (this.totalChanges() !== this.changes) {
      this.isDoubtful = inTransaction;
      this.catchUp();
    }
    return this.current;
  }

  since(version: number): readonly number[] | null {
    this.version();
    if (version < this.forgotten) return null;
    const seqs = new Set<number>();
    for (let i = this.log.length - 1; i >= 0; i -= 1) {
      const entry = this.log[i];
      if (entry === undefined || entry.version <= version) break;
      if (entry.seq === EVERYTHING) return null;
      seqs.add(entry.seq);
    }
    return [...seqs];
  }

  private catchUp(): void {
    const rows = this.db.all<{ id: number; seq: number }>(
      `SELECT id, seq FROM touched WHERE id > ? ORDER BY id LIMIT ${REMEMBERED + 1}`,
      this.read,
    );
    if (this.log.length + rows.length > REMEMBERED) {
      this.forget();
      return;
    }
    this.current += 1;
    for (const { seq } of rows) this.log.push({ version: this.current, seq });
    this.read = rows.at(-1)?.id ?? this.read;
    this.changes = this.totalChanges();
  }

  private forget(): void {
    this.log.length = 0;
    this.current += 1;
    this.forgotten = this.current;
    this.db.exec('DELETE FROM touched');
    this.read = 0;
    this.changes = this.totalChanges();
  }

  /** Grows whenever this connection, the only one that writes, changes a row; a rollback does not take it back. */
  private totalChanges(): number {
    return this.db.get<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0;
  }
}

/** The change log of a connection that only reads: others change the database, and all that is known is that they did. */
export class ForeignChanges implements ChangeLog {
  constructor(private readonly db: LibraryDatabase) {}

  version(): number {
    return this.db.get<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0;
  }

  since(version: number): readonly number[] | null {
    return version === this.version() ? [] : null;
  }
}
