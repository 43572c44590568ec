import { analyse, type Piece } from './analyse';
import { withoutArticle } from './arabic-article';

/** Longer than any word of any language: such a run is encoded data, and would only swell the index. */
export const MAX_TERM_LENGTH = 100;

/**
 * The terms under which `text` is found, one entry per occurrence: every word, the parts and the joined form of joined
 * words, Arabic words without their article too. In scripts without spaces it is what a query may be made of wherever it begins: Han characters and pairs of
 * them; dictionary words and every two and three letters of Thai, Lao, Khmer and Burmese, since a dictionary takes
 * compounds for one word.
 */
export function indexTerms(text: string): string[] {
  const terms: string[] = [];
  analyse(text, ({ kind, pieces, words, joined }) => {
    if (kind === 'segmented') {
      terms.push(...words().map(cutTerm), ...neighbours(pieces, 2), ...neighbours(pieces, 3));
      return;
    }
    for (const { term } of pieces) terms.push(cutTerm(term));
    if (kind === 'han') terms.push(...neighbours(pieces, 2));
    if (joined !== null) terms.push(joined);
    const bare = kind === 'word' && pieces.length === 1 ? withoutArticle(pieces[0]?.term ?? '') : null;
    if (bare !== null) terms.push(cutTerm(bare));
  });
  return terms;
}

/** Every `count` pieces that follow each other, as one term. */
export function neighbours(pieces: readonly Piece[], count: number): string[] {
  const groups: string[] = [];
  for (let i = 0; i + count <= pieces.length; i += 1) {
    let group = '';
    for (let j = i; j < i + count; j += 1) group += pieces[j]?.term ?? '';
    groups.push(group);
  }
  return groups;
}

/** A term no longer than the index keeps them. */
export function cutTerm(term: string): string {
  return term.length > MAX_TERM_LENGTH ? term.slice(0, MAX_TERM_LENGTH) : term;
}
