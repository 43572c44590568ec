import fc from 'fast-check';
import { expect, it } from 'vitest';
import { phoneticBase } from '../phonetic-field';
import { readablePiece } from './readable-piece';

const FIELD = ' EQ \\* jc2 \\* "Font:A" \\* hps10 \\o\\ad(\\s\\up 9(とうきょう),東京)';

it('Of a field for readings the characters they stand above are the text, and of no other field', () => {
  expect(phoneticBase(FIELD)).toBe('東京');
  expect(phoneticBase(' HYPERLINK "https://post.example/a(b),c)"')).toBeNull();
  expect(phoneticBase(' EQ \\f(1,2)')).toBeNull();
});

it('Characters below a reading become the result of their field, whether it has an empty one or none', () => {
  const shown = (text: string): string =>
    readablePiece(text)
      .replace(/\x13[^\x13\x14\x15]*\x14?([^\x13\x14\x15]*)\x15/gu, '$1')
      .replaceAll('\x00', '');
  expect(shown(`Die \x13${FIELD}\x15 Brücke`)).toBe('Die 東京 Brücke');
  expect(shown(`Die \x13${FIELD}\x14\x15 Brücke`)).toBe('Die 東京 Brücke');
});

it('A hyphen that is shown at line ends only is one, and no word of the program', () => {
  expect(readablePiece('optional\x1fhyphen')).toBe('optional\u00adhyphen');
});

it('A stretch of text keeps its length whatever is in it', () => {
  const part = fc.constantFrom('\x13', '\x14', '\x15', '\x1f', FIELD, 'a', '東', ')', ',');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      expect(readablePiece(text)).toHaveLength(text.length);
    }),
  );
});
