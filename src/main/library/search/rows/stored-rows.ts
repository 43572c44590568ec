import type { ClippingId } from '../../../../shared/model/clipping';
import type { ListRow } from '../../../../shared/model/list-row';
import type { LibraryDatabase } from '../../storage/library-database';
import { SearchedText } from '../highlight/searched-text';
import { KnownTags } from './known-tags';

/** So much is kept, in UTF-16 units: some four hundred rows, or some hundred bodies. */
const UNITS_KEPT = 1_500_000;
/** What a row has besides its texts is worth so many units. */
const ROW_UNITS = 500;

/** What a row of the list is made of, whatever is searched. */
export interface StoredRow {
  readonly seq: number;
  readonly id: ClippingId;
  readonly headline: SearchedText;
  readonly lead: SearchedText;
  readonly outlet: string | null;
  readonly source: string | null;
  readonly datePublished: string | null;
  readonly dateInferred: boolean;
  readonly mediaType: ListRow['mediaType'];
  readonly status: ListRow['status'];
  readonly starred: boolean;
  readonly trashed: boolean;
  readonly language: string | null;
  readonly tags: ListRow['tags'];
}

interface Columns {
  readonly seq: number;
  readonly id: ClippingId;
  readonly headline: string;
  readonly lead: string;
  readonly outlet: string | null;
  readonly source: string | null;
  readonly published_value: string | null;
  readonly inferred: number | null;
  readonly media_type: ListRow['mediaType'];
  readonly status: ListRow['status'];
  readonly starred: number;
  readonly trashed: number;
  readonly language: string | null;
  /** The numbers of its tags; null for none. */
  readonly tags: string | null;
}

/** Dates are stored as `JSON.stringify` writes them, where this can stand nowhere else: looked for, not parsed, row by row. */
const INFERRED = `'"inferred":true'`;
const SELECT = `
SELECT seq, id, headline, lead, outlet, source, published_value, instr(date_published, ${INFERRED}) > 0 AS inferred, media_type,
  status, starred, trashed_at IS NOT NULL AS trashed, language,
  (SELECT group_concat(tag_id) FROM clipping_tag t WHERE t.seq = clipping.seq) AS tags
FROM clipping WHERE seq IN (SELECT value FROM json_each(?))`;

/**
 * Reads what rows are made of, and keeps it until the database changes: with each letter typed, most of the list is what it was before.
 */
export class StoredRows {
  private version = -1;
  private units = 0;
  /** Those used last at the end. */
  private readonly rows = new Map<number, StoredRow>();
  private readonly bodies = new Map<number, SearchedText>();
  private readonly tags: KnownTags;

  constructor(
    private readonly db: LibraryDatabase,
    /** A number that changes when the content of the database does. */
    private readonly versionOf: () => number,
  ) {
    this.tags = new KnownTags(db);
  }

  /** The rows of clippings, by `seq`. A clipping that is gone has none. */
  of(seqs: readonly number[]): ReadonlyMap<number, StoredRow> {
    this.follow();
    const { found, missing } = takeKept(this.rows, seqs);
    if (missing.length > 0)
      for (const row of this.read(missing)) {
        found.set(row.seq, row);
        this.rows.set(row.seq, row);
        this.units += unitsOf(row);
      }
    this.forgetOldest();
    return found;
  }

  /** The whole texts of clippings, by `seq`. */
  bodiesOf(seqs: readonly number[]): ReadonlyMap<number, SearchedText> {
    this.follow();
    const { found, missing } = takeKept(this.bodies, seqs);
    if (missing.length > 0) {
      const read = this.db.all<{ seq: number; body: string }>(
        'SELECT seq, body FROM clipping_text WHERE seq IN (SELECT value FROM json_each(?))',
        JSON.stringify(missing),
      );
      for (const { seq, body } of read) {
        const text = new SearchedText(body);
        found.set(seq, text);
        this.bodies.set(seq, text);
        this.units += text.units;
      }
    }
    this.forgetOldest();
    return found;
  }

  private read(seqs: readonly number[]): StoredRow[] {
    const rows = this.db.all<Columns>(SELECT, JSON.stringify(seqs));
    const tags = this.tags.of(rows.flatMap((row) => row.tags ?? []));
    return rows.map((row) => ({
      seq: row.seq,
      id: row.id,
      headline: new SearchedText(row.headline, Infinity),
      lead: new SearchedText(row.lead),
      outlet: row.outlet,
      source: row.source,
      datePublished: row.published_value,
      dateInferred: row.inferred === 1,
      mediaType: row.media_type,
      status: row.status,
      starred: row.starred === 1,
      trashed: row.trashed === 1,
      language: row.language,
      tags: row.tags === null ? [] : [...(tags.get(row.tags) ?? [])],
    }));
  }

  private follow(): void {
    const version = this.versionOf();
    if (version === this.version) return;
    this.version = version;
    this.rows.clear();
    this.bodies.clear();
    this.tags.forget();
    this.units = 0;
  }

  /** Bodies first: they are long, and needed by few rows. */
  private forgetOldest(): void {
    for (const [seq, body] of this.bodies) {
      if (this.units <= UNITS_KEPT) return;
      this.bodies.delete(seq);
      this.units -= body.units;
    }
    for (const [seq, row] of this.rows) {
      if (this.units <= UNITS_KEPT) return;
      this.rows.delete(seq);
      this.units -= unitsOf(row);
    }
  }
}

/** What is kept of the asked ones, and which are missing; those found become the ones used last. */
function takeKept<T>(
  kept: Map<number, T>,
  seqs: readonly number[],
): { readonly found: Map<number, T>; readonly missing: readonly number[] } {
  const found = new Map<number, T>();
  const missing: number[] = [];
  for (const seq of seqs) {
    const one = kept.get(seq);
    if (one === undefined) missing.push(seq);
    else {
      found.set(seq, one);
      kept.delete(seq);
      kept.set(seq, one);
    }
  }
  return { found, missing };
}

function unitsOf({ headline, lead }: StoredRow): number {
  return ROW_UNITS + headline.units + lead.units;
}
