import { expect, it } from 'vitest';
import { decodeText } from './decode-text';
import './mend-text-decoder';

const OF_1252: readonly (readonly [number, string])[] = [
  [0x80, '€'],
  [0x85, '…'],
  [0x8a, 'Š'],
  [0x91, '‘'],
  [0x92, '’'],
  [0x93, '“'],
  [0x94, '”'],
  [0x96, '–'],
  [0x97, '—'],
  [0x99, '™'],
  [0x9f, 'Ÿ'],
  [0x81, '\u0081'],
  [0xa0, '\u00a0'],
  [0xff, 'ÿ'],
];

it.each(['windows-1252', 'latin1', 'iso-8859-1', 'us-ascii'])(
  '%s has quotation marks, dashes and the euro sign, in every Node.js',
  (label) => {
    const bytes = Uint8Array.from(OF_1252, ([byte]) => byte);
    expect(new TextDecoder(label).decode(bytes)).toBe(OF_1252.map(([, character]) => character).join(''));
  },
);

it.each([
  ['euc-kr', [0x8c, 0x63, 0x20, 0xb0, 0xa1], '똠 가'],
  ['ks_c_5601-1987', [0xc6, 0x52], '힣'],
  ['big5', [0x87, 0x40, 0xa4, 0xa4], '䏰中'],
  ['shift_jis', [0x87, 0x40, 0xfb, 0xfc], '①髙'],
  ['gbk', [0x80, 0xc4, 0xe3], '€你'],
])('%s has the characters the Encoding Standard counts to it', (label, bytes, text) => {
  expect(new TextDecoder(label).decode(Uint8Array.from(bytes))).toBe(text);
});

it('A character whose bytes come apart is whole', () => {
  const decoder = new TextDecoder('euc-kr');
  expect(decoder.decode(Uint8Array.of(0x8c), { stream: true }) + decoder.decode(Uint8Array.of(0x63))).toBe(
    '똠',
  );
  const again = new TextDecoder('windows-1252');
  expect(again.decode(Uint8Array.of(0x93), { stream: true }) + again.decode()).toBe('“');
});

it('What is asked to be exact still fails on bytes that are no text', () => {
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.of(0xff))).toThrow(TypeError);
  expect(() => new TextDecoder('euc-kr', { fatal: true }).decode(Uint8Array.of(0xff))).toThrow(TypeError);
});

it('Marks that were spoilt before a text was saved are mended, and nothing else', () => {
  const spoilt = 'â€œItâ€™s\u00a0Ã©\u0096 hereâ€¦â€\u009d, said â€';
  expect(decodeText(Buffer.from(spoilt))?.text).toBe('“It’s\u00a0Ã©– here…”, said â€');
});

it('A page of windows-1252 keeps its quotation marks, dashes and apostrophes', () => {
  const bytes = Buffer.from(
    '<meta charset=iso-8859-1><p>\x93It\x92s 5 \x80 \x96 or 6\x85\x94, he said.',
    'latin1',
  );
  expect(decodeText(bytes)?.text).toContain('“It’s 5 € – or 6…”, he said.');
});
