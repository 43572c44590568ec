import { AppError } from '../../../../shared/app-error';
import type { LibraryDatabase } from '../../storage/library-database';
import { familyOf, moveToFamily } from './family-table';

/**
 * Takes a clipping out of its family for good: no filing puts it beside any of these again. Inside the caller's step, so that
 * it can be undone. Returns the numbers of the clippings that changed.
 *
 * @throws AppError `not-in-family`
 */
export function splitFromFamily(db: LibraryDatabase, seq: number, id: string): number[] {
  const family = familyOf(db, seq);
  if (family === null) throw new AppError({ code: 'not-in-family', id });
  db.run(
    `INSERT OR IGNORE INTO not_same_story (seq, other)
     SELECT min(seq, ?1), max(seq, ?1) FROM clipping WHERE family_id = ?2 AND seq <> ?1`,
    seq,
    family,
  );
  return moveToFamily(db, seq, null);
}
