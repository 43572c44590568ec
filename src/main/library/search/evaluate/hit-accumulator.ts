import type { HitCollector } from '../index/text-index';

/** Adds up scores by clipping, and counts which of several parts of a query each clipping has. */
export class HitAccumulator implements HitCollector {
  readonly scores: Float64Array;
  /** How many different parts each clipping has, by `seq`. */
  readonly counts: Uint16Array;
  private readonly lastPart: Uint16Array;
  private readonly found: number[] = [];
  private part = 0;

  constructor(limit: number) {
    this.scores = new Float64Array(limit);
    this.counts = new Uint16Array(limit);
    this.lastPart = new Uint16Array(limit);
  }

  /** The hits that follow belong to the next part. */
  nextPart(): void {
    this.part += 1;
  }

  add(seq: number, score: number): void {
    if (this.lastPart[seq] !== this.part) {
      if (this.lastPart[seq] === 0) this.found.push(seq);
      this.lastPart[seq] = this.part;
      this.counts[seq] = (this.counts[seq] ?? 0) + 1;
    }
    this.scores[seq] = (this.scores[seq] ?? 0) + score;
  }

  /** Clippings with at least one part, in no order. */
  get seqs(): readonly number[] {
    return this.found;
  }

  /** Calls `visit` for the clippings that have all of so many parts. */
  eachComplete(parts: number, visit: (seq: number, score: number) => void): void {
    for (const seq of this.found) if (this.counts[seq] === parts) visit(seq, this.scores[seq] ?? 0);
  }
}
