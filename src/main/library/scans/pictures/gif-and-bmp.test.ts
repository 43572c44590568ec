import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../import/parse';
import { decodeBmp } from './decode-bmp';
import { decodeGif } from './decode-gif';

/** Four greys from white to black in five rows, interlaced, as ImageMagick writes it. */
const INTERLACED = Buffer.from(
  'R0lGODlhDAAFAPECACAgIJ+fn////wAAACH5BAAAAAAAIf8LSW1hZ2VNYWdpY2sOZ2FtbWE9MC40NTQ1NDUALAAAAAAMAAUAQAINlI8Gy70Bo4RCVusyKAA7',
  'base64',
);
/** 48 × 48 pixels of noise in sixteen colours, whose codes grow; made by ImageMagick. */
const NOISE = Buffer.from(
  'R0lGODlhMAAwAPMAAHYMankYK6ESIPIMDtoVHJoOYs0MWRQHt2kLpBAJ8zAJ8CAK01wI25QMkooJzQAAACH5BAAAAAAALAAAAAAwADAAAAT+cMg5SSU4S3uHzSBWUeT2hZlBEoKAot7qcZv5oq57i5RIlzaMgWAYDnG7FVEAnF2MxOIRo0sqc61YKio8SouCAPZWorJavu13XSy0Aqzdb4Y+V8HdbuMLF6PhMD0sfi2FhQYCBYoYBQYNj44GBQF9hoNxPAMGfoR1LYhhAY1sjQSUVDqAdxuUnIV2eIoFkJCSm6JvpnA5Ph6hYq2fhgUEe8Z7jsiNk2FhuoRTza3QaImyDbPJX7KhhlgCU6KTrW5uhbLXs9iQipKU3s2vLriKoeWJr9eP+7Sy7/HAxJijBOAXgIIAlr1RtI6fNkf+vAUbSEnRQVHiFIkisIwfso/+kgoUjPcmjLkGB7GJ4zdL5CSGj9Qd23dQFiJmGt1cvMhwFgBsLlu0RLBOHcOELs3dCgCg4sGaQGMWQJAwYcaiWLFRpYrUjTgxB7nWbBkT6M+dUHsy3EqUqFSzogBQ3SeT39mnNau2FCkXgV+/UkUyxZvSY7IGYn8m1fuUrQO3DmTKYvvzkQPLHv3+BIxy7F25DP4+4tx3NIK6Di7T1NyW6NMArvv6XSB3n9upf1v/vXzZNVvEAR7hFUk1wILcom/vzv0YQereof8eyN34r2zknBE7bv7YAYPnqf0eODjdeuXC0v3yRqzdb/To4L17d86aen3dudm3Po7gff/voTH+ENoCCiiwAAPHLcAfcuFh51x7/rn3noAAHjgbf9MtSF9z/QFGFIcJ/scAYqlRKKADCiCo4IELHnDcAQB6N2F0bSE4W38phhdgfwkukEACBJp43HvyPUcheAe6qCCNJsqooAI/ArkihUOeaKSMFLqXYIZZ/vcfgVD++GSBKR7pXInyWZnakiwSKOGbAhYYJZAFgnngkSaeeOSYCippoohlzinmmHkWiqV3bCqAwAIw9iejjGQK6qOUi5aZp6UAqriinUEWygCUk0rZ55KXlmkpoqKmaGACBRZKZpg+bqoki6+SmSkDUUIZaa2f1hqmqIwe4OKiCPaqKqashllnrclo+horo30KK22cByqrKq6CGshss69GGay0LgprZ6/NfvqjrtzKOaeukY4KbrjVdsvqp9j+eu6qgubrbbTvurgvmKzmeq+6+uq7orjv2mlvwecSyHC+sQLZL8DePnyuxQUrmXDABoaaQAQAOw==',
  'base64',
);

