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

/** Every occurrence of every term of some texts, in the order in which they came, in three growing arrays. */
export class OccurrenceLog {
  terms = new Uint32Array(1 << 14);
  places = new Uint32Array(1 << 14);
  /** Counted from 1; 0 for an occurrence that has none. */
  positions = new Uint32Array(1 << 14);
  length = 0;

  add(term: number, place: number, position: number): void {
    if (this.length === this.terms.length) this.grow();
    this.terms[this.length] = term;
    this.places[this.length] = place;
    this.positions[this.length] = position;
    this.length += 1;
  }

  /** The occurrences of each term, in the order in which they came: those of term `t` are in `order` from `starts[t]` to `starts[t + 1]`. {@link terms} are let go. */
  byTerm(termCount: number): { readonly starts: Uint32Array; readonly order: Uint32Array } {
    const starts = new Uint32Array(termCount + 1);
    for (let i = 0; i < this.length; i += 1) {
      const after = (this.terms[i] ?? 0) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let term = 0; term < termCount; term += 1)
      starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    const next = starts.slice();
    const order = new Uint32Array(this.length);
    for (let i = 0; i < this.length; i += 1) {
      const term = this.terms[i] ?? 0;
      const at = next[term] ?? 0;
      order[at] = i;
      next[term] = at + 1;
    }
    letGo(next, this.terms);
    return { starts, order };
  }

  /** Frees its memory; it is not to be used any more. */
  letGo(): void {
    letGo(this.terms, this.places, this.positions);
    this.length = 0;
  }

  private grow(): void {
    this.terms = doubled(this.terms);
    this.places = doubled(this.places);
    this.positions = doubled(this.positions);
  }
}

/** The same numbers, with room for as many again; those given are empty afterwards. */
export function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(numbers.length * 2);
  longer.set(numbers);
  letGo(numbers);
  return longer;
}
