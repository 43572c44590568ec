import type { QueryNode } from '../../../../shared/model/query';
import type { LibraryDatabase } from '../../storage/library-database';
import type { FieldWeights } from '../index/index-fields';
import { readFieldTexts } from '../index/read-documents';
import type { TextIndex } from '../index/text-index';
import { analyse, piecesOf } from '../words/analyse';
import { cutTerm, neighbours } from '../words/index-terms';
import { HitAccumulator } from './hit-accumulator';
import { findNear, wordsOfPhrase } from './match-pieces';
import { quickPhraseTest } from './quick-phrase-test';
import type { SeqSet } from './seq-set';

export type PhraseNode = Extract<QueryNode, { kind: 'phrase' }>;

/**
 * Calls `visit` with every clipping of `among` that has a phrase, once for each field it is in. The index gives those
 * whose field has all its words; that they stand together is checked on that field's texts. A phrase of one word is that
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
  for (const [field, weight] of fields) {
    const isInField = (seq: number): boolean => isOneWord || readFieldTexts(db, seq, field).some(isThere);
    if (terms.length === 0) {
      // Single letters of Thai and its like are no terms: every text has to be looked at.
      for (const [seq, asked] of among.entries()) if (asked === 1 && isInField(seq)) visit(seq, 0);
      continue;
    }
    const candidates = HitAccumulator.take(among.length);
    for (const term of terms) {
      candidates.nextPart();
      index.score(index.expand(term, { prefix: false, edits: 0 }), new Map([[field, weight]]), candidates);
    }
    candidates.eachComplete(terms.length, (seq, score) => {
      if (among[seq] === 1 && isInField(seq)) visit(seq, score);
    });
    candidates.giveBack();
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
