/** Sorted terms, one after the other, in UTF-16. */
interface SortedTerms {
  readonly termText: Uint16Array;
  readonly termOffsets: Uint32Array;
  /** {@link lettersOf} each term. */
  readonly termLetters: Uint32Array;
}

/** Which letters a term has, a bit for each; some share one. */
export function lettersOf(text: ArrayLike<number>, from: number, to: number): number {
  let letters = 0;
  for (let i = from; i < to; i += 1) letters |= 1 << ((text[i] ?? 0) & 31);
  return letters >>> 0;
}

/**
 * Calls `visit` with the number of every term within `maxEdits` insertions, deletions or replacements of `word`.
 *
 * An edit takes at most one letter away and brings at most one: terms whose letters differ by more than two for each edit are passed
 * over without being read, which are nearly all.
 */
export function similarTerms(
  { termText, termOffsets, termLetters }: SortedTerms,
  word: string,
  maxEdits: number,
  visit: (term: number, edits: number) => void,
): void {
  const codes = Uint16Array.from(word, (_, i) => word.charCodeAt(i));
  const wanted = lettersOf(codes, 0, codes.length);
  const rows = [new Uint16Array(word.length + 1), new Uint16Array(word.length + 1)] as const;
  for (let i = 0; i < termLetters.length; i += 1) {
    if (bitCount((termLetters[i] ?? 0) ^ wanted) > 2 * maxEdits) continue;
    const start = termOffsets[i] ?? 0;
    const length = (termOffsets[i + 1] ?? 0) - start;
    if (Math.abs(length - codes.length) > maxEdits) continue;
    const edits = distance(termText, start, length, codes, maxEdits, rows);
    if (edits <= maxEdits) visit(i, edits);
  }
}

/** The bits of a 32-bit number that are set. */
function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return (((count + (count >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** The Levenshtein distance of a term and a word; more than `most` as soon as that is certain. */
function distance(
  text: Uint16Array,
  start: number,
  length: number,
  word: Uint16Array,
  most: number,
  rows: readonly [Uint16Array, Uint16Array],
): number {
  let [above, here] = rows;
  for (let j = 0; j <= word.length; j += 1) above[j] = j;
  for (let i = 1; i <= length; i += 1) {
    const character = text[start + i - 1] ?? 0;
    here[0] = i;
    let least = i;
    for (let j = 1; j <= word.length; j += 1) {
      const replaced = (above[j - 1] ?? 0) + (word[j - 1] === character ? 0 : 1);
      const edits = Math.min(replaced, (above[j] ?? 0) + 1, (here[j - 1] ?? 0) + 1);
      here[j] = edits;
      if (edits < least) least = edits;
    }
    if (least > most) return least;
    [above, here] = [here, above];
  }
  return above[word.length] ?? 0;
}
