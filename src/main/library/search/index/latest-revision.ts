import type { LibraryDatabase } from '../../storage/library-database';

/** The number of the last change to anything searchable, whether its row in `search_change` is still needed or not. */
export function latestRevision(db: LibraryDatabase): number {
  const row = db.get<{ seq: number }>("SELECT seq FROM main.sqlite_sequence WHERE name = 'search_change'");
  return row?.seq ?? 0;
}

/** The same, read again only after a change, for the connection that makes all changes. */
export class RevisionReader {
  private version: number | null = null;
  private revision = 0;

  constructor(
    private readonly db: LibraryDatabase,
    /** A number that changes when the content of the database does. */
    private readonly versionOf: () => number,
  ) {}

  latest(): number {
    const version = this.versionOf();
    if (version !== this.version) this.revision = latestRevision(this.db);
    this.version = version;
    return this.revision;
  }
}
