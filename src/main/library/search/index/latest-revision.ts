import type { LibraryDatabase } from '../../storage/library-database';

/** The number of the last change to anything searchable, whether its row in `search_change` is still needed or not. */
export function latestRevision(db: LibraryDatabase): number {
  const row = db.get<{ seq: number }>("SELECT seq FROM main.sqlite_sequence WHERE name = 'search_change'");
  return row?.seq ?? 0;
}
