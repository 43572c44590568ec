import type { HitCollector } from '../index/text-index';

/** So many accumulators wait to be used again: most queries need one or two, and each takes 16 bytes for every clipping. */
const KEPT = 4;
/** A clipping has at most so many parts. */
const COUNT_BITS = 16;
const MOST_PARTS = 2 ** COUNT_BITS - 1;

/**
 * Adds up scores by clipping, and counts which of several parts of a query each clipping has. Its arrays are as long as the
 * library is large: to make them takes longer than to answer most queries, so they are lent and given back.
 */
export class HitAccumulator implements HitCollector {
  private static readonly free: HitAccumulator[] = [];

  readonly scores: Float64Array;
  /** By `seq`: how many different parts a clipping has and, above {@link COUNT_BITS}, the last of them. */
  private readonly parts: Uint32Array;
  private readonly found: Uint32Array;
  private size = 0;
  private part = 0;

  private constructor(readonly limit: number) {
    this.scores = new Float64Array(limit);
    this.parts = new Uint32Array(limit);
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
      this.parts[seq] = 0;
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
    const known = this.parts[seq] ?? 0;
    if (known >>> COUNT_BITS !== this.part) {
      if (known === 0) this.found[this.size++] = seq;
      this.parts[seq] = ((this.part << COUNT_BITS) | (known & MOST_PARTS)) + 1;
    }
    this.scores[seq] = (this.scores[seq] ?? 0) + score;
  }

  /** Clippings with at least one part, in no order; good until it is given back. */
  get seqs(): Uint32Array {
    return this.found.subarray(0, this.size);
  }

  /** How many different parts a clipping has. */
  partsOf(seq: number): number {
    return (this.parts[seq] ?? 0) & MOST_PARTS;
  }

  /** Calls `visit` for the clippings that have all of so many parts. */
  eachComplete(parts: number, visit: (seq: number, score: number) => void): void {
    for (const seq of this.seqs) if (this.partsOf(seq) === parts) visit(seq, this.scores[seq] ?? 0);
  }
}
