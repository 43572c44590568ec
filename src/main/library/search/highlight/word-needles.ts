import { withArticles, withoutArticle } from '../words/arabic-article';
import { analyse, type Piece } from '../words/analyse';
import { endsInHangul } from '../words/scripts';

/** What is looked for in the pieces of a text. */
export interface Needles {
  /** Whole pieces. */
  readonly terms: Set<string>;
  /** Beginnings of pieces. */
  readonly prefixes: string[];
  /** Pieces side by side. */
  readonly sequences: (readonly string[])[];
}

/**
 * Adds what a word of a query looks like in a text: itself, its parts side by side (`co-operation`, 北海道), or written
 * as one (`cooperation`).
 */
export function addWordNeedles(
  word: string,
  isPrefix: boolean,
  { terms, prefixes, sequences }: Needles,
): void {
  analyse(word, ({ kind, pieces, joined, end }) => {
    const parts = pieces.map(({ term }) => term);
    const [only] = parts;
    if (joined !== null) terms.add(joined);
    if (parts.length > 1) sequences.push(parts);
    else if (only !== undefined) {
      terms.add(only);
      const bare = withoutArticle(only);
      for (const written of withArticles(bare ?? only)) terms.add(written);
      if (bare !== null) terms.add(bare);
    }
    const last = parts.at(-1);
    const mayGoOn = (isPrefix && end === word.length && kind === 'word') || endsInHangul(last ?? '');
    if (mayGoOn && last !== undefined) prefixes.push(joined ?? last);
    if (mayGoOn && joined === null && parts.length > 1) terms.add(parts[0] ?? last ?? '');
  });
}

/** Whether a piece of a text is one of the words, or begins with a beginning. */
export function matchesPiece({ term }: Piece, { terms, prefixes }: Needles): boolean {
  return terms.has(term) || prefixes.some((prefix) => term.startsWith(prefix));
}
