import type { SegmentArrays } from './segment-arrays';
import { similarTerms } from './similar-terms';

/** The terms of a frozen segment: numbered in ascending order of their UTF-16 code units. */
export class FrozenTerms {
  readonly count: number;

  constructor(private readonly arrays: Pick<SegmentArrays, 'termText' | 'termOffsets' | 'termLetters'>) {
    this.count = arrays.termOffsets.length - 1;
  }

  at(i: number): string {
    const { termText, termOffsets } = this.arrays;
    return String.fromCharCode(...termText.subarray(termOffsets[i], termOffsets[i + 1]));
  }

  lengthOf(i: number): number {
    const { termOffsets } = this.arrays;
    return (termOffsets[i + 1] ?? 0) - (termOffsets[i] ?? 0);
  }

  /** The number of a term; -1 when it is not there. */
  find(term: string): number {
    const i = this.lowerBound(term);
    return i < this.count && this.compare(i, term, false) === 0 ? i : -1;
  }

  /** The terms that begin with `prefix`: the first, and the first after them. */
  rangeOf(prefix: string): readonly [from: number, to: number] {
    const from = this.lowerBound(prefix);
    let high = this.count;
    let low = from;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(middle, prefix, true) === 0) low = middle + 1;
      else high = middle;
    }
    return [from, low];
  }

  /** Calls `visit` for every term within `edits` letters of `term`, with how many. */
  similar(term: string, edits: number, visit: (found: string, distance: number) => void): void {
    similarTerms(this.arrays, term, edits, (i, distance) => visit(this.at(i), distance));
  }

  /** The number of the first term that is not less than `term`. */
  private lowerBound(term: string): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(middle, term, false) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Below zero, zero or above as term `i` (only its beginning, when `prefixOnly`) is less than, equal to or greater than `term`. */
  private compare(i: number, term: string, prefixOnly: boolean): number {
    const { termText, termOffsets } = this.arrays;
    const start = termOffsets[i] ?? 0;
    const length = (termOffsets[i + 1] ?? 0) - start;
    const common = Math.min(length, term.length);
    for (let j = 0; j < common; j += 1) {
      const difference = (termText[start + j] ?? 0) - term.charCodeAt(j);
      if (difference !== 0) return difference;
    }
    return prefixOnly && length >= term.length ? 0 : length - term.length;
  }
}
