import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWeight } from './text-weight';

test('Chinese, Japanese and Korean characters weigh three letters each, wherever they lie in Unicode', () => {
  const dense = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;
  for (let code = 0; code <= 0x10_ffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    if (textWeight(character) !== character.length + (dense.test(character) ? 2 : 0))
      expect.fail(`U+${code.toString(16)} weighs ${textWeight(character)}`);
  }
});

test('a text weighs as much as its parts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      expect(textWeight(`${one}${other}`)).toBe(textWeight(one) + textWeight(other));
    }),
  );
});
