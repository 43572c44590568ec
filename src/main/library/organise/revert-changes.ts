import { AppError } from '../../../shared/app-error';
import { journalTables, tableShape, type JournalTable, type TableShape } from '../storage/history-triggers';
import type { LibraryDatabase, SqlRow, SqlValue } from '../storage/library-database';
import { newestStepOnRow } from './blocking-step';

interface Change {
  readonly table_name: JournalTable;
  readonly row_key: string;
  readonly column_name: string;
  readonly before: SqlValue;
  readonly after: SqlValue;
}

/** Rows of one table that point at rows of another: they would go with it. */
interface Dependents {
  readonly table: JournalTable;
  readonly column: string;
}

/**
 * Applies the inverse of every change of a step, newest first, so that the database passes backwards through states it
 * was in before. Runs inside the undoing's own step.
 *
 * @throws AppError `batch-superseded` when a row to be removed is in use by a later step; an SQLite constraint error when
 * a row cannot come back because another has its place. The caller's transaction then takes everything back.
 */
export function revertChanges(db: LibraryDatabase, batch: number): void {
  const shapes = new Map(journalTables.map((table) => [table, tableShape(db, table)] as const));
  const changes = db.all<Change>(
    'SELECT table_name, row_key, column_name, before, after FROM history_change WHERE batch = ? ORDER BY id DESC',
    batch,
  );
  for (const group of groupByStatement(changes)) {
    const { table_name: table, row_key, column_name, before } = group[0];
    const shape = shapes.get(table);
    if (shape === undefined) throw new Error(`The history names an unknown table: ${table}`);
    const where = shape.keys.map((key) => `${key} = ?`).join(' AND ');
    const key = JSON.parse(row_key) as SqlValue[];
    if (column_name === '+') {
      refuseWhileInUse(db, shapes, table, key, batch);
      db.run(`DELETE FROM ${table} WHERE ${where}`, ...key);
    } else if (column_name === '-') {
      putBack(db, table, shape, String(before));
    } else {
      resetColumns(db, table, shape, where, key, group);
    }
  }
}

type Group = readonly [Change, ...Change[]];

/**
 * Puts neighbouring changes of one row together, as one UPDATE made them: a tag that got a new parent and a new name at
 * once may not pass through a state with only one of them, where another tag may have that place.
 */
function groupByStatement(changes: readonly Change[]): Group[] {
  const groups: [Change, ...Change[]][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    const joins =
      group !== undefined &&
      group[0].table_name === change.table_name &&
      group[0].row_key === change.row_key &&
      !group.some(({ column_name }) => ['+', '-', change.column_name].includes(column_name)) &&
      change.column_name !== '+' &&
      change.column_name !== '-';
    if (joins) group.push(change);
    else groups.push([change]);
  }
  return groups;
}

function resetColumns(
  db: LibraryDatabase,
  table: JournalTable,
  shape: TableShape,
  where: string,
  key: readonly SqlValue[],
  group: Group,
): void {
  const assignments: string[] = [];
  const values: SqlValue[] = [];
  for (const change of group) {
    const column = change.column_name;
    if (!shape.columns.includes(column)) continue; // a later version of the library dropped it
    if (column === 'updated_at') {
      // Not when something else has changed the row since: then the later time is the right one.
      assignments.push('updated_at = CASE WHEN updated_at IS ? THEN ? ELSE updated_at END');
      values.push(change.after, change.before);
    } else if (column === 'corrected') {
      assignments.push('corrected = ?');
      values.push(restoredCorrections(db, table, where, key, change));
    } else {
      assignments.push(`${column} = ?`);
      values.push(change.before);
    }
  }
  if (assignments.length > 0)
    db.run(`UPDATE ${table} SET ${assignments.join(', ')} WHERE ${where}`, ...values, ...key);
}

function putBack(db: LibraryDatabase, table: JournalTable, shape: TableShape, json: string): void {
  const row = JSON.parse(json) as SqlRow;
  const columns = shape.columns.filter((column) => column in row);
  db.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...columns.map((column) => row[column] ?? null),
  );
}

/** Other steps may have corrected other fields since: only the names this step added go, only those it removed return. */
function restoredCorrections(
  db: LibraryDatabase,
  table: JournalTable,
  where: string,
  key: readonly SqlValue[],
  change: Change,
): string {
  const now = db.get<{ corrected: string }>(`SELECT corrected FROM ${table} WHERE ${where}`, ...key);
  const before = JSON.parse(String(change.before)) as string[];
  const after = JSON.parse(String(change.after)) as string[];
  const names = new Set(JSON.parse(now?.corrected ?? '[]') as string[]);
  for (const name of after) if (!before.includes(name)) names.delete(name);
  for (const name of before) names.add(name);
  return JSON.stringify([...names].sort());
}

const dependentsOf: Readonly<Partial<Record<JournalTable, readonly Dependents[]>>> = {
  clipping: [
    { table: 'clipping_text', column: 'seq' },
    { table: 'clipping_tag', column: 'seq' },
    { table: 'scan_page', column: 'seq' },
  ],
  tag: [
    { table: 'tag', column: 'parent_id' },
    { table: 'clipping_tag', column: 'tag_id' },
  ],
};

/** The step's own dependents are gone by now (it is taken back from its end): what is left belongs to someone else. */
function refuseWhileInUse(
  db: LibraryDatabase,
  shapes: ReadonlyMap<JournalTable, TableShape>,
  table: JournalTable,
  key: readonly SqlValue[],
  batch: number,
): void {
  const id = key[0] ?? null;
  for (const dependent of dependentsOf[table] ?? []) {
    const keys = shapes.get(dependent.table)?.keys.join(', ') ?? '';
    const row = db.get<{ row_key: string }>(
      `SELECT json_array(${keys}) AS row_key FROM ${dependent.table} WHERE ${dependent.column} = ? LIMIT 1`,
      id,
    );
    if (row === undefined) continue;
    const by = newestStepOnRow(db, dependent.table, row.row_key);
    throw new AppError({ code: 'batch-superseded', batch, by: by ?? batch });
  }
}
