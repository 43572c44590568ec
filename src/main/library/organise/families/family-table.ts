import { randomBytes } from 'node:crypto';
import type { LibraryDatabase } from '../../storage/library-database';

/** How many clippings a family has besides one. */
export function countOthers(db: LibraryDatabase, family: string, seq: number): number {
  return (
    db.get<{ n: number }>('SELECT count(*) AS n FROM clipping WHERE family_id = ? AND seq <> ?', family, seq)
      ?.n ?? 0
  );
}

/** The clippings of a family, or the one that is in none. */
export function membersOf(
  db: LibraryDatabase,
  { family, beside }: { readonly family: string | null; readonly beside: number },
): number[] {
  if (family === null) return [beside];
  return db
    .all<{ seq: number }>('SELECT seq FROM clipping WHERE family_id = ? ORDER BY seq', family)
    .map(({ seq }) => seq);
}

/** The family of a clipping; null when it is in none or is gone. */
export function familyOf(db: LibraryDatabase, seq: number): string | null {
  return (
    db.get<{ family_id: string | null }>('SELECT family_id FROM clipping WHERE seq = ?', seq)?.family_id ??
    null
  );
}

/**
 * Puts a clipping into a family or (null) into none, and dissolves the one it leaves when only one is left in it. Returns the
 * numbers of the clippings that changed. Belongs to no step by itself: inside one it is journalled with it.
 */
export function moveToFamily(db: LibraryDatabase, seq: number, family: string | null): number[] {
  const before = familyOf(db, seq);
  if (before === family) return [];
  db.run('UPDATE clipping SET family_id = ? WHERE seq = ?', family, seq);
  return before === null ? [seq] : [seq, ...dissolveIfAlone(db, before)];
}

/** A family of one is none. */
export function dissolveIfAlone(db: LibraryDatabase, family: string): number[] {
  const left = db.all<{ seq: number }>('SELECT seq FROM clipping WHERE family_id = ? LIMIT 2', family);
  const [only] = left;
  if (left.length !== 1 || only === undefined) return [];
  db.run('UPDATE clipping SET family_id = NULL WHERE seq = ?', only.seq);
  return [only.seq];
}

/** Makes a family of a clipping that was in none, and returns its id: that of its first clipping, while no other has it. */
export function foundFamily(db: LibraryDatabase, seq: number): string {
  const own = db.get<{ id: string }>('SELECT id FROM clipping WHERE seq = ?', seq)?.id;
  const taken =
    own === undefined || db.get('SELECT 1 FROM clipping WHERE family_id = ? LIMIT 1', own) !== undefined;
  const family = taken ? randomBytes(10).toString('hex') : own;
  db.run('UPDATE clipping SET family_id = ? WHERE seq = ?', family, seq);
  return family;
}
