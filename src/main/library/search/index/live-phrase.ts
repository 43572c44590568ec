import { eachIndexTerm } from '../words/index-terms';
import { piecesOf } from '../words/analyse';
import { areNear } from './near-places';
import { TEXT_GAP } from './segment-builder';
import type { NearWord, PhraseTerm } from './text-index';

/** Whether a text has the terms of a phrase side by side: as a frozen segment tells it from positions, for texts that are in memory. */
export function hasPhraseTerms(text: string, terms: readonly PhraseTerm[]): boolean {
  return phraseStarts(positionsIn(text, terms), terms).length > 0;
}

/** Whether a text has all of some words near each other. */
export function hasNearWords(text: string, words: readonly NearWord[], distance: number): boolean {
  const positions = positionsIn(
    text,
    words.flatMap(({ terms }) => terms),
  );
  return areNear(
    words.map(({ terms, length }) => {
      const starts = phraseStarts(positions, terms);
      return { starts, from: 0, to: starts.length, length };
    }),
    distance,
  );
}

/** Where words stand in the texts of a field, each given by its forms: ascending, from 1. */
export function placesInTexts(
  texts: readonly string[],
  words: readonly (readonly NearWord[])[],
): readonly (readonly number[])[] {
  const terms = words.flatMap((forms) => forms.flatMap((form) => form.terms));
  const places: number[][] = words.map(() => []);
  let start = 1;
  for (const text of texts) {
    const positions = positionsIn(text, terms);
    for (const [word, forms] of words.entries()) {
      const starts = forms.flatMap((form) => phraseStarts(positions, form.terms));
      places[word]?.push(...starts.sort((a, b) => a - b).map((place) => start + place));
    }
    start += piecesOf(text).length + TEXT_GAP;
  }
  return places;
}

function positionsIn(text: string, terms: readonly PhraseTerm[]): ReadonlyMap<string, ReadonlySet<number>> {
  const wanted = new Set(terms.map(({ term }) => term));
  const positions = new Map<string, Set<number>>();
  eachIndexTerm(text, (term, position) => {
    if (position < 0 || !wanted.has(term)) return;
    const known = positions.get(term);
    if (known === undefined) positions.set(term, new Set([position]));
    else known.add(position);
  });
  return positions;
}

/** Where terms stand side by side, ascending. */
function phraseStarts(
  positions: ReadonlyMap<string, ReadonlySet<number>>,
  [first, ...others]: readonly PhraseTerm[],
): number[] {
  if (first === undefined) return [];
  return Array.from(positions.get(first.term) ?? [], (position) => position - first.offset).filter((start) =>
    others.every(({ term, offset }) => positions.get(term)?.has(start + offset) === true),
  );
}
