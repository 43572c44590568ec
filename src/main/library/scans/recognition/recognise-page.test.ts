import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lineText } from '../article/line-text';
import { tiffPages } from '../pictures/decode-tiff';
import { writePnm } from '../pictures/write-pnm';
import type { RecognisedPage } from '../recognised-page';
import { characterErrors } from '../../../../../test/character-errors';
import { recognisePage } from './recognise-page';

const root = resolve(import.meta.dirname, '../../../../..');
const corpora = process.env['CLIPDESK_CORPORA'] ?? resolve(root, '../shared/corpora');
const scans = resolve(corpora, 'ocr/test/testing');
const PHOTOTEST =
  'This is a lot of 12 point text to test the ocr code and see if it works on all types of file format. ' +
  'The quick brown dog jumped over the lazy fox. The quick brown dog jumped over the lazy fox. ' +
  'The quick brown dog jumped over the lazy fox. The quick brown dog jumped over the lazy fox.';

/** The pages `test/scans/*.png` were made from, line by line. */
const PAGES = {
  chi_sim: [
    '港口道路将种植新的树木',
    '市议会星期三同意在港口道路两旁种植六百棵新树。',
    '反对者说，这笔钱应当用来修理下水道，去年夏天那里两次被水淹没。',
    '市长回答说，树木可以吸收雨水，也可以为行人遮挡阳光。',
  ],
  vie: [
    'Đường cảng sẽ có thêm cây xanh',
    'Hội đồng thành phố hôm thứ Tư đã đồng ý trồng sáu trăm cây mới dọc theo đường cảng.',
    'Những người phản đối nói rằng số tiền này cần được dùng để sửa chữa hệ thống thoát nước.',
    'Thị trưởng trả lời rằng cây xanh giữ nước mưa và che nắng cho người đi bộ.',
  ],
  tha: [
    'ถนนท่าเรือจะมีต้นไม้เพิ่มขึ้น',
    'สภาเมืองเห็นชอบเมื่อวันพุธให้ปลูกต้นไม้ใหม่หกร้อยต้นตามถนนท่าเรือ',
    'ผู้คัดค้านกล่าวว่าเงินจำนวนนี้ควรนำไปซ่อมท่อระบายน้ำ',
    'นายกเทศมนตรีตอบว่าต้นไม้ช่วยดูดซับน้ำฝนและให้ร่มเงาแก่คนเดินเท้า',
  ],
  ind: [
    'Jalan pelabuhan akan mendapat pohon baru',
    'Dewan kota pada hari Rabu menyetujui penanaman enam ratus pohon baru di sepanjang jalan pelabuhan.',
    'Para penentang mengatakan bahwa uang itu seharusnya digunakan untuk memperbaiki saluran air yang sudah dua kali meluap.',
    'Wali kota menjawab bahwa pohon menyerap air hujan dan memberi keteduhan bagi pejalan kaki.',
  ],
} as const;

const own = { languages: [], expected: [] } as const;
const textOf = ({ lines }: RecognisedPage): string => lines.map(({ words }) => lineText(words)).join(' ');
function tiff(file: string): Uint8Array {
  const [page] = tiffPages(readFileSync(file));
  if (page === undefined) throw new Error(`${file} has no page`);
  return writePnm(page.decode());
}

describe('a page', () => {
  it('is read word by word, each with its place on the page', async () => {
    const page = await recognisePage(tiff(resolve(root, 'test/scans/phototest.tif')), own);
    expect(page).toMatchObject({ width: 640, height: 480, turned: 0, languages: ['eng'], knownScript: true });
    expect(characterErrors(PHOTOTEST, textOf(page))).toBeLessThan(0.02);
    const quick = page.lines.flatMap(({ words }) => words).find(({ text }) => text === 'quick');
    // Where it stands, measured in a picture editor.
    expect(quick?.x).toBeGreaterThan(80);
    expect(quick?.y).toBeGreaterThan(180);
    expect(quick?.height).toBeLessThan(40);
  }, 120_000);

  it('that lies on its side is turned upright', async () => {
    const page = await recognisePage(readFileSync(resolve(root, 'test/scans/phototest-rotated-R.png')), own);
    expect(page).toMatchObject({ width: 640, height: 480, turned: 270 });
    expect(characterErrors(PHOTOTEST, textOf(page))).toBeLessThan(0.02);
  }, 120_000);

  it.each(Object.entries(PAGES))(
    'in %s is known to be, and read, without being told',
    async (code, text) => {
      const page = await recognisePage(readFileSync(resolve(root, `test/scans/${code}.png`)), own);
      expect(page).toMatchObject({ languages: [code], turned: 0, knownScript: true });
      // Thai marks above the line are hard to see. Where words end is not written in every script.
      const plain = (line: string): string => line.replace(/\s+/gu, '').normalize('NFC');
      expect(characterErrors(plain(text.join('')), plain(textOf(page)))).toBeLessThan(
        code === 'tha' ? 0.08 : 0.02,
      );
    },
    120_000,
  );

  it('that is no picture is an error', async () => {
    await expect(recognisePage(Uint8Array.of(1, 2, 3, 4), own)).rejects.toThrow('cannot be decoded');
  });
});

describe.skipIf(!existsSync(scans))(`pages of a public collection (skipped without ${scans})`, () => {
  const blocks = resolve(corpora, 'ocr/nautilusocr/textblocks');
  const truth = (file: string): string =>
    [...readFileSync(file, 'utf8').matchAll(/<String\b[^>]*CONTENT="([^"]*)"/gu)]
      .map(([, word = '']) => word)
      .join(' ');

  it('in French are known to be French', async () => {
    const page = await recognisePage(tiff(resolve(blocks, 'images/1.tif')), own);
    expect(page.languages).toEqual(['fra']);
    expect(characterErrors(truth(resolve(blocks, 'gt/1.xml')), textOf(page))).toBeLessThan(0.05);
  }, 120_000);

  it('in a script without data are said to be', async () => {
    const page = await recognisePage(readFileSync(resolve(scans, 'devatest.png')), own);
    expect(page.knownScript).toBe(false);
  }, 120_000);
});
