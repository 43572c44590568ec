import type { Sort } from '../../../../shared/model/query';
import type { FilterSets, SeqOrder } from './filter-sets';

/** Clippings in the order they are shown, and how well each matches. */
export interface OrderedHits {
  readonly seqs: Uint32Array;
  readonly scores: Float32Array;
}

/** The newest clipping is worth so much more than the oldest, where words match alike. */
const RECENCY = 0.05;
/** Scores are sorted by so many steps, which leaves room for a place in the same 53 bits. */
const STEPS = 2 ** 29;
/** So many are put in order at once: what is looked at first, and some more. */
const HEAD = 1_000;
/** Keys are counted in so many ranges of like width to learn which are the first. */
const RANGES = 4_096;

/**
 * Groups of clippings in order, one group after the other. By relevance the better score comes first, and of like scores the newer
 * clipping. Only as much is sorted as is looked at: of ninety thousand hits, fifty are shown.
 */
export class RankedHits {
  private readonly groups: readonly RankedGroup[];
  readonly length: number;

  /**
   * @param groups clippings the database has; not to be changed afterwards
   * @param scores by `seq`; read now, not later
   */
  constructor(groups: readonly Uint32Array[], scores: Float64Array | null, sort: Sort, sets: FilterSets) {
    const order = sets.order(sort);
    this.groups = groups.map((seqs) => new RankedGroup(seqs, scores, sort === 'relevance', order));
    this.length = groups.reduce((sum, { length }) => sum + length, 0);
  }

  /** The clippings from place `offset` on, at most `limit`. */
  slice(offset: number, limit: number): OrderedHits {
    const size = Math.max(0, Math.min(limit, this.length - offset));
    const hits = { seqs: new Uint32Array(size), scores: new Float32Array(size) };
    let [start, at] = [0, 0];
    for (const group of this.groups) {
      const from = Math.max(0, offset - start);
      const count = Math.max(0, Math.min(group.length - from, size - at));
      if (count > 0) group.read(from, count, hits, at);
      at += count;
      start += group.length;
    }
    return hits;
  }

  /**
   * Puts the first of them in order anew, each group by itself.
   *
   * @param gainsOf how much more each of some clippings is worth
   */
  improve(count: number, gainsOf: (seqs: Uint32Array) => Float64Array): void {
    // What is alone needs no order.
    if (this.length < 2) return;
    const sizes = [];
    let left = count;
    for (const { length } of this.groups) {
      sizes.push(Math.min(left, length));
      left -= Math.min(left, length);
    }
    const gains = gainsOf(this.slice(0, count - left).seqs);
    let start = 0;
    for (const [i, size] of sizes.entries()) {
      this.groups[i]?.improve(gains.subarray(start, start + size));
      start += size;
    }
  }

  /** All of them. */
  all(): OrderedHits {
    return this.slice(0, this.length);
  }

  /** The clippings of the first group, in no order. Not to be changed. */
  get first(): Uint32Array {
    return this.groups[0]?.seqs ?? new Uint32Array(0);
  }
}

/** Hits sorted without a comparing function: worth, place and number become one number, which typed arrays sort ten times faster. */
class RankedGroup {
  /** By hit, the first has the lowest: where worth counts, how many steps it is worth less than the best; else its place in the order. */
  private readonly values: Uint32Array;
  /** None of the values is above it. */
  private readonly largest: number;
  /** A hit's key is its value times this, and below it what is found: a place in the order, or a number of a hit. */
  private readonly unit: number;
  private readonly isRanked: boolean;
  private readonly scores: Float32Array | null;
  private readonly highest: number;
  private sorted: Float64Array = new Float64Array(0);
  /** The first hits where they were put in order anew; else none. */
  private first: OrderedHits = { seqs: new Uint32Array(0), scores: new Float32Array(0) };

