import type { QueryNode, TextField } from '../../../../shared/model/query';
import type { LibraryDatabase } from '../../storage/library-database';
import type { FieldWeights } from '../index/index-fields';
import { readFieldTexts } from '../index/read-documents';
import type { HitCollector, NearWord, PhraseTerm, TextIndex } from '../index/text-index';
import { analyse, piecesOf, type Run } from '../words/analyse';
import { cutTerm, MAX_TERM_LENGTH, neighbours } from '../words/index-terms';
import { HitAccumulator } from './hit-accumulator';
import { findNear, wordsOfPhrase } from './match-pieces';
import { quickPhraseTest } from './quick-phrase-test';
import type { SeqSet } from './seq-set';

export type PhraseNode = Extract<QueryNode, { kind: 'phrase' }>;

/**
 * Calls `visit` with every clipping of `among` that has a phrase, once for each field it is in. The index knows
 * where its words stand; where that is not enough, those whose field has all of them are checked on that field's texts. A phrase of one word is that
 * word as it is written.
 */
export function eachPhraseHit(
  phrase: PhraseNode,
  {
    index,
    db,
    fields,
    among,
  }: { index: TextIndex; db: LibraryDatabase; fields: FieldWeights; among: SeqSet },
  visit: (seq: number, score: number) => void,
): void {
  const terms = indexedTerms(phrase.text);
  const isThere = phraseTest(phrase);
  const isOneWord = isSingleTerm(phrase.text);
  const byPlaces = isOneWord ? null : placeSearch(phrase, index);
  for (const [field, weight] of fields) {
    const isInField = (seq: number): boolean => isOneWord || readFieldTexts(db, seq, field).some(isThere);
    if (terms.length === 0) {
      // Single letters of Thai and its like are no terms: every text has to be looked at.
      for (const [seq, asked] of among.entries()) if (asked === 1 && isInField(seq)) visit(seq, 0);
      continue;
    }
    const score = (term: string, into: HitCollector): void =>
      index.score(index.expand(term, { prefix: false, edits: 0 }), new Map([[field, weight]]), into);
    if (byPlaces !== null) {
      const found: number[] = [];
      byPlaces(field, (seq) => {
        if (among[seq] === 1) found.push(seq);
      });
      if (found.length === 0) continue;
      // The words of a phrase are often in most clippings, the phrase in few: only those are scored.
      const scores = new ScoresOf(found, among.length);
      for (const term of terms) score(term, scores);
      for (const [i, seq] of found.entries()) visit(seq, scores.at(i));
      continue;
    }
    const candidates = HitAccumulator.take(among.length);
    for (const term of terms) {
      candidates.nextPart();
      score(term, candidates);
    }
    candidates.eachComplete(terms.length, (seq, score) => {
      if (among[seq] === 1 && isInField(seq)) visit(seq, score);
    });
    candidates.giveBack();
  }
}

/** Adds up the scores of some clippings, and passes over all others. */
class ScoresOf implements HitCollector {
  /** By `seq`, one more than its place; 0 for the others. */
  private readonly places: Uint32Array;
  private readonly scores: Float64Array;

  constructor(seqs: readonly number[], limit: number) {
    this.places = new Uint32Array(limit);
    this.scores = new Float64Array(seqs.length + 1);
    for (const [i, seq] of seqs.entries()) this.places[seq] = i + 1;
  }

  add(seq: number, score: number): void {
    const place = this.places[seq] ?? 0;
    this.scores[place] = (this.scores[place] ?? 0) + score;
  }

  /** The score of the clipping at a place of the list. */
  at(place: number): number {
    return this.scores[place + 1] ?? 0;
  }
}

/** True for a phrase the index answers by itself: one word, or one Han character. */
export function isSingleTerm(text: string): boolean {
  let count = 0;
  let isTerm = true;
  analyse(text, ({ kind, pieces }) => {
    count += pieces.length;
    isTerm &&= kind !== 'segmented';
  });
  return count === 1 && isTerm;
}

/** Asks the index where a phrase or words near each other stand; null when it cannot say. */
function placeSearch(
  { text, near }: PhraseNode,
  index: TextIndex,
): ((field: TextField, visit: (seq: number) => void) => void) | null {
  if (near === null) {
    const terms = sideBySideTerms(text);
    return terms === null ? null : (field, visit) => index.eachPhrase(terms, field, visit);
  }
  const words = nearWords(text);
  return words === null ? null : (field, visit) => index.eachNear(words, near, field, visit);
}

/** Whether texts have to be read for a phrase: where no term of the index says it exactly, a single letter of Thai and its like or a word of enormous length. */
function needsTexts({ text, near }: PhraseNode): boolean {
  return (near === null ? sideBySideTerms(text) : nearWords(text)) === null;
}

/** True when texts have to be read for some part of a query. */
export function readsTexts(node: QueryNode): boolean {
  if (node.kind === 'and' || node.kind === 'or') return node.nodes.some(readsTexts);
  if (node.kind === 'not') return readsTexts(node.node);
  return node.kind === 'phrase' && needsTexts(node);
}

/** The terms of a phrase with their places in it; null when terms cannot say it exactly. */
export function sideBySideTerms(text: string): readonly PhraseTerm[] | null {
  const terms: PhraseTerm[] = [];
  let start = 0;
  for (const run of runsOf(text)) {
    const ofRun = runTerms(run, start);
    if (ofRun === null) return null;
    terms.push(...ofRun);
    start += run.pieces.length;
  }
  return terms.length > 0 ? terms : null;
}

/** The words of a phrase as terms, to be found near each other; null when terms cannot say one of them exactly. */
export function nearWords(text: string): readonly NearWord[] | null {
  const words = new Map<string, NearWord>();
  for (const run of runsOf(text)) {
    const terms = runTerms(run, 0);
    if (terms === null) return null;
    // A word that stands there twice counts once.
    words.set(run.pieces.map(({ term }) => term).join(' '), { terms, length: run.pieces.length });
  }
  return words.size > 0 ? [...words.values()] : null;
}

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  analyse(text, (run) => runs.push(run));
  return runs;
}

/** The terms of one run with their places after `start`; null when terms cannot say it exactly. */
function runTerms({ kind, pieces }: Run, start: number): PhraseTerm[] | null {
  const size = kind === 'segmented' ? Math.min(3, pieces.length) : 1;
  if (kind === 'segmented' && size < 2) return null;
  const terms = neighbours(pieces, size).map((term, i) => ({ term, offset: start + i }));
  return terms.some(({ term }) => term.length >= MAX_TERM_LENGTH) ? null : terms;
}

/** Whether a text has a phrase, or its words near each other. */
export function phraseTest({ text, near }: PhraseNode): (text: string) => boolean {
  if (near === null) return quickPhraseTest(text);
  const words = wordsOfPhrase(text);
  return (other) => findNear(piecesOf(other), words, near).length > 0;
}

/** What the index has of a phrase's words: pairs of Han characters rather than single ones, which are everywhere. */
function indexedTerms(text: string): readonly string[] {
  const terms = new Set<string>();
  analyse(text, ({ kind, pieces }) => {
    const size =
      kind === 'segmented' ? Math.min(3, pieces.length) : kind === 'han' ? Math.min(2, pieces.length) : 1;
    if (kind === 'segmented' && size === 1) return;
    for (const term of neighbours(pieces, size)) terms.add(cutTerm(term));
  });
  return [...terms];
}
