import { BM25 } from './bm25';
import type { HitCollector } from './text-index';

/** What scoring a list needs to know of the segment it is from. */
export interface ScoredSegment {
  readonly seqs: Uint32Array;
  /** `document * fields + field`, as {@link ListToScore.field} counts. */
  readonly lengths: Uint16Array;
  readonly fields: number;
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
 * Gives `into` the living documents of a list, scored by BM25: the loop all of search waits for, so that postings are scored as they are
 * decoded (see `posting-lists.ts`), and a field's length is looked up before anything is divided.
 */
export function scorePostings(segment: ScoredSegment, list: ListToScore, into: HitCollector): void {
  const { seqs, lengths, fields, dead } = segment;
  const { bytes, frequency, field, worth, averageLength } = list;
  const { k, b, d } = BM25;
  const most = worth * (k + 1);
  const least = worth * d;
  const shortest = k * (1 - b);
  const perTerm = (k * b) / averageLength;
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
    const norm = shortest + perTerm * (lengths[document * fields + field] ?? 0);
    into.add(seqs[document] ?? 0, least + (most * times) / (times + norm));
  }
}
