import type { LibraryDatabase } from './library-database';
import type { OriginalStore } from './original-store';

/**
 * The originals no clipping has, no question waits for and no undo could bring back: those of clippings removed for good
 * from the Trash, and of files a person did not want.
 * (The original of an undone import is still needed: redo brings its clipping back.)
 */
export function findUnneededOriginals(db: LibraryDatabase): string[] {
  const withoutClipping = db.all<{ sha256: string }>(
    `SELECT sha256 FROM original WHERE NOT EXISTS (SELECT 1 FROM clipping WHERE original_sha256 = sha256)
     AND NOT EXISTS (SELECT 1 FROM import_question WHERE original_sha256 = sha256)`,
  );
  if (withoutClipping.length === 0) return [];
  const undoable = new Set(
    db
      .all<{ sha256: string }>(
        `SELECT before ->> '$.original_sha256' AS sha256 FROM history_change
         WHERE table_name = 'clipping' AND column_name = '-'`,
      )
      .map(({ sha256 }) => sha256),
  );
  return withoutClipping.map(({ sha256 }) => sha256).filter((sha256) => !undoable.has(sha256));
}

/**
 * Removes them, the files before their rows: a crash in between leaves rows, which are found again the next time, and
 * never a nameless file.
 *
 * @param keep true for originals that an import running now is about to use
 */
export function removeUnneededOriginals(
  db: LibraryDatabase,
  originals: OriginalStore,
  keep: (sha256: string) => boolean = () => false,
): void {
  const unneeded = findUnneededOriginals(db).filter((sha256) => !keep(sha256));
  for (const sha256 of unneeded) originals.remove(sha256);
  db.transaction(() => {
    for (const sha256 of unneeded) db.run('DELETE FROM original WHERE sha256 = ?', sha256);
  });
}
