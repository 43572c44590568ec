import { removeUnneededReadings } from '../scans/queue/scan-table';
import type { LibraryDatabase } from '../storage/library-database';

/**
 * Removes the clippings in the Trash for good: their rows, and every trace of them in the history, so that nothing of them
 * is kept and no other step loses its undo. This is the one step that cannot be undone; it is written down as such, with
 * no changes to take back. Returns how many there were. Runs in one transaction.
 */
export function emptyTrash(
  db: LibraryDatabase,
  actor: string,
  now: number,
): { removed: number; batch: number | null } {
  return db.transaction(() => {
    const seqs = JSON.stringify(
      db.all<{ seq: number }>('SELECT seq FROM clipping WHERE trashed_at IS NOT NULL').map(({ seq }) => seq),
    );
    const doomed = '(SELECT value FROM json_each(?))';
    db.run(`DELETE FROM scan_page WHERE seq IN ${doomed}`, seqs);
    db.run(`DELETE FROM clipping_tag WHERE seq IN ${doomed}`, seqs);
    db.run(`DELETE FROM clipping_text WHERE seq IN ${doomed}`, seqs);
    const { changes: removed } = db.run(`DELETE FROM clipping WHERE seq IN ${doomed}`, seqs);
    if (removed === 0) return { removed, batch: null };
    db.run(
      `DELETE FROM history_change WHERE table_name IN ('clipping', 'clipping_text', 'clipping_tag', 'scan_page')
       AND row_key ->> '$[0]' IN ${doomed}`,
      seqs,
    );
    removeUnneededReadings(db);
    const label = `Empty the Trash: ${removed === 1 ? '1 clipping' : `${String(removed)} clippings`} removed for good`;
    const { lastInsertRowid: batch } = db.run(
      'INSERT INTO history_batch (at, actor, label) VALUES (?, ?, ?)',
      new Date(now).toISOString(),
      actor,
      label,
    );
    return { removed, batch };
  });
}
