/**
 * Of so many shingles in a row one is taken. Two texts that have this many shingles in a row in common (27 words of English)
 * certainly have a fingerprint in common.
 */
const WINDOW = 24;

/** Lent from text to text. */
let chosen = new Uint32Array(4096);

/**
 * Chooses a text's fingerprints among its shingles by winnowing (Schleimer, Wilkerson and Aiken: Winnowing, SIGMOD 2003):
 * the least of every window, so that which are taken depends on nothing but the passage itself. Returns them sorted,
 * each once; about two of every 25.
 */
export function winnow(shingles: Uint32Array): Uint32Array {
  if (chosen.length < shingles.length) chosen = new Uint32Array(shingles.length);
  const count = choose(shingles);
  const sorted = chosen.subarray(0, count).sort();
  return sorted.filter((print, i) => i === 0 || print !== sorted[i - 1]);
}

/** Fills `chosen` with the least of every window, in the order in which they stand; returns how many they are. */
function choose(shingles: Uint32Array): number {
  const { length } = shingles;
  let count = 0;
  let taken = -1;
  let least = -1;
  for (let end = 0; end < length; end += 1) {
    const start = end - WINDOW + 1;
    const entering = shingles[end] ?? 0;
    if (least >= start && least >= 0) {
      if (entering <= (shingles[least] ?? 0)) least = end;
    } else {
      least = Math.max(0, start);
      for (let i = least + 1; i <= end; i += 1) if ((shingles[i] ?? 0) <= (shingles[least] ?? 0)) least = i;
    }
    if (taken !== least && (start >= 0 || end === length - 1)) {
      chosen[count] = shingles[least] ?? 0;
      count += 1;
      taken = least;
    }
  }
  return count;
}

/** How many numbers two sorted lists have in common. */
export function countCommon(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return common;
}
