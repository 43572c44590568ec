import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';

/** A value SQLite stores. */
export type SqlValue = string | number | bigint | null | Uint8Array;
export type SqlRow = Record<string, SqlValue>;

/** The open database of a library: prepared statements are kept, transactions nest as one. */
export interface LibraryDatabase {
  /** Runs a statement that gives no rows. */
  run: (sql: string, ...values: SqlValue[]) => { changes: number; lastInsertRowid: number };
  /** The first row, or undefined. The caller names the row's type and vouches for it by its SQL. */
  get: <Row = SqlRow>(sql: string, ...values: SqlValue[]) => Row | undefined;
  all: <Row = SqlRow>(sql: string, ...values: SqlValue[]) => Row[];
  iterate: <Row = SqlRow>(sql: string, ...values: SqlValue[]) => IterableIterator<Row>;
  /** Several statements, no values. */
  exec: (sql: string) => void;
  /** All or nothing. Inside another transaction it joins that one. */
  transaction: <T>(work: () => T) => T;
  /** The connection itself, for backup, pragmas and closing. */
  readonly connection: DatabaseSyncInstance;
}

/** Wraps an open connection. */
export function wrapDatabase(connection: DatabaseSyncInstance): LibraryDatabase {
  const statements = new Map<string, StatementSyncInstance>();
  const prepare = (sql: string): StatementSyncInstance => {
    let statement = statements.get(sql);
    if (statement === undefined) {
      statement = connection.prepare(sql);
      if (statements.size > 500) statements.clear();
      statements.set(sql, statement);
    }
    return statement;
  };
  const inTransaction = (): boolean => connection.isTransaction;
  return {
    connection,
    run(sql, ...values) {
      const { changes, lastInsertRowid } = prepare(sql).run(...values);
      return { changes, lastInsertRowid: Number(lastInsertRowid) };
    },
    get: <Row>(sql: string, ...values: SqlValue[]) => prepare(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: SqlValue[]) => prepare(sql).all(...values) as Row[],
    // A statement of its own: a kept one may be run again while its rows are still being read.
    iterate: <Row>(sql: string, ...values: SqlValue[]) =>
      connection.prepare(sql).iterate(...values) as IterableIterator<Row>,
    exec: (sql) => connection.exec(sql),
    transaction<T>(work: () => T): T {
      if (inTransaction()) return work();
      connection.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        connection.exec('COMMIT');
        return result;
      } catch (thrown) {
        if (inTransaction()) connection.exec('ROLLBACK');
        throw thrown;
      }
    },
  };
}
