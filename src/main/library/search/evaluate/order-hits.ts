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

/**
 * Puts groups of clippings in order, one group after the other. By relevance the better score comes first, and of like
 * scores the newer clipping. Clippings that are gone from the database are left out by whoever made the groups.
 */
export function orderHits(
  groups: readonly (readonly number[])[],
  scores: Float64Array | null,
  sort: Sort,
  sets: FilterSets,
): OrderedHits {
  const size = groups.reduce((sum, group) => sum + group.length, 0);
  const seqs = new Uint32Array(size);
  const byScore = scores !== null && sort === 'relevance';
  const order = sets.order(sort);
  const worth = byScore ? (seq: number): number => withRecency(seq, scores, order) : null;
  let at = 0;
  for (const group of groups) {
    const part = seqs.subarray(at, at + group.length);
    if (worth === null) sortByOrder(group, order, part);
    else sortByWorth(group, worth, order, part);
    at += group.length;
  }
  const shown = new Float32Array(size);
  for (let i = 0; i < size; i += 1) {
    const seq = seqs[i] ?? 0;
    shown[i] = worth === null ? (scores?.[seq] ?? 0) : worth(seq);
  }
  return { seqs, scores: shown };
}

function withRecency(seq: number, scores: Float64Array, { seqs, rank }: SeqOrder): number {
  const recency = 1 - (rank[seq] ?? 0) / Math.max(1, seqs.length);
  return (scores[seq] ?? 0) * (1 + RECENCY * recency);
}

/** Sorts without a comparing function: worth and place become one number, which typed arrays sort ten times faster. */
function sortByWorth(
  group: readonly number[],
  worth: (seq: number) => number,
  { seqs, rank }: SeqOrder,
  into: Uint32Array,
): void {
  const keys = Float64Array.from(group, worth);
  let highest = Number.MIN_VALUE;
  for (const key of keys) highest = Math.max(highest, key);
  const places = 2 ** Math.ceil(Math.log2(seqs.length + 1));
  for (let i = 0; i < group.length; i += 1) {
    const step = Math.round(((keys[i] ?? 0) / highest) * STEPS);
    keys[i] = (STEPS - step) * places + (rank[group[i] ?? 0] ?? 0);
  }
  keys.sort();
  for (let i = 0; i < keys.length; i += 1) into[i] = seqs[(keys[i] ?? 0) % places] ?? 0;
}

function sortByOrder(group: readonly number[], { rank, seqs }: SeqOrder, into: Uint32Array): void {
  const places = Uint32Array.from(group, (seq) => rank[seq] ?? 0).sort();
  for (let i = 0; i < places.length; i += 1) into[i] = seqs[places[i] ?? 0] ?? 0;
}
