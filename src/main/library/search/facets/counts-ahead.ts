import type { ClippingColumns } from './clipping-columns';
import { countFound, type FoundCounts } from './count-facets';

/**
 * Counts what an answer found while its rows are on their way to the window, which asks for the counts next: then they are there.
 * What was found is known by its list, which is never changed and made anew whenever a clipping or tag changes.
 */
export class CountsAhead {
  private readonly counted = new WeakMap<
    Uint32Array,
    { readonly limit: number; readonly counts: FoundCounts }
  >();
  private waiting: { readonly found: Uint32Array; readonly turn: NodeJS.Immediate } | null = null;
  /** As many values as were asked for last; 0 while nobody asks for counts. */
  private limit = 0;

  constructor(private readonly columns: ClippingColumns) {}

  /** The counts of what was found. */
  async of(found: Uint32Array, limit: number): Promise<FoundCounts> {
    this.limit = limit;
    if (this.waiting?.found === found) this.close();
    const known = this.counted.get(found);
    return known?.limit === limit ? known.counts : this.count(found, limit);
  }

  /** Counts what was found when there is nothing else to do, if counts are asked for at all. */
  soon(found: Uint32Array): void {
    const { limit } = this;
    this.close();
    if (limit === 0 || this.counted.has(found)) return;
    const count = async (): Promise<void> => {
      this.waiting = null;
      this.counted.set(found, { limit, counts: await this.count(found, limit) });
    };
    // Where it fails, nothing is known, and whoever asks for the counts hears why.
    const turn = setImmediate(() => void count().catch(() => this.counted.delete(found)));
    this.waiting = { found, turn };
  }

  /** What was to be counted is not. */
  close(): void {
    if (this.waiting !== null) clearImmediate(this.waiting.turn);
    this.waiting = null;
  }

  private async count(found: Uint32Array, limit: number): Promise<FoundCounts> {
    const columns = await this.columns.read();
    return countFound(found, columns, this.columns.tagPlaces(), limit);
  }
}
