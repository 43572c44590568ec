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

it('A radical that a browser names instead of the character is that character', () => {
  expect(plainLetters('市\u2ed3\u2ec5\u2ea0企')).toBe('市长见民企');
  expect(plainLetters('\u2ed1崎、\u2ee9\u2f8a')).toBe('長崎、黄色');
});

it('The marks of vertical lines are those of any other', () => {
  expect(plainLetters('\ufe41東京\ufe42\ufe35三\ufe36\ufe11\ufe12')).toBe('「東京」（三）、。');
});
