import type { FieldWeights } from '../index/index-fields';
import type { RelatedTerm, TextIndex, WeightedTerm } from '../index/text-index';
import type { WordMode } from '../../../../shared/model/query';
import { queryTerms, type QueryRun } from '../words/query-terms';
import { wordPattern } from '../words/word-pattern';
import { HitAccumulator } from './hit-accumulator';

/** How a word of a query is looked for. */
export interface WordSearch {
  readonly text: string;
  readonly mode: WordMode;
  /** True for the last word while it may still be typed on. */
  readonly growing: boolean;
  /** True when its other forms (`floods` for `flood`) count too. */
  readonly forms: boolean;
  readonly fields: FieldWeights;
}

/** An index, and a place to note which terms it put in for misspelt ones. */
export interface WordIndex {
  readonly index: TextIndex;
  /** Told the terms that stand in for a word, misspelt or in another form, so that they can be highlighted. */
  readonly variant: (term: string) => void;
  /** Told which term a word nobody wrote was probably meant to be. */
  readonly correction: (word: string, term: string) => void;
}

/** Adds a word's hits to `into`, as one part. */
export function addWordHits(search: WordSearch, at: WordIndex, into: HitAccumulator): void {
  into.nextPart();
  if (search.mode === 'pattern') {
    scorePattern(search, at, into);
    return;
  }
  const runs = queryTerms(search.text);
  const [only] = runs;
  const [terms] = only?.alternatives ?? [];
  if (runs.length === 1 && only?.alternatives.length === 1 && terms?.length === 1) {
    scoreTerm(terms[0] ?? '', only, search, at, into, true);
    return;
  }
  const all = HitAccumulator.take(into.limit);
  for (const [i, run] of runs.entries()) {
    all.nextPart();
    const growing = search.growing && i === runs.length - 1;
    eachRunHit(run, { ...search, growing }, at, into.limit, (seq, score) => all.add(seq, score));
  }
  all.eachComplete(runs.length, (seq, score) => into.add(seq, score));
  all.giveBack();
}

/** More words than this that fit a pattern are found, but not marked. */
const MOST_MARKED = 500;

/** Adds the hits of every word that fits a pattern. */
function scorePattern(
  { text, fields }: WordSearch,
  { index, variant }: WordIndex,
  into: HitAccumulator,
): void {
  const pattern = wordPattern(text);
  if (pattern === null) return;
  const fitting = index
    .expand(pattern.beginning, { prefix: true, edits: 0 })
    .filter(({ term }) => pattern.test.test(term));
  for (const { term } of fitting.slice(0, MOST_MARKED)) variant(term);
  index.score(fitting, fields, into);
}

/** Calls `visit` with each hit of one run: of its alternatives, the better one counts. */
function eachRunHit(
  run: QueryRun,
  search: WordSearch,
  at: WordIndex,
  limit: number,
  visit: (seq: number, score: number) => void,
): void {
  const best = run.alternatives.length > 1 ? new Map<number, number>() : null;
  for (const terms of run.alternatives) {
    const together = HitAccumulator.take(limit);
    for (const [i, term] of terms.entries()) {
      together.nextPart();
      scoreTerm(term, run, search, at, together, i === terms.length - 1);
    }
    together.eachComplete(terms.length, (seq, score) => {
      if (best === null) visit(seq, score);
      else if (score > (best.get(seq) ?? -1)) best.set(seq, score);
    });
    together.giveBack();
  }
  for (const [seq, score] of best ?? []) visit(seq, score);
}

/** A beginning that more terms share is scored as a whole: to weigh each of a thousand terms says nothing, and takes long. */
const MANY_TERMS = 128;

/** Adds the hits of one term and its forms; only the last term of a word may be a beginning. */
function scoreTerm(
  term: string,
  run: QueryRun,
  search: WordSearch,
  at: WordIndex,
  into: HitAccumulator,
  isLast: boolean,
): void {
  const prefix = isLast && (search.mode === 'prefix' || search.growing || run.open);
  const forms = search.forms && isLast && run.hasForms ? at.index.related(term) : [];
  if (forms.some(({ exact }) => !exact)) {
    for (const form of forms) if (!form.exact) at.variant(form.term);
    scoreForms(term, forms, prefix, search.fields, at.index, into);
    return;
  }
  if (prefix && at.index.countPrefixed(term) > MANY_TERMS) at.index.scorePrefixed(term, search.fields, into);
  else at.index.score(expandTerm(term, run, search, at, prefix), search.fields, into);
}

/** Adds the hits of all forms of a word as of one, and those of what it may go on to. */
function scoreForms(
  term: string,
  forms: readonly RelatedTerm[],
  prefix: boolean,
  fields: FieldWeights,
  index: TextIndex,
  into: HitAccumulator,
): void {
  if (prefix && index.countPrefixed(term) > MANY_TERMS) {
    index.scorePrefixed(term, fields, into);
    index.scoreTogether(
      forms.filter((form) => !form.term.startsWith(term)),
      fields,
      into,
    );
    return;
  }
  index.scoreTogether(forms, fields, into);
  if (!prefix) return;
  const scored = new Set(forms.map((form) => form.term));
  const longer = index.expand(term, { prefix, edits: 0 }).filter((other) => !scored.has(other.term));
  index.score(longer, fields, into);
}

/** The terms of the index a term of the query stands for. */
function expandTerm(
  term: string,
  run: QueryRun,
  search: WordSearch,
  { index, variant, correction }: WordIndex,
  prefix: boolean,
): WeightedTerm[] {
  const asked = search.mode === 'fuzzy' && run.mayBeMisspelt ? editsAsked(term) : 0;
  const found = index.expand(term, { prefix, edits: asked });
  if (asked > 0) for (const other of found) variant(other.term);
  if (found.length > 0 || search.mode !== 'plain' || !run.mayBeMisspelt) return found;
  // Only words nobody wrote are taken for misspelt: a rare word must not be drowned by its neighbours.
  const similar = index.expand(term, { prefix: false, edits: editsForgiven(term) });
  for (const other of similar) variant(other.term);
  const [likeliest] = [...similar].sort(
    (a, b) => b.weight - a.weight || index.frequencyOf(b.term) - index.frequencyOf(a.term),
  );
  if (likeliest !== undefined) correction(search.text, likeliest.term);
  return similar;
}

/** The edits `word~` allows. */
export function editsAsked(term: string): number {
  return term.length >= 8 ? 2 : term.length >= 3 ? 1 : 0;
}

const LETTERS = /^\p{L}+$/u;

/** The edits a word that is nowhere in the index is forgiven; none for short words and numbers. */
export function editsForgiven(term: string): number {
  if (!LETTERS.test(term)) return 0;
  return term.length >= 8 ? 2 : term.length >= 4 ? 1 : 0;
}
