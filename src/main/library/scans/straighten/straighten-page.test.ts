import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodePicture } from '../pictures/decode-picture';
import { tiffPages } from '../pictures/decode-tiff';
import type { Raster } from '../pictures/raster';
import { turnRaster } from '../pictures/turn-raster';
import { straightenPage } from './straighten-page';

const scans = resolve(import.meta.dirname, '../../../../../test/scans');
const picture = (name: string): Promise<Raster> => decodePicture(readFileSync(resolve(scans, name)), 1);

/** White paper with lines of words: black boxes of uneven lengths. */
function linedPage(width = 900, height = 1200): Raster {
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 100; y < height - 100; y += 34)
    for (let x = 90; x < width - 110; x += 30 + ((x * 7 + y) % 53))
      for (let row = 0; row < 14; row += 1) data.fill(0, (y + row) * width + x, (y + row) * width + x + 22);
  return { width, height, channels: 1, data };
}

describe('a page', () => {
  it.each([-13, -8, -3, 2, 5, 11])('held %i degrees askew is made level', (askew) => {
    const { tilt, sideways, page } = straightenPage(turnRaster(linedPage(), askew));
    expect({ tilt, sideways }).toEqual({ tilt: -askew, sideways: false });
    expect(page).not.toBeNull();
  });

  it('askew by a degree is left as it is: its letters are sharper so', () => {
    expect(straightenPage(turnRaster(linedPage(), 1))).toMatchObject({ page: null, tilt: 0 });
  });

  it.each([90, 270])('that lies on its side (%i degrees), and askew, is known to', (turned) => {
    const { tilt, sideways } = straightenPage(turnRaster(turnRaster(linedPage(), turned), 4));
    expect({ tilt, sideways }).toEqual({ tilt: -4, sideways: true });
  });

  it.each(['chi_sim.png', 'ind.png', 'tha.png', 'vie.png'])(
    'scanned well (%s) is left as it is',
    async (name) => {
      expect(straightenPage(await picture(name))).toEqual({ page: null, tilt: 0, sideways: false });
    },
  );

  it('without anything on it is left as it is', () => {
    const blank = { ...linedPage(), data: new Uint8Array(900 * 1200).fill(240) };
    expect(straightenPage(blank)).toEqual({ page: null, tilt: 0, sideways: false });
  });

  it('as long as thirty screens and all black is looked at in little memory', () => {
    const black = { width: 1080, height: 60_000, channels: 1 as const, data: new Uint8Array(1080 * 60_000) };
    expect(straightenPage(black)).toMatchObject({ page: null, tilt: 0 });
  });

  it('smaller than a letter is no error', () => {
    const dot = { width: 3, height: 2, channels: 1 as const, data: Uint8Array.of(0, 255, 0, 255, 0, 255) };
    expect(straightenPage(dot).tilt).toBe(0);
  });

  it('half in a shadow becomes as light as the other half, and keeps its ink dark', () => {
    const { width, height, data } = linedPage();
    const shadowed = data.map((shade, i) => ((shade * 0.7 + 50) * (i % width < width / 2 ? 1 : 0.3)) | 0);
    const { page, tilt } = straightenPage({ width, height, channels: 1, data: shadowed });
    expect(tilt).toBe(0);
    if (page === null) throw new Error('left as it is');
    const shade = (x: number, y: number): number => page.data[y * width + x] ?? 0;
    for (const x of [20, width - 20]) expect(shade(x, 50)).toBeGreaterThan(235);
    const darkest = Math.max(
      ...[100, 600, 700].map((x) =>
        Math.min(...[...page.data.subarray(208 * width + x, 208 * width + x + 80)]),
      ),
    );
    expect(darkest).toBeLessThan(110);
  });

  it('of a TIFF is looked at like any', () => {
    const [page] = tiffPages(readFileSync(resolve(scans, 'phototest.tif')));
    if (page === undefined) throw new Error('no page');
    expect(straightenPage(page.decode())).toEqual({ page: null, tilt: 0, sideways: false });
  });
});
