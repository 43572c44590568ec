import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tiffPages } from './decode-tiff';
import { UnreadablePicture } from './unreadable-picture';

const [CLEAR, END, FIRST_MADE] = [256, 257, 258];

/** Codes in 9 bits each, the highest first (TIFF 6.0, section 13). */
function packCodes(codes: readonly number[]): Buffer {
  const bits = codes.map((code) => code.toString(2).padStart(9, '0')).join('');
  return Buffer.from((bits.match(/.{1,8}/gu) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)));
}

/** Bytes as codes that stand for one each, but for a pair that was there right before; the table begins anew before codes get longer. */
function packBytes(bytes: Uint8Array): Buffer {
  const codes: number[] = [];
  for (let from = 0; from < bytes.length; from += 200) {
    codes.push(CLEAR);
    const part = [...bytes.subarray(from, from + 200)];
    for (let i = 0; i < part.length; i += 1) {
      const same = i > 1 && part[i] === part[0] && part[i + 1] === part[1];
      codes.push(same ? FIRST_MADE : (part[i] ?? 0));
      if (same) i += 1;
    }
  }
  return packCodes([...codes, END]);
}

/** A grey TIFF of one strip packed with LZW. */
function lzwTiff(packed: Uint8Array, width: number, height: number): Uint8Array {
  const tags: readonly (readonly [number, number])[] = [
    [256, width],
    [257, height],
    [258, 8],
    [259, 5],
    [262, 1],
    [273, 8],
    [277, 1],
    [278, height],
    [279, packed.length],
  ];
  const head = Buffer.from('II*\0\0\0\0\0', 'latin1');
  head.writeUInt32LE(8 + packed.length, 4);
  const directory = Buffer.alloc(2 + tags.length * 12 + 4);
  directory.writeUInt16LE(tags.length);
  for (const [i, [tag, value]] of tags.entries()) {
    directory.writeUInt16LE(tag, 2 + i * 12);
    directory.writeUInt16LE(4, 4 + i * 12);
    directory.writeUInt32LE(1, 6 + i * 12);
    directory.writeUInt32LE(value, 10 + i * 12);
  }
  return Buffer.concat([head, packed, directory]);
}

function decode(file: Uint8Array): Uint8Array | undefined {
  return tiffPages(file)[0]?.decode().data;
}

describe('A TIFF packed with LZW', () => {
  it('is what was packed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 1000 }), (bytes) => {
        expect(decode(lzwTiff(packBytes(bytes), bytes.length, 1))).toEqual(bytes);
      }),
    );
  });

  it.each([
    ['that names what was not made yet is refused', [CLEAR, 65, 300, END]],
    ['that names what was made before the table began anew is refused', [CLEAR, 65, 66, 67, CLEAR, 259, END]],
  ])('%s instead of being read for ever', (_, codes) => {
    expect(() => decode(lzwTiff(packCodes(codes), 10, 10))).toThrow(UnreadablePicture);
  });

  it('whose list of tags breaks off inside a number is read or refused at once, wherever that is', () => {
    const whole = lzwTiff(packBytes(Uint8Array.from({ length: 100 }, (_, i) => i)), 10, 10);
    for (let length = 8; length < whole.length; length += 1)
      try {
        for (const page of tiffPages(whole.subarray(0, length))) expect(page.width).toBeGreaterThan(0);
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(UnreadablePicture);
      }
  });

  it('that unpacks to far more than its picture has is refused', () => {
    const longer = Array.from({ length: 240 }, (_, i) => FIRST_MADE + i);
    const again = Array.from({ length: 400 }, () => [CLEAR, 65, ...longer]).flat();
    expect(() => decode(lzwTiff(packCodes(again), 10, 10))).toThrow(UnreadablePicture);
  });

  it('is a picture or refused at once, however it is damaged', () => {
    const packed = packBytes(Uint8Array.from({ length: 2000 }, (_, i) => (i * i) % 7));
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.nat(255), fc.nat(packed.length), (at, value, length) => {
        const damaged = Buffer.from(packed);
        damaged[at] = value;
        try {
          expect(decode(lzwTiff(damaged.subarray(0, length), 50, 40))?.length).toBe(2000);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(UnreadablePicture);
        }
      }),
    );
  });
});

describe('A TIFF packed as a fax', () => {
  /** All white, by T.6: each row is as the one above (`1`), which is white before the first. */
  const white = (rows: number): string => '1'.repeat(rows);
  const bytesOf = (bits: string): Buffer =>
    Buffer.from((bits.match(/.{1,8}/gu) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)));
  const faxTiff = (bits: string): Uint8Array => {
    const file = Buffer.from(lzwTiff(bytesOf(bits), 1728, 64));
    const directory = file.readUInt32LE(4);
    file.writeUInt32LE(1, directory + 2 + 2 * 12 + 8);
    file.writeUInt32LE(4, directory + 2 + 3 * 12 + 8);
    return file;
  };

  it('is read, also where its strip is filled up', () => {
    const plain = decode(faxTiff(white(64)));
    expect(plain).toHaveLength(1728 * 64);
    const endOfPage = '000000000001'.repeat(2);
    expect(decode(faxTiff(white(64) + endOfPage + '0'.repeat(40_000)))).toEqual(plain);
  });

  it('is refused at once where its codes lead nowhere', () => {
    expect(() => decode(faxTiff(white(20) + '0000000000000001' + '10'.repeat(400_000)))).toThrow(
      UnreadablePicture,
    );
  });
});
