import { letGo } from './let-go';

/** A document and a field in one number. */
const FIELD_BITS = 4;
const FIELD_MASK = (1 << FIELD_BITS) - 1;

/** A document and one of its fields, as one number. */
export function placeOf(document: number, field: number): number {
  return (document << FIELD_BITS) | field;
}

export function fieldOf(place: number): number {
  return place & FIELD_MASK;
}

export function documentOf(place: number): number {
  return place >>> FIELD_BITS;
}

/** What {@link OccurrenceLog} keeps of an occurrence: its term, and an entry. */
const LOG_WORDS = 3;
/** Words of an entry: the place of an occurrence, and its position, counted from 1; 0 for one that has none. */
export const ENTRY_WORDS = 2;

/** Occurrences by term: the entries of term `t` are from `starts[t]` to `starts[t + 1]`, in the order in which they came. */
export interface OccurrencesByTerm {
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
}

/** Every occurrence of every term of some texts, in the order in which they came. */
export class OccurrenceLog {
  private words = new Uint32Array(LOG_WORDS << 14);
  length = 0;

  add(term: number, place: number, position: number): void {
    const at = this.length * LOG_WORDS;
    if (at === this.words.length) this.words = doubled(this.words);
    this.words[at] = term;
    this.words[at + 1] = place;
    this.words[at + 2] = position;
    this.length += 1;
  }

  /** The occurrences of each of so many terms. The log is empty afterwards. */
  byTerm(termCount: number): OccurrencesByTerm {
    const words = this.words.subarray(0, this.length * LOG_WORDS);
    const starts = startsOf(words, termCount);
    const entries = new Uint32Array(this.length * ENTRY_WORDS);
    const next = starts.slice();
    moveByTerm(words, next, entries);
    letGo(next, this.words);
    this.length = 0;
    return { starts, entries };
  }
}

function startsOf(words: Uint32Array, termCount: number): Uint32Array {
  const starts = new Uint32Array(termCount + 1);
  for (let at = 0; at < words.length; at += LOG_WORDS) {
    const after = (words[at] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let term = 0; term < termCount; term += 1)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  return starts;
}

function moveByTerm(words: Uint32Array, next: Uint32Array, entries: Uint32Array): void {
  for (let at = 0; at < words.length; at += LOG_WORDS) {
    const term = words[at] ?? 0;
    const to = next[term] ?? 0;
    next[term] = to + 1;
    entries[to * ENTRY_WORDS] = words[at + 1] ?? 0;
    entries[to * ENTRY_WORDS + 1] = words[at + 2] ?? 0;
  }
}

/** The same numbers, with room for as many again; those given are empty afterwards. */
function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(numbers.length * 2);
  longer.set(numbers);
  letGo(numbers);
  return longer;
}
