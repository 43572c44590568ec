/**
 * The character error rate of a recognised text: insertions, deletions and substitutions (Levenshtein) that make it the
 * truth, per character of the truth; white space counts as one space.
 */
export function characterErrors(truth: string, recognised: string): number {
  const [a, b] = [truth, recognised].map((text) =>
    Array.from(text.normalize('NFC').replace(/\s+/gu, ' ').trim()),
  );
  if (a === undefined || b === undefined || a.length === 0) return 0;
  let row = b.map((_, i) => i + 1);
  let corner = 0;
  for (const [i, letter] of a.entries()) {
    corner = i;
    let left = i + 1;
    row = row.map((above, k) => {
      const cost = letter === b[k] ? corner : 1 + Math.min(corner, above, left);
      corner = above;
      left = cost;
      return cost;
    });
  }
  return (row.at(-1) ?? a.length) / a.length;
}
