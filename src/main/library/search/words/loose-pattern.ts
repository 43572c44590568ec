/** Words of so few letters may be initials, written with full stops. */
const MAX_INITIALS = 6;
const BETWEEN = String.raw`(?:[^\p{L}\p{N}]*s)?[^\p{L}\p{N}]*`;

/**
 * The source of a regular expression (flag `u`) that finds every place in a folded text where `terms` may stand side by
 * side, and some where they do not: inside of longer words, or as initials of something else.
 */
export function loosePattern(terms: readonly string[]): string {
  return terms.map(looseTerm).join(BETWEEN);
}

function looseTerm(term: string): string {
  const letters = Array.from(term, (letter) => letter.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`));
  return letters.length > MAX_INITIALS ? letters.join('') : letters.join(String.raw`\.?`);
}
