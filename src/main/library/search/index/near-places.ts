import type { WordPlaces } from './phrase-places';

/**
 * Whether all words stand somewhere with at most `distance` pieces from the first to the last, in any order, not counting what the
 * words themselves are made of. The places are walked through once, by where the words end; of each word the last one so far counts.
 */
export function areNear(words: readonly WordPlaces[], distance: number): boolean {
  const next = words.map(({ from }) => from);
  /** The last place of each word so far; -1 before there is any. */
  const latest = words.map(() => -1);
  const inner = words.reduce((sum, { length }) => sum + length - 1, 0);
  let missing = words.length;
  for (;;) {
    let [word, end] = [-1, Infinity];
    for (const [i, { starts, to, length }] of words.entries()) {
      const place = next[i] ?? 0;
      if (place >= to) continue;
      const last = (starts[place] ?? 0) + length - 1;
      if (last < end) [word, end] = [i, last];
    }
    if (word === -1) return false;
    const start = words[word]?.starts[next[word] ?? 0] ?? 0;
    next[word] = (next[word] ?? 0) + 1;
    if (latest[word] === -1) missing -= 1;
    latest[word] = start;
    if (missing === 0 && end - Math.min(...latest) - inner <= distance) return true;
  }
}
