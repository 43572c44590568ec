/** Code units by which terms are put in order by counting; what they have in common beyond is compared. */
const UNITS = 6;
/** Fewer terms are sorted sooner than so many counters are cleared. */
const FEW = 2_000;
/** One counter for each UTF-16 unit, and the first for the end of a term. */
const COUNTERS = 0x10001;

/**
 * The places of different terms in ascending order of their UTF-16 units, as segments have them and as `sort` without a function of
 * its own puts them. By counting (a radix sort from the last of the first few units to the first), some ten times sooner than by comparing.
 */
export function orderOfTerms(terms: readonly string[]): Uint32Array {
  if (terms.length < FEW) return sortedByComparing(terms);
  let order = Uint32Array.from(terms.keys());
  let other = new Uint32Array(terms.length);
  const starts = new Uint32Array(COUNTERS + 1);
  for (let at = UNITS - 1; at >= 0; at -= 1) {
    starts.fill(0);
    for (const term of terms) {
      const after = counterOf(term, at) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let i = 1; i <= COUNTERS; i += 1) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    for (const place of order) {
      const counter = counterOf(terms[place] ?? '', at);
      const target = starts[counter] ?? 0;
      other[target] = place;
      starts[counter] = target + 1;
    }
    [order, other] = [other, order];
  }
  sortWhatBeginsAlike(terms, order);
  return order;
}

function counterOf(term: string, at: number): number {
  return at < term.length ? term.charCodeAt(at) + 1 : 0;
}

/** Puts stretches of terms that have all counted units in common in order. */
function sortWhatBeginsAlike(terms: readonly string[], order: Uint32Array): void {
  for (let start = 0, end = 0; start < order.length; start = end) {
    const beginning = (terms[order[start] ?? 0] ?? '').slice(0, UNITS);
    for (end = start + 1; end < order.length; end += 1)
      if (beginning.length < UNITS || terms[order[end] ?? 0]?.startsWith(beginning) !== true) break;
    if (end - start === 1) continue;
    const alike = order.slice(start, end);
    const sorted = sortedByComparing(Array.from(alike, (place) => terms[place] ?? ''));
    for (const [i, place] of sorted.entries()) order[start + i] = alike[place] ?? 0;
  }
}

function sortedByComparing(terms: readonly string[]): Uint32Array {
  const places = new Map(terms.map((term, place) => [term, place]));
  return Uint32Array.from([...terms].sort(), (term) => places.get(term) ?? 0);
}
