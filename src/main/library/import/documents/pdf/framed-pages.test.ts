import { describe, expect, it } from 'vitest';
import { composeScan } from '../../../scans/article/compose-scan';
import type { RecognisedPage } from '../../../scans/recognised-page';
import { parseDocument } from '../../parse';
import type { ParsedArticle } from '../../parsed-article';
import { madePdf, type MadeLine } from './made-pdf';

/** Black bars, as the lines of a photographed page. */
const PICTURE = Array.from({ length: 24 }, (_, i) => `60 ${150 + 20 * i} 460 8 re f`).join('\n');
const STRIP: readonly MadeLine[] = [
  ['Rivermouth Post', 40, 800, 14],
  ['12 November 2026 | Page 5 | Circulation 20,400', 40, 780],
];

async function articleOf(bytes: Uint8Array): Promise<ParsedArticle> {
  const outcome = await parseDocument({ bytes, name: 'clip.pdf' });
  if (!('articles' in outcome) || outcome.articles[0] === undefined) throw new Error(JSON.stringify(outcome));
  return outcome.articles[0];
}

describe('A page of a PDF that has text only around a picture', () => {
  it('waits to be recognised: a clipping service wrote above it, or a scanner’s program below', async () => {
    const strip = await articleOf(madePdf([STRIP], { drawn: PICTURE }));
    expect(strip.scanPages).toEqual([1]);
    expect(strip.warnings).toContain('text-pending');
    const foot: MadeLine = ['Scanned with CamScanner', 240, 30, 9];
    const scanned = await articleOf(madePdf([[foot], [foot]], { drawn: PICTURE }));
    expect(scanned.scanPages).toEqual([1, 2]);
    expect(scanned.fields.headline).toBe('clip');
  });

  it('is none where nothing is drawn between, or where its text is, or where it is a figure in a longer text', async () => {
    expect((await articleOf(madePdf([STRIP]))).scanPages).toBeUndefined();
    const caption: MadeLine = ['The old harbour road, seen from the bridge', 60, 400];
    expect((await articleOf(madePdf([[...STRIP, caption]], { drawn: PICTURE }))).scanPages).toBeUndefined();
    const text = [[...STRIP, caption], [...STRIP, caption], STRIP];
    expect((await articleOf(madePdf(text, { drawn: PICTURE }))).scanPages).toBeUndefined();
  });

  it('keeps its text where hardly anything was recognised in the picture', async () => {
    const word = { text: 'Oak', x: 10, y: 400, width: 40, height: 20, sure: 90 };
    const recognised: RecognisedPage = {
      width: 1200,
      height: 1700,
      turned: 0,
      languages: ['eng'],
      confidence: 90,
      knownScript: true,
      lines: [{ block: 1, paragraph: 1, y: 400, height: 20, words: [word] }],
    };
    const original = { bytes: madePdf([STRIP]), name: 'clip.pdf', mimeType: 'application/pdf' };
    const { fields } = await composeScan(original, [{ page: 1, area: null, recognised }]);
    expect(fields.headline).toBe('Rivermouth Post');
  });
});

it('A PDF with nothing but lines that are alike on its pages has these', async () => {
  const pages = ['oaks', 'elms', 'limes'].map((text): MadeLine[] => [
    [`Trees of the town: ${text}`, 50, 800],
  ]);
  expect((await articleOf(madePdf(pages))).fields.body).toContain('limes');
  const same = await articleOf(
    madePdf([1, 2, 3].map((count): MadeLine[] => [[`Ferry no. ${String(count)}`, 50, 800]])),
  );
  expect(same.fields.body).toContain('Ferry no. 3');
});
