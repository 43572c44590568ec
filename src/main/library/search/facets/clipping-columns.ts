import { isDeepStrictEqual } from 'node:util';
import type { ChangeLog } from '../evaluate/touched-clippings';
import type { LibraryDatabase } from '../../storage/library-database';
import type { TagPlaces } from './count-facets';
import { COLUMN_NAMES, readValues, type Column, type ColumnName, type Columns } from './read-columns';
import { readTagPlaces } from './tag-places';

/** So many changed clippings are read again one by one; after more of them all columns are read anew. */
const FEW_CHANGES = 1_000;
/** Room for clippings that come in, so that not every one makes the columns longer. */
const ROOM = 1_024;

class GrowingColumn implements Column {
  readonly values: string[];
  private readonly codeOf = new Map<string, number>();

  constructor(
    public codes: Uint32Array,
    values: readonly string[],
  ) {
    this.values = [...values];
    for (const [i, value] of values.entries()) this.codeOf.set(value, i + 1);
  }

  set(seq: number, value: string | null): void {
    if (seq >= this.codes.length) {
      const longer = new Uint32Array(seq + ROOM);
      longer.set(this.codes);
      this.codes = longer;
    }
    let code = value === null ? 0 : this.codeOf.get(value);
    if (code === undefined) {
      code = this.values.push(value ?? '');
      this.codeOf.set(value ?? '', code);
    }
    this.codes[seq] = code;
  }
}

/** The columns of a library in use: read once, then kept equal to the database clipping by clipping. */
export class ClippingColumns {
  private columns: Readonly<Record<ColumnName, GrowingColumn>> | null = null;
  private version = -1;
  private reading: Promise<void> | null = null;
  private tags: { readonly version: number; readonly places: TagPlaces } | null = null;

  constructor(
    private readonly db: LibraryDatabase,
    private readonly changes: ChangeLog,
    /** Reads all columns as they are now or were a little later than asked, away from this thread. */
    private readonly readAll: () => Promise<Columns>,
  ) {}

  /** The columns as the database is now. Not to be changed, and to be used at once. */
  async read(): Promise<Columns> {
    for (;;) {
      const known = this.caughtUp();
      if (known !== null) return known;
      await (this.reading ??= this.readAnew().finally(() => (this.reading = null)));
    }
  }

  /** Where the tags stand now; the same object as before, as long as they stand as before: what is worked out for it is kept with it. */
  tagPlaces(): TagPlaces {
    const version = this.changes.version();
    if (this.tags?.version === version) return this.tags.places;
    const places = readTagPlaces(this.db);
    const before = this.tags?.places;
    this.tags = {
      version,
      places: before !== undefined && isDeepStrictEqual(before, places) ? before : places,
    };
    return this.tags.places;
  }

  private async readAnew(): Promise<void> {
    // Changes from here on are read once more, whether the columns have them already or not.
    const version = this.changes.version();
    const columns = await this.readAll();
    const growing = (name: ColumnName): GrowingColumn =>
      new GrowingColumn(columns[name].codes, columns[name].values);
    this.columns = {
      outlet: growing('outlet'),
      language: growing('language'),
      mediaType: growing('mediaType'),
      status: growing('status'),
      tone: growing('tone'),
      tag: growing('tag'),
      day: growing('day'),
    };
    this.version = version;
  }

  private caughtUp(): Columns | null {
    const { columns } = this;
    if (columns === null) return null;
    const version = this.changes.version();
    if (version === this.version) return columns;
    const changed = this.changes.since(this.version);
    if (changed === null || changed.length > FEW_CHANGES) return null;
    if (changed.length > 0) {
      for (const row of readValues(this.db, changed)) {
        for (const name of COLUMN_NAMES) {
          const value = row[name];
          columns[name].set(Number(row.seq), value === null ? null : String(value));
        }
      }
    }
    this.version = version;
    return columns;
  }
}