  constructor(
    readonly seqs: Uint32Array,
    scores: Float64Array | null,
    byRelevance: boolean,
    private readonly order: SeqOrder,
  ) {
    const { length } = seqs;
    const { rank } = order;
    const values = new Uint32Array(length);
    let highest = Number.MIN_VALUE;
    let largest = 0;
    this.isRanked = byRelevance && scores !== null;
    if (byRelevance && scores !== null) {
      const recency = RECENCY / Math.max(1, order.seqs.length);
      const worths = worthsFor(length);
      for (let i = 0; i < length; i += 1) {
        const seq = seqs[i] ?? 0;
        const worth = (scores[seq] ?? 0) * (1 + RECENCY - recency * (rank[seq] ?? 0));
        worths[i] = worth;
        if (worth > highest) highest = worth;
      }
      for (let i = 0; i < length; i += 1) {
        const value = STEPS - Math.round(((worths[i] ?? 0) / highest) * STEPS);
        values[i] = value;
        if (value > largest) largest = value;
      }
      this.scores = null;
    } else {
      for (let i = 0; i < length; i += 1) values[i] = rank[seqs[i] ?? 0] ?? 0;
      largest = order.seqs.length;
      this.scores = scores === null ? null : Float32Array.from(seqs, (seq) => scores[seq] ?? 0);
    }
    this.values = values;
    this.largest = largest;
    this.highest = highest;
    this.unit = unitFor(this.isRanked ? order.seqs.length : length);
  }

  get length(): number {
    return this.seqs.length;
  }

  /** Adds to the worth of the first hits, in their order, and orders them anew. Does nothing where worth does not count. */
  improve(gains: Float64Array): void {
    if (!this.isRanked) return;
    const { length } = gains;
    const before = { seqs: new Uint32Array(length), scores: new Float32Array(length) };
    this.read(0, length, before, 0);
    const worth = Float64Array.from(gains, (gain, i) => gain + (before.scores[i] ?? 0));
    // Places in the old order decide between those of like worth.
    const order = Array.from(worth, (_, i) => i).sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b);
    this.first = {
      seqs: Uint32Array.from(order, (i) => before.seqs[i] ?? 0),
      scores: Float32Array.from(order, (i) => worth[i] ?? 0),
    };
  }

  /** Writes `count` hits from place `from` on into `into`, beginning at its place `at`. */
  read(from: number, count: number, into: OrderedHits, at: number): void {
    this.sortUpTo(from + count);
    const { seqs, scores } = this.first;
    for (let i = 0; i < count; i += 1) {
      if (from + i < seqs.length) {
        into.seqs[at + i] = seqs[from + i] ?? 0;
        into.scores[at + i] = scores[from + i] ?? 0;
        continue;
      }
      const key = this.sorted[from + i] ?? 0;
      const low = key % this.unit;
      if (this.isRanked) {
        into.seqs[at + i] = this.order.seqs[low] ?? 0;
        into.scores[at + i] = ((STEPS - Math.floor(key / this.unit)) / STEPS) * this.highest;
      } else {
        into.seqs[at + i] = this.seqs[low] ?? 0;
        into.scores[at + i] = this.scores?.[low] ?? 0;
      }
    }
  }

  private sortUpTo(count: number): void {
    if (this.sorted.length >= count) return;
    const { values, largest } = this;
    const first = count > HEAD || values.length <= 2 * HEAD ? null : lowest(values, HEAD, largest);
    const sorted = new Float64Array(first?.length ?? values.length);
    for (let i = 0; i < sorted.length; i += 1) sorted[i] = this.keyOf(first === null ? i : (first[i] ?? 0));
    this.sorted = sorted.sort();
  }

  private keyOf(i: number): number {
    const found = this.isRanked ? (this.order.rank[this.seqs[i] ?? 0] ?? 0) : i;
    return (this.values[i] ?? 0) * this.unit + found;
  }
}

/** Memory for what hits are worth until it is written in steps. */
let worths = new Float64Array(0);

function worthsFor(length: number): Float64Array {
  if (worths.length < length) worths = new Float64Array(length);
  return worths;
}

/** A power of two above `count`. */
function unitFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(count + 1));
}

/**
 * Where the lowest values are, of at least `count`, in no order.
 *
 * @param largest no value is above it, and none below 0
 */
function lowest(values: Uint32Array, count: number, largest: number): Uint32Array {
  const scale = (RANGES - 1) / Math.max(1, largest);
  const sizes = new Uint32Array(RANGES);
  for (let i = 0; i < values.length; i += 1) {
    const range = ((values[i] ?? 0) * scale) | 0;
    sizes[range] = (sizes[range] ?? 0) + 1;
  }
  let last = 0;
  let size = sizes[0] ?? 0;
  while (size < count && last < RANGES - 1) size += sizes[++last] ?? 0;
  const found = new Uint32Array(size);
  let at = 0;
  for (let i = 0; i < values.length; i += 1) if ((((values[i] ?? 0) * scale) | 0) <= last) found[at++] = i;
  return found;
}
