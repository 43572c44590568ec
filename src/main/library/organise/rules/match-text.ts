import { fold } from '../../search/words/fold';
import { piecesOf } from '../../search/words/analyse';

/** A text taken apart once for any number of conditions: its words in order, folded. */
export interface RuleText {
  readonly raw: string;
  readonly terms: readonly string[];
  /** Where each term stands in `terms`. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Takes a text apart as search does; Chinese is taken character by character, so words are found inside sentences. */
export function readRuleText(raw: string): RuleText {
  const terms = piecesOf(raw).map(({ term }) => term);
  const places = new Map<string, number[]>();
  terms.forEach((term, place) => {
    const known = places.get(term);
    if (known === undefined) places.set(term, [place]);
    else known.push(place);
  });
  return { raw, terms, places };
}

/** The words of a condition's value, each as the pieces that must stand side by side. */
export function readRuleWords(value: string): readonly (readonly string[])[] {
  return value
    .split(/[\s,;，；、]+/u)
    .map((word) => piecesOf(word).map(({ term }) => term))
    .filter((pieces) => pieces.length > 0);
}

/** True when the pieces stand in the text side by side, in order. */
export function holdsPhrase({ terms, places }: RuleText, pieces: readonly string[]): boolean {
  const [first, ...rest] = pieces;
  if (first === undefined) return false;
  return (places.get(first) ?? []).some((place) => rest.every((piece, i) => terms[place + 1 + i] === piece));
}

/** True when a word of the text is this one but for one slip of the pen (two from eight letters up). */
export function holdsSimilarWord({ places }: RuleText, word: string): boolean {
  if (places.has(word)) return true;
  const most = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
  return most > 0 && [...places.keys()].some((term) => isWithin(term, word, most));
}

/** Levenshtein distance ≤ `most`. */
function isWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return false;
    row = next;
  }
  return (row[b.length] ?? Infinity) <= most;
}

/** True when the two are the same but for case, accents and surrounding space. */
export function isSameValue(a: string, b: string): boolean {
  return fold(a).trim() === fold(b).trim();
}
