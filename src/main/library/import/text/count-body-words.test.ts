import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWords } from '../../storage/word-count';
import { countBodyWords } from './count-body-words';

it('counts in pieces what one piece has', () => {
  const word = fc.constantFrom(
    'tree',
    "don't",
    '3.5',
    '树木',
    'ต้นไม้',
    'e-mail',
    '“quoted”',
    '10,000',
    'C++',
    '。',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 400, maxLength: 900 }), (words) => {
      const text = words.join(' ');
      expect(countBodyWords(text)).toBe(countWords(text));
    }),
    { numRuns: 30 },
  );
});

it('counts a long unspaced text without cutting it to pieces that are too small', () => {
  expect(countBodyWords('滨河市政府周二决定。'.repeat(1000))).toBe(countWords('滨河市政府周二决定。') * 1000);
});
