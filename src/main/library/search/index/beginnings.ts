import { ByteSink } from './byte-sink';
import { INDEX_FIELDS } from './index-fields';

/** A character that fewer terms begin with is answered from the terms themselves. */
const MANY_TERMS = 128;

/** What beginnings are made of. */
interface TermSource {
  readonly size: number;
  readonly termCount: number;
  readonly firstOf: (term: number) => number;
  /** Calls `visit` for each posting of a term. */
  readonly eachPosting: (
    term: number,
    visit: (field: number, document: number, occurrences: number) => void,
  ) => void;
}

/** Adds up the postings of all terms that begin alike, in plain arrays. */
export function collectBeginnings(source: TermSource): {
  readonly characters: number[];
  readonly entries: number[];
  readonly fields: number[];
  readonly frequencies: number[];
  readonly offsets: number[];
  readonly postings: Uint8Array;
} {
  const found = {
    characters: [] as number[],
    entries: [] as number[],
    fields: [] as number[],
    frequencies: [] as number[],
    offsets: [] as number[],
  };
  const sink = new ByteSink();
  const sums = INDEX_FIELDS.map(() => new Uint32Array(source.size));
  for (let from = 0, to = 0; from < source.termCount; from = to) {
    const character = source.firstOf(from);
    while (to < source.termCount && source.firstOf(to) === character) to += 1;
    if (to - from <= MANY_TERMS) continue;
    found.characters.push(character);
    found.entries.push(found.fields.length);
    const used = new Set<number>();
    for (let term = from; term < to; term += 1)
      source.eachPosting(term, (field, document, occurrences) => {
        const sum = sums[field];
        if (sum === undefined) return;
        sum[document] = (sum[document] ?? 0) + occurrences;
        used.add(field);
      });
    for (const field of [...used].sort((a, b) => a - b)) {
      found.fields.push(field);
      found.offsets.push(sink.length);
      found.frequencies.push(sink.addPostings(sums[field] ?? new Uint32Array(0)));
      sums[field]?.fill(0);
    }
  }
  found.entries.push(found.fields.length);
  return { ...found, postings: sink.bytes.subarray(0, sink.length) };
}
