import { eachIndexTerm } from '../words/index-terms';
import type { PhraseTerm } from './text-index';

/** Whether a text has the terms of a phrase side by side: as a frozen segment tells it from positions, for texts that are in memory. */
export function hasPhraseTerms(text: string, terms: readonly PhraseTerm[]): boolean {
  const wanted = new Set(terms.map(({ term }) => term));
  const positions = new Map<string, Set<number>>();
  eachIndexTerm(text, (term, position) => {
    if (position < 0 || !wanted.has(term)) return;
    const known = positions.get(term);
    if (known === undefined) positions.set(term, new Set([position]));
    else known.add(position);
  });
  const [first, ...others] = terms;
  if (first === undefined) return false;
  for (const position of positions.get(first.term) ?? []) {
    const start = position - first.offset;
    if (others.every(({ term, offset }) => positions.get(term)?.has(start + offset) === true)) return true;
  }
  return false;
}
