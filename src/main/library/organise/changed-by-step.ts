import type { LibraryDatabase } from '../storage/library-database';

/** What the window has to read again after a step. */
export interface ChangedByStep {
  /** Clippings by number; those removed by the step too. */
  readonly clippings: readonly number[];
  /** True when tags, or who carries them, changed. */
  readonly tags: boolean;
  /** True when saved searches or names with their spellings changed. */
  readonly saved: boolean;
}

/** Reads from the journal what a step changed. */
export function changedByStep(db: LibraryDatabase, batch: number): ChangedByStep {
  const clippings = db.all<{ seq: number }>(
    `SELECT DISTINCT row_key ->> '$[0]' AS seq FROM history_change
     WHERE batch = ? AND table_name IN ('clipping', 'clipping_text', 'clipping_tag', 'not_same_story', 'scan_page')`,
    batch,
  );
  const tags = db.get(
    "SELECT 1 FROM history_change WHERE batch = ? AND table_name IN ('tag', 'clipping_tag') LIMIT 1",
    batch,
  );
  const saved = db.get(
    "SELECT 1 FROM history_change WHERE batch = ? AND table_name IN ('saved_search', 'known_name') LIMIT 1",
    batch,
  );
  return {
    clippings: clippings.map(({ seq }) => seq),
    tags: tags !== undefined,
    saved: saved !== undefined,
  };
}
