import fc from 'fast-check';
import { expect, it } from 'vitest';
import { piecesOf } from '../words/analyse';
import { findPhrase } from './match-pieces';
import { quickPhraseTest } from './quick-phrase-test';

const parts = [
  'us',
  'U.S.',
  'US',
  'china',
  'China’s',
  'china',
  's',
  'a',
  'b',
  '环',
  '境',
  '环境',
  'ไทย',
  'é',
  'e',
  'co-op',
  'coop',
  '3.5',
  '35',
  '1,234',
  'ß',
  'ss',
  ' ',
  ' ',
  ', ',
  '. ',
  '-',
  '’',
  '.',
  '\n',
  '\u00ad',
  'ｶﾞ',
  'ガ',
  '…',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'grapheme', maxLength: 2 })), {
    maxLength: 14,
  })
  .map((list) => list.join(''));

it('A phrase is found where its pieces stand side by side, and nowhere else', () => {
  fc.assert(
    fc.property(text, text, text, (before, phrase, after) => {
      const wanted = piecesOf(phrase).map(({ term }) => term);
      fc.pre(wanted.length > 0);
      for (const whole of [before + phrase + after, before + after, `${before} ${phrase} ${after}`]) {
        expect(quickPhraseTest(phrase)(whole)).toBe(findPhrase(piecesOf(whole), wanted).length > 0);
      }
    }),
    { numRuns: 300 },
  );
});

it('A mark that stands behind a sign is found, though Unicode makes one sign of both', () => {
  expect(quickPhraseTest('\u2190\u0338')('x \u2190\u0338 y')).toBe(true);
  expect(quickPhraseTest('\u2190\u0338')('x \u2190\u200d\u0338 y')).toBe(true);
});
