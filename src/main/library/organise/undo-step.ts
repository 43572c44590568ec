import { AppError } from '../../../shared/app-error';
import type { LibraryDatabase } from '../storage/library-database';
import { beginStep, endStep } from './history';
import { findBlockingStep, newestStepOnSameTables } from './blocking-step';
import { revertChanges } from './revert-changes';
import { tagTreeIsWhole } from './tag-tree-is-whole';

/** What an undoing or redoing did. */
export interface UndoneStep {
  /** The step that the undoing itself is. */
  readonly batch: number;
  /** The label of the step that was taken back or done again. */
  readonly label: string;
}

interface Batch {
  readonly id: number;
  readonly label: string;
  readonly undoes: number | null;
  readonly undone_by: number | null;
}

const HAS_CHANGES = 'EXISTS (SELECT 1 FROM history_change c WHERE c.batch = b.id)';

/**
 * Takes a step back whole, in one transaction; the undoing is recorded as a step of its own. Null means the newest step
 * that is not undone. Undoing an undoing does its step again.
 *
 * @throws AppError `nothing-to-undo`; `batch-not-found`; `batch-undone`; `batch-final` for a step that removed things
 * for good; `batch-superseded` when a later step changed the same things, and nothing was changed.
 */
export function undoStep(db: LibraryDatabase, batch: number | null, now: number): UndoneStep {
  return db.transaction(() => {
    const id = batch ?? newestStep(db);
    if (id === null) throw new AppError({ code: 'nothing-to-undo' });
    return takeBack(db, originalOfRedo(db, requireBatch(db, id)), now);
  });
}

/**
 * Does the step again that was undone last. As everywhere, a person's new step in between ends the chance to redo.
 *
 * @throws AppError `nothing-to-redo`, `batch-superseded`
 */
export function redoStep(db: LibraryDatabase, now: number): UndoneStep {
  return db.transaction(() => {
    const undoing = db.get<Batch>(
      `SELECT b.* FROM history_batch b JOIN history_batch undone ON undone.id = b.undoes AND undone.undoes IS NULL
       WHERE b.undone_by IS NULL AND ${HAS_CHANGES} AND NOT EXISTS (
         SELECT 1 FROM history_batch later
         WHERE later.id > b.id AND later.undoes IS NULL AND later.undone_by IS NULL AND later.actor = 'person')
       ORDER BY b.id DESC LIMIT 1`,
    );
    if (undoing === undefined) throw new AppError({ code: 'nothing-to-redo' });
    return takeBack(db, undoing, now);
  });
}

function newestStep(db: LibraryDatabase): number | null {
  const row = db.get<{ id: number }>(
    `SELECT b.id FROM history_batch b WHERE b.undoes IS NULL AND b.undone_by IS NULL AND ${HAS_CHANGES}
     ORDER BY b.id DESC LIMIT 1`,
  );
  return row?.id ?? null;
}

function requireBatch(db: LibraryDatabase, id: number): Batch {
  const batch = db.get<Batch>('SELECT * FROM history_batch WHERE id = ?', id);
  if (batch === undefined) throw new AppError({ code: 'batch-not-found', batch: id });
  return batch;
}

/** Undoing a redo means undoing the step that it did again. */
function originalOfRedo(db: LibraryDatabase, batch: Batch): Batch {
  if (batch.undoes === null) return batch;
  const undoing = requireBatch(db, batch.undoes);
  return undoing.undoes === null ? batch : requireBatch(db, undoing.undoes);
}

function takeBack(db: LibraryDatabase, target: Batch, now: number): UndoneStep {
  if (target.undone_by !== null) throw new AppError({ code: 'batch-undone', batch: target.id });
  if (db.get(`SELECT 1 FROM history_batch b WHERE b.id = ? AND ${HAS_CHANGES}`, target.id) === undefined) {
    throw new AppError({ code: 'batch-final', batch: target.id });
  }
  const blocking = findBlockingStep(db, target.id);
  if (blocking !== null) throw new AppError({ code: 'batch-superseded', batch: target.id, by: blocking });

  const original = target.undoes === null ? target : requireBatch(db, target.undoes);
  const undoing = beginStep(db, 'person', now);
  try {
    revertChanges(db, target.id);
  } catch (thrown) {
    // Two later rows now claim the same place (a tag of the old name, say): whoever put them there came in between.
    if (isConstraintError(thrown)) throw superseded(db, target.id, undoing);
    throw thrown;
  }
  if (!tagTreeIsWhole(db)) throw superseded(db, target.id, undoing);

  const label = target.undoes === null ? `Undo: ${original.label}` : `Redo: ${original.label}`;
  const batch = endStep(db, undoing, label);
  if (batch === null) throw new AppError({ code: 'batch-final', batch: target.id });
  db.run('UPDATE history_batch SET undoes = ? WHERE id = ?', target.id, batch);
  db.run('UPDATE history_batch SET undone_by = ? WHERE id = ?', batch, target.id);
  if (target.undoes !== null) db.run('UPDATE history_batch SET undone_by = NULL WHERE id = ?', original.id);
  return { batch, label: original.label };
}

function superseded(db: LibraryDatabase, batch: number, undoing: number): AppError {
  return new AppError({
    code: 'batch-superseded',
    batch,
    by: newestStepOnSameTables(db, batch, undoing) ?? batch,
  });
}

function isConstraintError(thrown: unknown): boolean {
  const SQLITE_CONSTRAINT = 19;
  return (
    thrown instanceof Error && 'errcode' in thrown && (Number(thrown.errcode) & 0xff) === SQLITE_CONSTRAINT
  );
}
