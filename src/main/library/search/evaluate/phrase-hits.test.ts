import fc from 'fast-check';
import { expect, it } from 'vitest';
import { INDEX_FIELDS } from '../index/index-fields';
import type { IndexedDocument } from '../index/read-documents';
import { SegmentedIndex } from '../index/segmented-index';
import { piecesOf } from '../words/analyse';
import { findPhrase } from './match-pieces';
import { sideBySideTerms } from './phrase-hits';

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
      const index = new SegmentedIndex();
      const found = (): number[] => {
        const seqs: number[] = [];
        index.eachPhrase(terms, 'notes', (seq) => seqs.push(seq));
        return seqs.sort((a, b) => a - b);
      };
      const expected = all.flatMap((notes, seq) =>
        notes.some((one) => findPhrase(piecesOf(one), wanted).length > 0) ? [seq] : [],
      );
      for (const [seq, notes] of all.entries()) index.put({ seq, language: 0, fields: { ...none, notes } });
      expect(found()).toEqual(expected);
      for (const [seq, notes] of all.entries()) {
        index.put({ seq, language: 0, fields: { ...none, notes } });
        if (seq % 3 === 0) index.freezeLive();
      }
      index.freezeLive();
      expect(found()).toEqual(expected);
      index.mergeUntil(Infinity, true);
      expect(found()).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});
