import type { HitCollector } from '../index/text-index';

/** So many accumulators wait to be used again. */
const KEPT = 8;

/**
 * Adds up scores by clipping, and counts which of several parts of a query each clipping has. Its arrays are as long as the
 * library is large: to make them takes longer than to answer most queries, so they are lent and given back.
 */
export class HitAccumulator implements HitCollector {
  private static readonly free: HitAccumulator[] = [];

  readonly scores: Float64Array;
  /** How many different parts each clipping has, by `seq`. */
  readonly counts: Uint16Array;
  private readonly lastPart: Uint16Array;
  private readonly found: Uint32Array;
  private size = 0;
  private part = 0;

  private constructor(readonly limit: number) {
    this.scores = new Float64Array(limit);
    this.counts = new Uint16Array(limit);
    this.lastPart = new Uint16Array(limit);
    this.found = new Uint32Array(limit);
  }

  /** An empty one for clippings below `limit`. */
  static take(limit: number): HitAccumulator {
    const { free } = HitAccumulator;
    const known = free.pop();
    if (known === undefined) return new HitAccumulator(limit);
    if (known.limit === limit) return known;
    free.length = 0;
    return new HitAccumulator(limit);
  }

  /** To be called when nothing of it is needed any more, its arrays included. */
  giveBack(): void {
    for (const seq of this.seqs) {
      this.scores[seq] = 0;
      this.counts[seq] = 0;
      this.lastPart[seq] = 0;
    }
    this.size = 0;
    this.part = 0;
    if (HitAccumulator.free.length < KEPT) HitAccumulator.free.push(this);
  }

  /** The hits that follow belong to the next part. */
  nextPart(): void {
    this.part += 1;
  }

  add(seq: number, score: number): void {
    if (this.lastPart[seq] !== this.part) {
      if (this.lastPart[seq] === 0) this.found[this.size++] = seq;
      this.lastPart[seq] = this.part;
      this.counts[seq] = (this.counts[seq] ?? 0) + 1;
    }
    this.scores[seq] = (this.scores[seq] ?? 0) + score;
  }

  /** Clippings with at least one part, in no order; good until it is given back. */
  get seqs(): Uint32Array {
    return this.found.subarray(0, this.size);
  }

  /** Calls `visit` for the clippings that have all of so many parts. */
  eachComplete(parts: number, visit: (seq: number, score: number) => void): void {
    for (const seq of this.seqs) if (this.counts[seq] === parts) visit(seq, this.scores[seq] ?? 0);
  }
}
