import type { LibraryDatabase } from '../storage/library-database';

/**
 * A later step stands in the way while it counts: while it is not undone, and is not itself the taking back of something
 * that happened after the step in question (then the two cancel each other out).
 */
const COUNTS = 'later.undone_by IS NULL AND (later.undoes IS NULL OR later.undoes < mine.batch)';

/**
 * The newest later step that changed a row and column this step changed, or null. A row added or removed counts as all
 * its columns. `updated_at` and `corrected` do not count: they follow other changes and are put right one by one.
 */
export function findBlockingStep(db: LibraryDatabase, batch: number): number | null {
  const row = db.get<{ batch: number | null }>(
    `SELECT max(later.id) AS batch
     FROM history_change mine
     JOIN history_change theirs ON theirs.table_name = mine.table_name AND theirs.row_key = mine.row_key
       AND theirs.batch > mine.batch
     JOIN history_batch later ON later.id = theirs.batch
     WHERE mine.batch = ? AND ${COUNTS} AND (
       theirs.column_name IN ('+', '-') OR mine.column_name IN ('+', '-')
       OR (theirs.column_name = mine.column_name AND mine.column_name NOT IN ('updated_at', 'corrected')))`,
    batch,
  );
  return row?.batch ?? null;
}

/** The newest step after this one, and before step `before`, that changed the tables this step changed; or null. */
export function newestStepOnSameTables(db: LibraryDatabase, batch: number, before: number): number | null {
  const row = db.get<{ batch: number | null }>(
    `SELECT max(later.id) AS batch
     FROM (SELECT DISTINCT batch, table_name FROM history_change WHERE batch = ?) mine
     JOIN history_change theirs ON theirs.table_name = mine.table_name AND theirs.batch > mine.batch
     JOIN history_batch later ON later.id = theirs.batch
     WHERE ${COUNTS} AND later.id < ?`,
    batch,
    before,
  );
  return row?.batch ?? null;
}

/** The newest step that added or changed a row; null when the history does not know it. */
export function newestStepOnRow(db: LibraryDatabase, table: string, rowKey: string): number | null {
  const row = db.get<{ batch: number | null }>(
    'SELECT max(batch) AS batch FROM history_change WHERE table_name = ? AND row_key = ?',
    table,
    rowKey,
  );
  return row?.batch ?? null;
}