/** A BMP of a picture's rows from the top, with a header of 40 bytes. */
function bmpOf(
  rows: readonly (readonly number[])[],
  depth: number,
  {
    width,
    packing = 0,
    topDown = false,
    extra = [],
    pixels,
  }: {
    width: number;
    packing?: number;
    topDown?: boolean;
    extra?: readonly number[];
    pixels?: readonly number[];
  },
): Uint8Array {
  const rowBytes = Math.ceil((width * depth) / 32) * 4;
  const body =
    pixels ??
    (topDown ? rows : rows.toReversed()).flatMap((row) => [
      ...row,
      ...Array.from({ length: rowBytes - row.length }, () => 0),
    ]);
  const header = Buffer.alloc(54);
  header.write('BM', 0, 'latin1');
  header.writeUInt32LE(54 + extra.length + body.length, 2);
  header.writeUInt32LE(54 + extra.length, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(width, 18);
  header.writeInt32LE(topDown ? -rows.length : rows.length, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(depth, 28);
  header.writeUInt32LE(packing, 30);
  return Buffer.concat([header, Buffer.from(extra), Buffer.from(body)]);
}

const BLACK_AND_WHITE = [0, 0, 0, 0, 255, 255, 255, 0];
const greyRows = (data: Uint8Array, width: number): number[][] =>
  Array.from({ length: data.length / 3 / width }, (_, row) =>
    Array.from({ length: width }, (__, column) => data[(row * width + column) * 3] ?? 0),
  );

describe('a GIF picture', () => {
  it('has its rows in order, also where they come in four passes', () => {
    const { width, data } = decodeGif(INTERLACED);
    expect(greyRows(data, width).map(([first]) => first)).toEqual([255, 255, 159, 32, 32]);
  });

  it('with codes that grow has all its pixels', () => {
    const { data } = decodeGif(NOISE);
    expect(createHash('sha256').update(data).digest('hex')).toBe(
      '3e99da22eee94ce7fcf6c4ec0928e45ef83f244224540389a082ecbfcfec9661',
    );
  });

  it('cut off or damaged anywhere is a picture or a reason, at once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: NOISE.length - 1 }),
        fc.integer({ min: 13, max: NOISE.length - 1 }),
        fc.nat({ max: 255 }),
        (length, at, value) => {
          const damaged = Buffer.from(NOISE);
          damaged[at] = value;
          for (const file of [NOISE.subarray(0, length), damaged])
            try {
              expect(decodeGif(file).data.length).toBe(48 * 48 * 3);
            } catch (thrown) {
              expect(String(thrown)).toMatch(/it is damaged or cut off|there is no picture in it/u);
            }
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });
});

describe('a BMP picture', () => {
  it.each([
    [
      'of 24 bits, bottom row first',
      bmpOf(
        [
          [0, 0, 0, 255, 255, 255],
          [255, 255, 255, 0, 0, 0],
        ],
        24,
        { width: 2 },
      ),
    ],
    [
      'of 24 bits, top row first',
      bmpOf(
        [
          [0, 0, 0, 255, 255, 255],
          [255, 255, 255, 0, 0, 0],
        ],
        24,
        { width: 2, topDown: true },
      ),
    ],
    ['of 1 bit', bmpOf([[0b0100_0000], [0b1000_0000]], 1, { width: 2, extra: BLACK_AND_WHITE })],
    [
      'of 8 bits',
      bmpOf(
        [
          [0, 1],
          [1, 0],
        ],
        8,
        { width: 2, extra: BLACK_AND_WHITE },
      ),
    ],
    [
      'of 16 bits with masks',
      bmpOf(
        [
          [0, 0, 255, 255],
          [255, 255, 0, 0],
        ],
        16,
        {
          width: 2,
          packing: 3,
          extra: [0, 0xf8, 0, 0, 0xe0, 7, 0, 0, 0x1f, 0, 0, 0],
        },
      ),
    ],
    [
      'packed in runs',
      bmpOf([[], []], 8, {
        width: 2,
        packing: 1,
        extra: BLACK_AND_WHITE,
        pixels: [1, 1, 1, 0, 0, 0, 1, 0, 1, 1, 0, 1],
      }),
    ],
  ])('%s has its pixels', (_, file) => {
    const { width, data } = decodeBmp(file);
    expect(greyRows(data, width)).toEqual([
      [0, 255],
      [255, 0],
    ]);
  });

  it('cut off is refused', () => {
    const file = bmpOf([[0, 0, 0, 255, 255, 255]], 24, { width: 2 });
    for (let length = 2; length < 54; length += 1)
      expect(() => decodeBmp(file.subarray(0, length))).toThrow('it is damaged or cut off');
  });

  it('of a page comes in as a scan whose text is recognised', async () => {
    const stripes = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 38 }, (__, i) => (row % 12 < 4 && i % 3 > 0 ? 0 : 255)),
    );
    const bytes = bmpOf(stripes, 1, { width: 300, extra: BLACK_AND_WHITE });
    const outcome = await parseDocument({ bytes, name: 'fax.bmp' });
    expect(outcome).toMatchObject({
      mimeType: 'image/bmp',
      articles: [{ scanPages: [1], warnings: ['text-pending'] }],
    });
  });
});
