import type { LibraryDatabase } from './library-database';

/** What a line of the list says of one clipping. */
export interface ListLine {
  readonly id: string;
  readonly headline: string;
  readonly outlet: string | null;
  /** As it is kept (`2019-09-18`); null when it is not known. */
  readonly date: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

/** Reads the lines of some clippings, in the order of their numbers given. */
export function readListLines(db: LibraryDatabase, seqs: readonly number[]): ListLine[] {
  return db.all<{
    id: string;
    headline: string;
    outlet: string | null;
    date: string | null;
    url: string | null;
    language: string | null;
  }>(
    `SELECT c.id, c.headline, coalesce(c.outlet, c.source) AS outlet, c.published_value AS date, c.url, c.language
     FROM json_each(?) j JOIN clipping c ON c.seq = j.value ORDER BY j.key`,
    JSON.stringify(seqs),
  );
}
