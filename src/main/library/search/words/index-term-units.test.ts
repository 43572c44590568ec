import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachIndexTermUnits } from './index-term-units';
import { eachIndexTerm } from './index-terms';

type Found = readonly [term: string, position: number];

function termsByUnits(text: string): { found: Found[]; pieces: number } {
  const found: Found[] = [];
  const pieces = eachIndexTermUnits(text, (units, length, position) =>
    found.push([String.fromCharCode(...units.subarray(0, length)), position]),
  );
  return { found, pieces };
}

function termsByAnalyser(text: string): { found: Found[]; pieces: number } {
  const found: Found[] = [];
  const pieces = eachIndexTerm(text, (term, position) => found.push([term, position]));
  return { found, pieces };
}

/** What parts, joins, folds and is cut in ways of its own. */
const PIECES = [
  ...[
    'a',
    'É',
    'ß',
    'ñ',
    'ﬁ',
    'İ',
    'ж',
    'й',
    'ё',
    'Σ',
    'ω',
    '\u0301',
    '\u0308',
    '\u00ad',
    '\u200d',
    '\ufeff',
  ],
  ...['7', '٣', '๕', '½', '.', ',', '-', "'", '’', '·', '&', '_', '״', '\u00a0', ' ', '\n', '…', '™', '㍱'],
  ...[
    '中',
    '國',
    '习',
    '習',
    '々',
    'か',
    'が',
    'カ',
    'ｶ',
    'ﾞ',
    '\u3099',
    'ー',
    '한',
    '\u1112',
    '\u1161',
    '\u{20000}',
    '𠮷',
    '😀',
    '\ud842',
    '\udfb7',
  ],
  ...[
    'ก',
    'ำ',
    '\u0e4d',
    'า',
    'เ',
    'แ',
    '\u0e49',
    'ປ',
    'ខ',
    'မ',
    'ا',
    'ال',
    'وال',
    'لل',
    'كتاب',
    'ـ',
    '\u064b',
    'ש',
    'हि',
    '\u093c',
    'न्',
  ],
  ...['Rivermouth', 'prefecture', 'ประเทศไทย', '新聞發布會'],
];

describe('the terms of the index as units', () => {
  it('are those the analyser finds, at the same places, in any mixture of scripts, marks and signs', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }), (pieces) => {
        expect(termsByUnits(pieces.join(''))).toEqual(termsByAnalyser(pieces.join('')));
      }),
      { numRuns: 2_000 },
    );
  });

  it('are those the analyser finds in texts of any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(termsByUnits(text)).toEqual(termsByAnalyser(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it('are cut where words are longer than the index keeps them, also in the longest runs without a space', () => {
    for (const word of [
      'x'.repeat(99),
      'x'.repeat(100),
      'x'.repeat(700),
      `ال${'ب'.repeat(300)}`,
      '新'.repeat(300),
      'ประเทศไทย'.repeat(600),
    ])
      expect(termsByUnits(`a ${word} b`)).toEqual(termsByAnalyser(`a ${word} b`));
  });
});
