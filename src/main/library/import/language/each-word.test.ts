import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachWord, numberOfWord } from './each-word';

/** What stands in texts and what parts or joins words: letters, marks, apostrophes, pairs of surrogates and halves of one. */
const PIECES = [
  'a',
  'É',
  'ʼ',
  "'",
  '’',
  '\u0301',
  'ñ',
  'ж',
  '中',
  'ก',
  '\u0e49',
  '𠮷',
  '😀',
  '\ud842',
  '1',
  '-',
  ' ',
  '\n',
];

describe('the words of a text', () => {
  it('are those that a pattern finds, with the numbers they have alone', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const found: string[] = [];
        const count = eachWord(text, (number, start, end) => {
          const word = text.slice(start, end);
          expect(number).toBe(numberOfWord(word));
          found.push(word);
        });
        expect(found).toEqual(text.match(/'?[\p{L}\p{M}]+/gu) ?? []);
        expect(count).toBe(found.length);
      }),
    );
  });
});
