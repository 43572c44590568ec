import fc from 'fast-check';
import { expect, it } from 'vitest';
import { INDEX_FIELDS } from '../index/index-fields';
import type { IndexedDocument } from '../index/read-documents';
import { SegmentedIndex } from '../index/segmented-index';
import { piecesOf } from '../words/analyse';
import { findPhrase } from './match-pieces';
import { nearWords, phraseTest, sideBySideTerms } from './phrase-hits';

const parts = [
  'us',
  'U.S.',
  'china',
  'China’s',
  's',
  'a',
  'b',
  '环',
  '境',
  '环境',
  '㍿',
  'ไทย',
  'ไท',
  'ย',
  'co-op',
  'coop',
];
const marks = [
  '3.5',
  '35',
  '1,234',
  'ß',
  'ss',
  'é',
  'ｶﾞ',
  'ガ',
  'الكتاب',
  'كتاب',
  ' ',
  ' ',
  ' ',
  ', ',
  '-',
  '’',
  '\n',
  '\u00ad',
];
const text = fc.array(fc.constantFrom(...parts, ...marks), { maxLength: 14 }).map((list) => list.join(''));

const none = Object.fromEntries(
  INDEX_FIELDS.map((field) => [field, []]),
) as unknown as IndexedDocument['fields'];

/** What an index finds however its clippings are kept: alive, frozen here and there, and merged. */
function foundInEveryIndex(
  all: readonly (readonly string[])[],
  find: (index: SegmentedIndex, visit: (seq: number) => void) => void,
): number[][] {
  const index = new SegmentedIndex();
  const found = (): number[] => {
    const seqs: number[] = [];
    find(index, (seq) => seqs.push(seq));
    return seqs.sort((a, b) => a - b);
  };
  for (const [seq, notes] of all.entries()) index.put({ seq, language: 0, fields: { ...none, notes } });
  const alive = found();
  for (const [seq, notes] of all.entries()) {
    index.put({ seq, language: 0, fields: { ...none, notes } });
    if (seq % 3 === 0) index.freezeLive();
  }
  index.freezeLive();
  const frozen = found();
  index.mergeUntil(Infinity, true);
  return [alive, frozen, found()];
}

const seqsWhere = (
  all: readonly (readonly string[])[],
  isThere: (text: string) => boolean,
): readonly number[] => all.flatMap((notes, seq) => (notes.some(isThere) ? [seq] : []));

it('The index finds a phrase where its pieces stand side by side in one text, however its clippings are kept', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 }), text, (texts, phrase) => {
      const terms = sideBySideTerms(phrase);
      fc.pre(terms !== null);
      const wanted = piecesOf(phrase).map(({ term }) => term);
      const all = texts.flatMap(([before, after]) => [
        [before + phrase + after],
        [before, after],
        [phrase, before],
      ]);
      const expected = seqsWhere(all, (one) => findPhrase(piecesOf(one), wanted).length > 0);
      for (const found of foundInEveryIndex(all, (index, visit) => index.eachPhrase(terms, 'notes', visit)))
        expect(found).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});

it('The index finds words near each other in one text as reading it does, however its clippings are kept', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 }),
      fc.array(fc.constantFrom(...parts, '3.5', 'é', 'co op', '环境 us'), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 0, max: 12 }),
      (texts, chosen, near) => {
        const phrase = chosen.join(' ');
        const words = nearWords(phrase);
        fc.pre(words !== null);
        const all = texts.flatMap(([before, after]) => [
          [chosen.toReversed().join(` ${after} `)],
          [before, after],
          [chosen.join(before)],
        ]);
        const expected = seqsWhere(all, phraseTest({ kind: 'phrase', text: phrase, near, field: null }));
        for (const found of foundInEveryIndex(all, (index, visit) =>
          index.eachNear(words, near, 'notes', visit),
        ))
          expect(found).toEqual(expected);
      },
    ),
    { numRuns: 150 },
  );
});

it('Words in two texts of one field are never near each other', () => {
  const words = nearWords('flood river');
  if (words === null) throw new Error('These are words.');
  const all = [['a flood', 'river b'], ['a flood river b']];
  for (const found of foundInEveryIndex(all, (index, visit) => index.eachNear(words, 999, 'notes', visit)))
    expect(found).toEqual([1]);
});
