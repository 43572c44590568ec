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

/** What {@link OccurrenceLog} keeps of an occurrence: its term, and its position. */
const LOG_WORDS = 2;
/** What it keeps of a stretch of them at one place: the place, and where the stretch begins. */
const STRETCH_WORDS = 2;
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
  private stretches = new Uint32Array(STRETCH_WORDS << 8);
  private stretchCount = 0;
  private starts = new Uint32Array(1 << 12);
  private next = new Uint32Array(1 << 12);
  private entries = new Uint32Array(0);
  length = 0;

  /** What is added from here on is at this place. */
  begin(place: number): void {
    const at = this.stretchCount * STRETCH_WORDS;
    if (at === this.stretches.length) this.stretches = doubled(this.stretches);
    this.stretches[at] = place;
    this.stretches[at + 1] = this.length;
    this.stretchCount += 1;
  }

  add(term: number, position: number): void {
    const at = this.length * LOG_WORDS;
    if (at === this.words.length) this.words = doubled(this.words);
    this.words[at] = term;
    this.words[at + 1] = position;
    this.length += 1;
  }

  /** The occurrences of each of so many terms; good until this is asked again. */
  byTerm(termCount: number): OccurrencesByTerm {
    this.starts = roomFor(termCount + 1, this.starts);
    this.next = roomFor(termCount + 1, this.next);
    this.entries = roomFor(this.length * ENTRY_WORDS, this.entries);
    const starts = this.starts.subarray(0, termCount + 1);
    countByTerm(this.words, this.length, starts);
    this.next.set(starts);
    this.moveByTerm();
    return { starts, entries: this.entries };
  }

  /** Empties it, and keeps its memory for what comes next. */
  clear(): void {
    this.length = 0;
    this.stretchCount = 0;
  }

  /** Frees its memory; it is not to be used any more. */
  letGo(): void {
    letGo(this.words, this.stretches, this.starts, this.next, this.entries);
  }

  private moveByTerm(): void {
    const { words, stretches, next, entries } = this;
    for (let stretch = 0; stretch < this.stretchCount; stretch += 1) {
      const at = stretch * STRETCH_WORDS;
      const place = stretches[at] ?? 0;
      const end = stretch + 1 < this.stretchCount ? (stretches[at + STRETCH_WORDS + 1] ?? 0) : this.length;
      for (let i = stretches[at + 1] ?? 0; i < end; i += 1) {
        const term = words[i * LOG_WORDS] ?? 0;
        const to = next[term] ?? 0;
        next[term] = to + 1;
        entries[to * ENTRY_WORDS] = place;
        entries[to * ENTRY_WORDS + 1] = words[i * LOG_WORDS + 1] ?? 0;
      }
    }
  }
}

/** Where the occurrences of each term begin, and the last one's end. */
function countByTerm(words: Uint32Array, length: number, starts: Uint32Array): void {
  starts.fill(0);
  for (let at = 0; at < length * LOG_WORDS; at += LOG_WORDS) {
    const after = (words[at] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let term = 0; term + 1 < starts.length; term += 1)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
}

/** The same numbers, with room for as many again; those given are empty afterwards. */
function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(numbers.length * 2);
  longer.set(numbers);
  letGo(numbers);
  return longer;
}

/** An array of at least this length: the one given, or a new one with whatever in it. */
function roomFor(length: number, numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  if (length <= numbers.length) return numbers;
  letGo(numbers);
  return new Uint32Array(length + (length >>> 3));
}
