import { BM25, lengthNorm } from './bm25';
import { INDEX_FIELDS } from './index-fields';
import type { HitCollector } from './text-index';

const FIELDS = INDEX_FIELDS.length;

/** What scoring a list needs to know of the segment it is from. */
export interface ScoredSegment {
  readonly seqs: Uint32Array;
  /** `document * fields + field`. */
  readonly lengths: Uint16Array;
  /** 1 for a dead document. */
  readonly dead: Uint8Array;
}

/** A list, and what a hit in it is worth. */
export interface ListToScore {
  readonly bytes: Uint8Array;
  /** Where it begins. */
  readonly at: number;
  /** Documents in it. */
  readonly frequency: number;
  readonly field: number;
  readonly worth: number;
  readonly averageLength: number;
}

/**
 * Gives `into` the living documents of a list, scored as `termSaturation` does: the loop all of search waits for. Postings are scored as
 * they are decoded, as `posting-lists.ts` decodes them for whoever needs them twice; what is the same for all of a list is worked out once.
 */
export function scorePostings(segment: ScoredSegment, list: ListToScore, into: HitCollector): void {
  const { seqs, lengths, dead } = segment;
  const { bytes, frequency, field, worth, averageLength } = list;
  const { base, perTerm } = lengthNorm(averageLength);
  const most = worth * (BM25.k + 1);
  const least = worth * BM25.d;
  let { at } = list;
  while ((bytes[at] ?? 0) > 127) at += 1;
  at += 1;
  let document = -1;
  for (let i = 0; i < frequency; i += 1) {
    let byte = bytes[at++] ?? 0;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      step |= (byte & 127) << shift;
    }
    document += step >>> 1;
    let times = 1;
    if ((step & 1) !== 0) {
      byte = bytes[at++] ?? 0;
      times = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        times |= (byte & 127) << shift;
      }
    }
    if (dead[document] === 1) continue;
    const norm = base + perTerm * (lengths[document * FIELDS + field] ?? 0);
    into.add(seqs[document] ?? 0, least + (most * times) / (times + norm));
  }
}
