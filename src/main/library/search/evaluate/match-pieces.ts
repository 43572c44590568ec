import { analyse, type Piece } from '../words/analyse';

/** A run of pieces, by their places: from `first` to `last`, both included. */
export interface PieceSpan {
  readonly first: number;
  readonly last: number;
}

/** Where `terms` stand side by side in order. */
export function findPhrase(pieces: readonly Piece[], terms: readonly string[]): PieceSpan[] {
  const spans: PieceSpan[] = [];
  const [head] = terms;
  for (let i = 0; i + terms.length <= pieces.length; i += 1) {
    if (pieces[i]?.term !== head) continue;
    let j = 1;
    while (j < terms.length && pieces[i + j]?.term === terms[j]) j += 1;
    if (j === terms.length) spans.push({ first: i, last: i + j - 1 });
  }
  return spans;
}

/**
 * Where all of `words` stand, in any order, with at most `distance` pieces from the first to the last, not counting what
 * the words themselves are made of. Each word is the pieces it must have side by side.
 */
export function findNear(
  pieces: readonly Piece[],
  words: readonly (readonly string[])[],
  distance: number,
): PieceSpan[] {
  const ends = words.flatMap((word, i) => findPhrase(pieces, word).map((span) => ({ ...span, word: i })));
  ends.sort((a, b) => a.last - b.last);
  const inner = words.reduce((sum, word) => sum + word.length - 1, 0);
  /** The last place of each word so far. */
  const places = new Map<number, PieceSpan>();
  const spans: PieceSpan[] = [];
  for (const { word, first, last } of ends) {
    places.set(word, { first, last });
    if (places.size < words.length) continue;
    const start = Math.min(...Array.from(places.values(), (place) => place.first));
    if (last - start - inner <= distance) spans.push({ first: start, last });
  }
  return spans;
}

/** The words of a phrase, each as its pieces; a word that stands there twice counts once. */
export function wordsOfPhrase(phrase: string): readonly (readonly string[])[] {
  const words = new Map<string, readonly string[]>();
  analyse(phrase, ({ pieces }) => {
    const terms = pieces.map(({ term }) => term);
    words.set(terms.join(' '), terms);
  });
  return [...words.values()];
}
