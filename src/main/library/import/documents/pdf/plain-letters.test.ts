import { expect, it } from 'vitest';
import { plainLetters } from './plain-letters';

it('The shapes that fonts name are the letters people type and search for', () => {
  expect(plainLetters('\ufe97\ufea4\ufe96')).toBe('تحت');
  expect(plainLetters('o\ufb03ce')).toBe('office');
  expect(plainLetters('\u2f47\u672c')).toBe('日本');
});

it('Other signs stay as they are: fractions, raised figures, wide letters', () => {
  expect(plainLetters('½ m² Ａ①')).toBe('½ m² Ａ①');
});
