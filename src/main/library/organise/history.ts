import type { LibraryDatabase } from '../storage/library-database';

/** Who changes what, for the history. */
export interface StepDescription<T> {
  /** `person`, `import` or `rule:<name>`. */
  readonly actor: string;
  /** In a person's words ("Add tag Environment to 3 clippings"), or made from what the change turned out to do. */
  readonly label: string | ((value: T) => string);
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What a step did, and its number in the history. */
export interface RecordedStep<T> {
  readonly value: T;
  /** Null when nothing changed; then the history has no trace of it. */
  readonly batch: number | null;
}

/** Columns that only follow another change; a step that touched nothing else changed nothing. */
const FOLLOWING_COLUMN = 'updated_at';

/**
 * Runs `change` in one transaction and writes down all it does to the journalled tables as one step, which can be undone
 * whole. When it throws, nothing has happened. Inside another step it joins that step.
 */
export function recordStep<T>(
  db: LibraryDatabase,
  step: StepDescription<T>,
  change: () => T,
): RecordedStep<T> {
  return db.transaction(() => {
    const outer = db.get<{ batch: number }>('SELECT batch FROM history_current');
    if (outer !== undefined) return { value: change(), batch: outer.batch };

    const batch = beginStep(db, step.actor, step.now);
    const value = change();
    const label = typeof step.label === 'string' ? step.label : step.label(value);
    return { value, batch: endStep(db, batch, label) };
  });
}

/** Opens a step inside the caller's transaction: from here on the triggers write down every change. */
export function beginStep(db: LibraryDatabase, actor: string, now: number): number {
  const { lastInsertRowid: batch } = db.run(
    "INSERT INTO history_batch (at, actor, label) VALUES (?, ?, '')",
    new Date(now).toISOString(),
    actor,
  );
  db.run('INSERT INTO history_current (batch) VALUES (?)', batch);
  return batch;
}

/** Closes the step; removes it again and returns null when it changed nothing. */
export function endStep(db: LibraryDatabase, batch: number, label: string): number | null {
  db.run('DELETE FROM history_current');
  const change = db.get(
    'SELECT 1 FROM history_change WHERE batch = ? AND column_name <> ? LIMIT 1',
    batch,
    FOLLOWING_COLUMN,
  );
  if (change === undefined) {
    db.run('DELETE FROM history_batch WHERE id = ?', batch);
    return null;
  }
  db.run('UPDATE history_batch SET label = ? WHERE id = ?', label, batch);
  return batch;
}

/** A step that is written in several transactions. */
export interface LongStep<T> extends Omit<StepDescription<T>, 'label'> {
  /** The step begun before; null begins it. One that was undone meanwhile is left as it is and a new one begins. */
  readonly batch: number | null;
  readonly label: (value: T) => string;
}

/**
 * Runs one more piece of long work (an import) in its own transaction and adds what it does to the work's step. Between
 * the pieces other steps may be recorded.
 */
export function continueStep<T>(db: LibraryDatabase, step: LongStep<T>, change: () => T): RecordedStep<T> {
  return db.transaction(() => {
    const open = db.get('SELECT 1 FROM history_batch WHERE id = ? AND undone_by IS NULL', step.batch);
    if (step.batch === null || open === undefined) return recordStep(db, step, change);
    db.run('INSERT INTO history_current (batch) VALUES (?)', step.batch);
    const value = change();
    return { value, batch: endStep(db, step.batch, step.label(value)) };
  });
}
