/** Sorted terms, one after the other, in UTF-16. */
interface SortedTerms {
  readonly termText: Uint16Array;
  readonly termOffsets: Uint32Array;
}

/**
 * Calls `visit` with the number of every term within `maxEdits` insertions, deletions or replacements of `word`.
 *
 * Sorted neighbours begin alike, so the rows of the Levenshtein matrix for what they share are kept; a beginning that
 * cannot be completed any more is skipped with all the terms that have it.
 */
export function similarTerms(
  { termText, termOffsets }: SortedTerms,
  word: string,
  maxEdits: number,
  visit: (term: number, edits: number) => void,
): void {
  const width = word.length + 1;
  const maxLength = word.length + maxEdits;
  const rows = new Uint16Array((maxLength + 2) * width);
  for (let j = 0; j < width; j += 1) rows[j] = j;
  const count = termOffsets.length - 1;
  let previousStart = 0;
  /** Rows 1 … valid belong to the first `valid` characters of the term at `previousStart`. */
  let valid = 0;
  let i = 0;
  while (i < count) {
    const start = termOffsets[i] ?? 0;
    const length = (termOffsets[i + 1] ?? 0) - start;
    let depth = 0;
    while (depth < valid && depth < length && termText[start + depth] === termText[previousStart + depth])
      depth += 1;
    let dead = false;
    for (; depth < length && !dead; depth += 1) {
      dead =
        depth >= maxLength || fillRow(rows, width, depth + 1, termText[start + depth] ?? 0, word) > maxEdits;
    }
    previousStart = start;
    valid = Math.min(depth, maxLength);
    if (dead) {
      i = skipSharing(termText, termOffsets, i, depth);
      continue;
    }
    const edits = rows[length * width + word.length] ?? 0;
    if (edits <= maxEdits) visit(i, edits);
    i += 1;
  }
}

/** Fills the row of one more character and returns its least entry. */
function fillRow(rows: Uint16Array, width: number, row: number, character: number, word: string): number {
  const above = (row - 1) * width;
  const here = row * width;
  rows[here] = row;
  let least = row;
  for (let j = 1; j < width; j += 1) {
    const replaced = (rows[above + j - 1] ?? 0) + (word.charCodeAt(j - 1) === character ? 0 : 1);
    const edits = Math.min(replaced, (rows[above + j] ?? 0) + 1, (rows[here + j - 1] ?? 0) + 1);
    rows[here + j] = edits;
    if (edits < least) least = edits;
  }
  return least;
}

/** The first term after `from` that does not share its first `length` characters: found by doubling steps, then halving. */
function skipSharing(termText: Uint16Array, termOffsets: Uint32Array, from: number, length: number): number {
  const count = termOffsets.length - 1;
  const start = termOffsets[from] ?? 0;
  const shares = (i: number): boolean => {
    const other = termOffsets[i] ?? 0;
    if ((termOffsets[i + 1] ?? 0) - other < length) return false;
    for (let j = 0; j < length; j += 1) if (termText[other + j] !== termText[start + j]) return false;
    return true;
  };
  let step = 1;
  let low = from;
  while (low + step < count && shares(low + step)) {
    low += step;
    step *= 2;
  }
  let high = Math.min(count, low + step);
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if (shares(middle)) low = middle;
    else high = middle;
  }
  return high;
}
