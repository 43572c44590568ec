import { analyse, type Piece, type Run } from './analyse';
import { withoutArticle } from './arabic-article';

/** Longer than any word of any language: such a run is encoded data, and would only swell the index. */
export const MAX_TERM_LENGTH = 100;

/** Of a term that is not written as it stands: the joined form of a word, a word without its article, a word a dictionary cuts. */
export const NO_POSITION = -1;

/** Hears of a term: the first `length` of these UTF-16 units, which are good until it returns, and its place as {@link eachIndexTerm} has it. */
export type TermVisitor = (units: Uint16Array, length: number, position: number) => void;

/**
 * The terms under which `text` is found, one entry per occurrence: every word, the parts and the joined form of joined
 * words, Arabic words without their article too. In scripts without spaces it is what a query may be made of wherever it begins: Han characters and pairs of
 * them; dictionary words and every two and three letters of Thai, Lao, Khmer and Burmese, since a dictionary takes
 * compounds for one word.
 */
export function indexTerms(text: string): string[] {
  const terms: string[] = [];
  eachIndexTerm(text, (term) => terms.push(term));
  return terms;
}

/**
 * Calls `visit` with each of {@link indexTerms}, and the place of the first piece it is made of among all pieces of the text.
 *
 * @returns how many pieces the text has
 */
export function eachIndexTerm(text: string, visit: (term: string, position: number) => void): number {
  let place = 0;
  analyse(text, (run) => {
    termsOfRun(run, place, visit);
    place += run.pieces.length;
  });
  return place;
}

/** The same for one run, whose first piece has the place `start`. */
export function termsOfRun(
  { kind, pieces, words, joined }: Run,
  start: number,
  visit: (term: string, position: number) => void,
): void {
  if (kind === 'segmented') {
    for (const word of words()) visit(cutTerm(word), NO_POSITION);
    for (const count of [2, 3])
      for (const [i, group] of neighbours(pieces, count).entries()) visit(group, start + i);
    return;
  }
  for (let i = 0; i < pieces.length; i += 1) visit(cutTerm(pieces[i]?.term ?? ''), start + i);
  if (kind === 'han') for (const pair of neighbours(pieces, 2)) visit(pair, NO_POSITION);
  if (joined !== null) visit(joined, NO_POSITION);
  const bare = kind === 'word' && pieces.length === 1 ? withoutArticle(pieces[0]?.term ?? '') : null;
  if (bare !== null) visit(cutTerm(bare), NO_POSITION);
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
