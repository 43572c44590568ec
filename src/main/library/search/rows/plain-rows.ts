import type { ListRow } from '../../../../shared/model/list-row';

/** Rows kept: about 10 MB of them. */
const ROWS_KEPT = 20_000;
/** Milliseconds until the neighbours of a window are read: sooner than anybody scrolls there. */
const READ_AHEAD_DELAY = 10;

/**
 * The rows of clippings as the list shows them while no word is searched: they are the same in every such list, and most
 * are asked for again and again while somebody scrolls. Kept until the database changes.
 */
export class PlainRows {
  private version = -1;
  private readAhead: NodeJS.Timeout | null = null;
  private readonly rows = new Map<number, ListRow>();

  constructor(
    /** A number that changes when the content of the database does. */
    private readonly versionOf: () => number,
    /** Makes the rows of clippings that are not here yet. A clipping that is gone has none. */
    private readonly read: (seqs: readonly number[]) => ReadonlyMap<number, ListRow>,
  ) {}

  /** The rows of clippings, in their order. Not to be changed. */
  of(seqs: readonly number[]): ListRow[] {
    const version = this.versionOf();
    if (version !== this.version || this.rows.size > ROWS_KEPT) this.rows.clear();
    this.version = version;
    const missing = seqs.filter((seq) => !this.rows.has(seq));
    if (missing.length > 0) for (const [seq, row] of this.read(missing)) this.rows.set(seq, row);
    return seqs.flatMap((seq) => this.rows.get(seq) ?? []);
  }

  /**
   * Reads the windows after and before one that was given, a moment later.
   * @param seqsFrom the clippings of the window that begins at a place
   */
  readBeside(offset: number, limit: number, seqsFrom: (place: number) => readonly number[]): void {
    this.close();
    const version = this.versionOf();
    this.readAhead = setTimeout(() => {
      if (this.versionOf() !== version) return;
      for (const place of [offset + limit, Math.max(0, offset - limit)]) this.of(seqsFrom(place));
    }, READ_AHEAD_DELAY).unref();
  }

  /** Reads no further. */
  close(): void {
    if (this.readAhead !== null) clearTimeout(this.readAhead);
  }
}
