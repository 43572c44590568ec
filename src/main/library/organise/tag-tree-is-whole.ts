import type { LibraryDatabase } from '../storage/library-database';

/** False when tags have become each other's parents, so that no path from the top leads to them. */
export function tagTreeIsWhole(db: LibraryDatabase): boolean {
  const row = db.get<{ reached: number; total: number }>(
    `WITH RECURSIVE down (id) AS (
       SELECT id FROM tag WHERE parent_id IS NULL UNION ALL SELECT tag.id FROM down JOIN tag ON tag.parent_id = down.id)
     SELECT (SELECT count(*) FROM down) AS reached, (SELECT count(*) FROM tag) AS total`,
  );
  return row === undefined || row.reached === row.total;
}
