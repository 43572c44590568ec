import type { LibraryDatabase } from './library-database';

/** The tables whose every change belongs to a step of the history. */
export const journalTables = [
  'clipping',
  'clipping_text',
  'tag',
  'clipping_tag',
  'rule',
  'saved_search',
  'not_same_story',
  'scan_page',
  'outlet',
  'recipe',
  'known_name',
] as const;
export type JournalTable = (typeof journalTables)[number];

/** A journalled table as the database has it. Generated columns are left out: nobody can write them. */
export interface TableShape {
  readonly keys: readonly string[];
  /** Every column, keys included. */
  readonly columns: readonly string[];
}

/** Reads a table's columns from the database itself, so that a migration cannot leave the journal behind. */
export function tableShape(db: LibraryDatabase, table: JournalTable): TableShape {
  const rows = db.all<{ name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?)', table);
  const keys = rows.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  return { keys: keys.map(({ name }) => name), columns: rows.map(({ name }) => name) };
}

/**
 * Makes SQLite itself write down every change of the journalled tables while a step is being recorded (while
 * `history_current` has its row): a row added as its key, a changed column as both values, a removed row as a whole.
 * No code can change these tables and forget the undo step. Does nothing when the triggers are right already.
 */
export function installHistoryTriggers(db: LibraryDatabase): void {
  const wanted = new Map(journalTables.flatMap((table) => triggersOf(table, tableShape(db, table))));
  const present = new Map(
    db
      .all<{ name: string; sql: string }>(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'history_*'",
      )
      .map(({ name, sql }) => [name, sql]),
  );
  const same = wanted.size === present.size && [...wanted].every(([name, sql]) => present.get(name) === sql);
  if (same) return;
  db.transaction(() => {
    for (const name of present.keys()) db.exec(`DROP TRIGGER ${name}`);
    for (const sql of wanted.values()) db.exec(sql);
  });
}

function triggersOf(table: JournalTable, { keys, columns }: TableShape): [name: string, sql: string][] {
  const key = (row: 'OLD' | 'NEW'): string =>
    `json_array(${keys.map((column) => `${row}.${column}`).join(', ')})`;
  const write = (rowKey: string, column: string, before: string, after: string): string =>
    `INSERT INTO history_change (batch, table_name, row_key, column_name, before, after) ` +
    `SELECT batch, '${table}', ${rowKey}, '${column}', ${before}, ${after} FROM history_current;`;
  const trigger = (name: string, when: string, body: string): [string, string] => {
    const full = `history_${table}_${name}`;
    return [full, `CREATE TRIGGER ${full} ${when} BEGIN ${body} END`];
  };
  const wholeRow = `json_object(${columns.map((column) => `'${column}', OLD.${column}`).join(', ')})`;

  return [
    trigger('added', `AFTER INSERT ON ${table}`, write(key('NEW'), '+', 'NULL', 'NULL')),
    trigger('removed', `AFTER DELETE ON ${table}`, write(key('OLD'), '-', wholeRow, 'NULL')),
    ...columns
      .filter((column) => !keys.includes(column))
      .map((column) =>
        trigger(
          column,
          `AFTER UPDATE OF ${column} ON ${table} WHEN OLD.${column} IS NOT NEW.${column}`,
          write(key('NEW'), column, `OLD.${column}`, `NEW.${column}`),
        ),
      ),
    // The journal names rows by their keys, so a key is never changed: remove the row and add another.
    trigger(
      'key',
      `BEFORE UPDATE OF ${keys.join(', ')} ON ${table}`,
      `SELECT RAISE(ABORT, 'the key of a row in ${table} never changes');`,
    ),
  ];
}
