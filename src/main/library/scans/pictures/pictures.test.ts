import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isBlank } from './blank';
import { decodePicture } from './decode-picture';
import { tiffPages } from './decode-tiff';
import { cropRaster, fromRgba, shrinkRaster, type Raster } from './raster';
import { turnRaster } from './turn-raster';
import { writePng } from './write-png';

const scans = resolve(import.meta.dirname, '../../../../../test/scans');

const rasters = fc
  .record({
    width: fc.integer({ min: 1, max: 9 }),
    height: fc.integer({ min: 1, max: 9 }),
    channels: fc.constantFrom<1 | 3>(1, 3),
  })
  .chain(({ width, height, channels }) =>
    fc
      .uint8Array({ minLength: width * height * channels, maxLength: width * height * channels })
      .map((data): Raster => ({ width, height, channels, data })),
  );

function paper(width: number, height: number, ink: (x: number, y: number) => number): Raster {
  const data = new Uint8Array(width * height);
  for (let i = 0; i < data.length; i += 1) data[i] = ink(i % width, Math.floor(i / width));
  return { width, height, channels: 1, data };
}

describe('pixels', () => {
  it('come back after four quarter turns, and two make a half turn', () => {
    fc.assert(
      fc.property(rasters, (raster) => {
        const quarter = turnRaster(raster, 90);
        expect([quarter.width, quarter.height]).toEqual([raster.height, raster.width]);
        expect(turnRaster(quarter, 90)).toEqual(turnRaster(raster, 180));
        expect(turnRaster(quarter, 270)).toEqual(raster);
      }),
    );
  });

  it('of a part are those of the whole at its place', () => {
    const raster = paper(6, 4, (x, y) => y * 10 + x);
    expect(cropRaster(raster, 2, 1, 3, 2)).toEqual({
      width: 3,
      height: 2,
      channels: 1,
      data: Uint8Array.of(12, 13, 14, 22, 23, 24),
    });
  });

  it('are shrunk to the mean of what they cover', () => {
    const raster = paper(4, 2, (x) => (x < 2 ? 10 : 30));
    expect(shrinkRaster(raster, 2)).toMatchObject({ width: 2, height: 1, data: Uint8Array.of(10, 30) });
  });

  it('that can be seen through show the paper', () => {
    expect([...fromRgba(2, 1, Uint8Array.of(0, 0, 0, 0, 9, 8, 7, 255), 'BGRA').data]).toEqual([
      255, 255, 255, 7, 8, 9,
    ]);
  });

  it('survive being written as PNG and read again', async () => {
    const raster = paper(33, 5, (x, y) => (x * 7 + y * 31) % 256);
    expect(await decodePicture(writePng(raster), 1)).toEqual(raster);
    const colours = { ...raster, width: 11, channels: 3 as const };
    expect(await decodePicture(writePng(colours), 1)).toEqual(colours);
  });
});

describe('a blank page', () => {
  it('is paper, also with grain and a dark frame from the scanner', () => {
    const grain = (x: number, y: number): number => 235 + ((x * 7919 + y * 104_729) % 20);
    expect(isBlank(paper(800, 1000, grain))).toBe(true);
    expect(isBlank(paper(800, 1000, (x, y) => (x < 8 || y > 990 ? 0 : grain(x, y))))).toBe(true);
    expect(isBlank(paper(400, 400, () => 0))).toBe(true);
  });

  it('is none with a single line of small text on it', () => {
    const line = (x: number, y: number): number =>
      y > 500 && y < 512 && x > 100 && x < 400 && x % 3 === 0 ? 20 : 250;
    expect(isBlank(paper(800, 1000, line))).toBe(false);
  });
});

describe('a TIFF', () => {
  it('is decoded page by page', () => {
    const [page] = tiffPages(readFileSync(resolve(scans, 'phototest.tif')));
    expect(page).toMatchObject({ width: 640, height: 480 });
    const raster = page?.decode();
    expect(raster).toMatchObject({ width: 640, height: 480, channels: 1 });
    expect(isBlank(raster ?? paper(1, 1, () => 0))).toBe(false);
  });
});
