import type { LibraryDatabase } from '../../storage/library-database';
import type { ChangeLog } from '../evaluate/touched-clippings';

/** Every outlet, the most frequent first; read again only after a change. */
export class KnownOutlets {
  private known: { readonly version: number; readonly names: readonly string[] } | null = null;

  constructor(
    private readonly db: LibraryDatabase,
    private readonly changes: Pick<ChangeLog, 'version'>,
  ) {}

  names(): readonly string[] {
    const version = this.changes.version();
    if (this.known?.version !== version) {
      const rows = this.db.all<{ outlet: string }>(
        "SELECT outlet FROM clipping WHERE coalesce(outlet, '') <> '' GROUP BY outlet ORDER BY count(*) DESC, outlet",
      );
      this.known = { version, names: rows.map(({ outlet }) => outlet) };
    }
    return this.known.names;
  }
}
