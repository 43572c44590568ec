import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, isWording } from './fold-words';

const wordings = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'Forum',
    'e\u0301tude',
    'Étude',
    'ﬁne day',
    '环境',
    '“Quoted”',
    '5 things',
    'ǅ',
    'K',
    'ｆｕｌｌ',
    '',
  ),
);

test('a text is a wording exactly when it says the same folded', () => {
  fc.assert(
    fc.property(wordings, wordings, (text, other) => {
      expect(isWording(text, fold(text))).toBe(true);
      expect(isWording(text, fold(other))).toBe(fold(text) === fold(other));
    }),
  );
});

test.each([
  ['Forum focuses on “green” growth', 'FORUM focuses on green growth!'],
  ['e\u0301tude', 'Étude'],
  ['ﬁne', 'fine'],
  ['合作论坛', '合作论坛。'],
])('%s and %s are one wording', (text, other) => {
  expect(isWording(text, fold(other))).toBe(true);
});
