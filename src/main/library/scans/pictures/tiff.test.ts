import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { tiffPages } from './decode-tiff';

interface Made {
  readonly little: boolean;
  readonly bits: 8 | 16;
  readonly samples: 1 | 3;
  readonly deflated?: boolean;
  readonly width?: number;
}

/** A TIFF of two pages of grey, the second darker than the first; its pages' values are these, of 255. */
const GREYS = [200, 100];

function tiff({ little, bits, samples, deflated = false, width = 5 }: Made): Uint8Array {
  const height = 4;
  const u16 = (value: number): Buffer => {
    const two = Buffer.alloc(2);
    if (little) two.writeUInt16LE(value);
    else two.writeUInt16BE(value);
    return two;
  };
  const u32 = (value: number): Buffer => {
    const four = Buffer.alloc(4);
    if (little) four.writeUInt32LE(value);
    else four.writeUInt32BE(value);
    return four;
  };
  let file = Buffer.concat([Buffer.from(little ? 'II' : 'MM'), u16(42), u32(8)]);
  for (const [page, grey] of GREYS.entries()) {
    const one = bits === 16 ? u16(grey * 257) : Buffer.from([grey]);
    const raw = Buffer.concat(Array.from({ length: width * height * samples }, () => one));
    const pixels = deflated ? deflateSync(raw) : raw;
    const many = samples === 3;
    const tags = 9;
    const bitsAt = file.length + 2 + tags * 12 + 4;
    const pixelsAt = bitsAt + 6;
    const next = page === GREYS.length - 1 ? 0 : pixelsAt + pixels.length + 1;
    const short = (tag: number, value: number): Buffer =>
      Buffer.concat([u16(tag), u16(3), u32(1), u16(value), u16(0)]);
    const long = (tag: number, value: number): Buffer =>
      Buffer.concat([u16(tag), u16(4), u32(1), u32(value)]);
    file = Buffer.concat([
      file,
      u16(tags),
      short(256, width),
      short(257, height),
      many ? Buffer.concat([u16(258), u16(3), u32(3), u32(bitsAt)]) : short(258, bits),
      short(259, deflated ? 8 : 1),
      short(262, many ? 2 : 1),
      long(273, pixelsAt),
      short(277, samples),
      short(278, height),
      long(279, pixels.length),
      u32(next),
      u16(bits),
      u16(bits),
      u16(bits),
      pixels,
      // Programs do not align what follows.
      Buffer.alloc(1),
    ]);
  }
  return file;
}

describe('a TIFF of several pages', () => {
  const made = [true, false].flatMap((little) =>
    ([8, 16] as const).flatMap((bits) =>
      ([1, 3] as const).flatMap((samples) =>
        [true, false].flatMap((deflated) =>
          [4, 5].map((width): Made => ({ little, bits, samples, deflated, width })),
        ),
      ),
    ),
  );

  it.each(made)('shows every page as it is: %j', (one) => {
    const pages = tiffPages(tiff(one)).map((page) => page.decode());
    expect(pages.map(({ data }) => [...new Set(data)])).toEqual(GREYS.map((grey) => [grey]));
  });
});

describe('a TIFF that is made to be read for ever', () => {
  const u32 = (value: number): number[] => [
    value & 255,
    (value >> 8) & 255,
    (value >> 16) & 255,
    value >>> 24,
  ];
  const entry = (tag: number, type: number, count: number, value: number): number[] => [
    tag & 255,
    tag >> 8,
    type,
    0,
    ...u32(count),
    ...u32(value),
  ];
  const file = (entries: readonly number[][], next: number): Uint8Array =>
    Uint8Array.from([0x49, 0x49, 42, 0, ...u32(8), entries.length, 0, ...entries.flat(), ...u32(next)]);
  const size = [entry(256, 4, 1, 100), entry(257, 4, 1, 100)];

  it.each([
    ['whose second page is its first', file(size, 8), 'leads back'],
    ['whose smaller picture is itself', file([...size, entry(330, 4, 1, 8)], 0), 'leads back'],
    [
      'that promises four thousand million values',
      file([...size, entry(273, 4, 0xffffffff, 8)], 0),
      'promises',
    ],
  ])('%s is refused at once', (_, bytes, words) => {
    expect(() => tiffPages(bytes)).toThrow(words);
  });
});
