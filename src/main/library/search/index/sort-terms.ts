import { letGo } from './let-go';

/** Code units by which terms are put in order by counting; what they have in common beyond is compared. */
const UNITS = 6;
/** Fewer terms are sorted sooner than so many counters are cleared. */
const FEW = 2_000;
/** One counter for each UTF-16 unit, and the first for the end of a term. */
const COUNTERS = 0x10001;

/** Different terms, one after the other, in UTF-16. */
export interface TermUnits {
  readonly units: Uint16Array;
  /** Where each begins; one more at the end. */
  readonly offsets: Uint32Array;
}

/**
 * The numbers of terms in ascending order of their UTF-16 units, as segments have them and as `sort` without a function of
 * its own puts strings. By counting (a radix sort from the last of the first few units to the first), some ten times sooner than by comparing.
 */
export function orderOfTerms(terms: TermUnits): Uint32Array {
  const count = terms.offsets.length - 1;
  let order = Uint32Array.from({ length: count }, (_, term) => term);
  if (count < FEW) return order.sort((a, b) => compareFrom(terms, 0, a, b));
  let other = new Uint32Array(count);
  const counters = new Uint32Array(count);
  const starts = new Uint32Array(COUNTERS + 1);
  for (let at = UNITS - 1; at >= 0; at -= 1) {
    starts.fill(0);
    for (let term = 0; term < count; term += 1) {
      const counter = counterOf(terms, term, at);
      counters[term] = counter;
      starts[counter + 1] = (starts[counter + 1] ?? 0) + 1;
    }
    for (let i = 1; i <= COUNTERS; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    for (let i = 0; i < count; i += 1) {
      const term = order[i] ?? 0;
      const counter = counters[term] ?? 0;
      const target = starts[counter] ?? 0;
      other[target] = term;
      starts[counter] = target + 1;
    }
    [order, other] = [other, order];
  }
  letGo(other, counters, starts);
  sortWhatBeginsAlike(terms, order);
  return order;
}

function counterOf({ units, offsets }: TermUnits, term: number, at: number): number {
  const place = (offsets[term] ?? 0) + at;
  return place < (offsets[term + 1] ?? 0) ? (units[place] ?? 0) + 1 : 0;
}

/** Puts stretches of terms that have all counted units in common in order. */
function sortWhatBeginsAlike(terms: TermUnits, order: Uint32Array): void {
  for (let start = 0, end = 0; start < order.length; start = end) {
    const first = order[start] ?? 0;
    for (end = start + 1; end < order.length; end += 1) if (!beginAlike(terms, first, order[end] ?? 0)) break;
    if (end - start > 1) order.subarray(start, end).sort((a, b) => compareFrom(terms, UNITS, a, b));
  }
}

/** Whether two terms have all counted units, and the same. */
function beginAlike({ units, offsets }: TermUnits, a: number, b: number): boolean {
  const [startOfA, startOfB] = [offsets[a] ?? 0, offsets[b] ?? 0];
  if ((offsets[a + 1] ?? 0) - startOfA < UNITS || (offsets[b + 1] ?? 0) - startOfB < UNITS) return false;
  for (let at = UNITS - 1; at >= 0; at -= 1) if (units[startOfA + at] !== units[startOfB + at]) return false;
  return true;
}

/** Below zero or above as term `a` is less or greater than term `b`, which are the same before `from`. */
function compareFrom({ units, offsets }: TermUnits, from: number, a: number, b: number): number {
  const [startOfA, startOfB] = [offsets[a] ?? 0, offsets[b] ?? 0];
  const [lengthOfA, lengthOfB] = [(offsets[a + 1] ?? 0) - startOfA, (offsets[b + 1] ?? 0) - startOfB];
  const common = Math.min(lengthOfA, lengthOfB);
  for (let at = from; at < common; at += 1) {
    const difference = (units[startOfA + at] ?? 0) - (units[startOfB + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return lengthOfA - lengthOfB;
}
