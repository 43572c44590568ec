import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendMisread } from './mend-misread';

const misread = (text: string): string =>
  new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

describe('text in UTF-8 that was read as Windows-1252', () => {
  it.each(['Le conseil a décidé', '“Größe” – 5 €', '市議會週二決定', 'Совет решил'])(
    'is mended: %s',
    (text) => {
      expect(misread(text)).not.toBe(text);
      expect(mendMisread(misread(text))).toBe(text);
    },
  );

  it.each(['Le conseil a décidé', 'ÉCOLE À L’OUEST', 'São Paulo', 'Â', '5 × 7 µm', 'VÀ “tin”'])(
    'is told from text that was read rightly: %s',
    (text) => {
      expect(mendMisread(text)).toBe(text);
    },
  );

  it('comes back whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(mendMisread(text) === text && !/\p{Cs}/u.test(text));
        expect(mendMisread(misread(text))).toBe(text);
      }),
    );
  });
});
