import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../import/parse';
import type { ParseOutcome } from '../../import/parsed-article';
import { openHeif } from './decode-heif';
import { tiffPages } from './decode-tiff';
import { greyOf, type Raster } from './raster';

const scans = resolve(import.meta.dirname, '../../../../../test/scans');
const fileOf = (name: string): Buffer => readFileSync(resolve(scans, name));
const telephone = fileOf('telephone.heic');
const twoPages = fileOf('two-pages.heic');

function greys({ data, channels }: Raster): number[] {
  return Array.from({ length: data.length / channels }, (_, i) => {
    const at = i * channels;
    return channels === 1 ? (data[at] ?? 0) : greyOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
  });
}

/** The mean difference of two pictures' brightness, 0 to 255. */
function difference(one: Raster, other: Raster): number {
  const [left, right] = [greys(one), greys(other)];
  return left.reduce((sum, grey, i) => sum + Math.abs(grey - (right[i] ?? 0)), 0) / left.length;
}

async function decodedPages(file: Uint8Array): Promise<Raster[]> {
  const { pages, close } = await openHeif(file);
  const decoded = pages.map((page) => page.decode());
  close();
  return decoded;
}

const imported = async (bytes: Uint8Array): Promise<ParseOutcome> =>
  parseDocument({ bytes, name: 'IMG_0042.HEIC' });

describe('a picture of a telephone (HEIF)', () => {
  it('is one upright page, though it is kept in tiles, on its side, and with a preview and a depth map', async () => {
    const [page, ...others] = await decodedPages(telephone);
    expect(others).toEqual([]);
    expect(page).toMatchObject({ width: 640, height: 480 });
    const [original] = tiffPages(fileOf('phototest.tif'));
    if (page === undefined || original === undefined) throw new Error('no page');
    expect(difference(page, original.decode())).toBeLessThan(4);
  });

  it('with several has its main one first; a mirrored one is turned round', async () => {
    const [main, other] = await decodedPages(twoPages);
    expect(main).toMatchObject({ width: 640, height: 480 });
    expect(other).toMatchObject({ width: 640, height: 422 });
    if (other === undefined) throw new Error('no second page');
    // The headline, between these rows, ends before the right half.
    const headline = greys(other).map((grey, i) => ({ grey, x: i % 640, y: Math.floor(i / 640) }));
    const dark = headline.filter(({ grey, y }) => y >= 40 && y < 75 && grey < 128);
    expect([dark.some(({ x }) => x < 60), dark.some(({ x }) => x > 400)]).toEqual([true, false]);
  });

  it('waits for its text like any scan', async () => {
    expect(await imported(telephone)).toMatchObject({
      mimeType: 'image/heic',
      articles: [{ scanPages: [1], warnings: ['text-pending'], fields: { headline: 'IMG 0042' } }],
    });
    expect(await imported(twoPages)).toMatchObject({ articles: [{ scanPages: [1, 2] }] });
  });

  it('that is cut off is refused in a sentence, at whatever place', async () => {
    for (let bytes = 12; bytes < telephone.length; bytes += 997)
      expect(await imported(telephone.subarray(0, bytes))).toEqual({
        refusal: { reason: 'unreadable', detail: 'it is damaged or cut off' },
      });
  });

  it('with one picture damaged keeps the other', async () => {
    const damaged = Buffer.from(twoPages);
    damaged.fill(0, 1200, 3200);
    expect(await imported(damaged)).toMatchObject({ articles: [{ scanPages: [1, 2] }] });
  });
});
