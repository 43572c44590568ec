import { describe, expect, it } from 'vitest';
import { languageNumber } from '../words/languages';
import { EVERY_FIELD, INDEX_FIELDS } from './index-fields';
import type { IndexedDocument } from './read-documents';
import { SegmentedIndex } from './segmented-index';

function documentOf(
  seq: number,
  language: string | null,
  fields: Partial<IndexedDocument['fields']>,
): IndexedDocument {
  const none = Object.fromEntries(INDEX_FIELDS.map((field) => [field, []]));
  return {
    seq,
    language: languageNumber(language),
    fields: { ...none, ...fields } as IndexedDocument['fields'],
  };
}

const documents = [
  documentOf(1, 'en', {
    headline: ['Floods in Guangxi'],
    body: ['The flood came. Floods came. Flooding came.'],
  }),
  documentOf(2, 'en', { body: ['One flood'] }),
  documentOf(3, 'en', { body: ['Two floods'] }),
  documentOf(4, 'fr', { body: ['Les élections nationales'] }),
  documentOf(5, 'fr', { body: ['Le cadre national'] }),
  documentOf(6, 'zh', { body: ['nationales 洪水'] }),
  documentOf(7, 'en', { outlet: ['Floods Weekly'] }),
  documentOf(8, null, { body: ['floods without a language'] }),
];

function indexOf(freezeAfter: readonly number[]): SegmentedIndex {
  const index = new SegmentedIndex();
  for (const document of documents) {
    index.put(document);
    if (freezeAfter.includes(document.seq)) index.freezeLive();
  }
  return index;
}

function hitsOf(index: SegmentedIndex, term: string): Map<number, number> {
  const scores = new Map<number, number>();
  index.scoreTogether(index.related(term), EVERY_FIELD, {
    add: (seq, score) => scores.set(seq, (scores.get(seq) ?? 0) + score),
  });
  return scores;
}

describe('the forms of a word', () => {
  const alive = indexOf([]);
  it.each([
    ['alive', alive],
    ['frozen', indexOf([8])],
    ['in many segments', indexOf([1, 3, 5])],
  ])('are found as one word, with the same scores wherever they are kept: %s', (_, index) => {
    for (const term of ['flood', 'floods', 'national', 'nationales']) {
      const [expected, found] = [hitsOf(alive, term), hitsOf(index, term)];
      expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
      for (const [seq, score] of found) expect(score).toBeCloseTo(expected.get(seq) ?? NaN, 5);
    }
    expect([...hitsOf(index, 'flood').keys()].sort()).toEqual([1, 2, 3, 8]);
  });
  it('rank below the word as it was asked for', () => {
    const scores = hitsOf(alive, 'flood');
    expect(scores.get(2) ?? 0).toBeGreaterThan(scores.get(3) ?? 0);
  });
  it('are those of the language a text is in', () => {
    expect([...hitsOf(alive, 'national').keys()].sort()).toEqual([4, 5]);
  });
  it('are those of the languages the word itself is written in', () => {
    const index = new SegmentedIndex();
    index.put(documentOf(1, 'en', { body: ['62 turbines'] }));
    index.put(documentOf(2, 'es', { body: ['62 turbinas'] }));
    expect([...hitsOf(index, 'turbines').keys()]).toEqual([1]);
    // Nobody wrote this: it may be a form in any of them.
    expect([...hitsOf(index, 'turbine').keys()].sort()).toEqual([1, 2]);
  });
  it('are not looked for where names stand', () => {
    expect(hitsOf(alive, 'flood').has(7)).toBe(false);
    expect(hitsOf(alive, 'floods').has(7)).toBe(true);
  });
  it('are known again after a clipping has come in', () => {
    const index = indexOf([8]);
    expect(hitsOf(index, 'flood').has(9)).toBe(false);
    index.put(documentOf(9, 'en', { body: ['flooded'] }));
    expect(hitsOf(index, 'flood').has(9)).toBe(true);
  });
});
