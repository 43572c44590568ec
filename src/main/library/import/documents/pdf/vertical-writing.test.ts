import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../parse';
import type { ParsedArticle } from '../../parsed-article';
import { withVerticalLines, type LyingPiece } from './vertical-writing';

/** Text in hexadecimal digits of UTF-16, and where it begins in points. */
type Drawn = readonly [text: string, x: number, y: number, size: number, turned?: boolean];

/** A page (A4, upright) in a font that knows every letter and writes across (`H`) or downwards (`V`). */
function pageOf(drawn: readonly Drawn[], writing: 'H' | 'V'): Buffer {
  const content = drawn
    .map(([text, x, y, size, turned = false]) => {
      const hex = Buffer.from(text, 'utf16le').swap16().toString('hex');
      const matrix = turned ? '0 -1 1 0' : '1 0 0 1';
      return `BT /F1 ${size} Tf ${matrix} ${x} ${y} Tm <${hex}> Tj ET`;
    })
    .join('\n');
  const letters = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /All def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Ming /Encoding /Identity-${writing} /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Ming /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 8 0 R >>',
    `<< /Length ${letters.length} >>\nstream\n${letters}\nendstream`,
    '<< /Type /FontDescriptor /FontName /Ming /Flags 4 /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 /FontBBox [0 -120 1000 880] >>',
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer << /Size 9 /Root 1 0 R >>\n%%EOF`, 'latin1');
}

async function articleOf(bytes: Uint8Array): Promise<ParsedArticle> {
  const outcome = await parseDocument({ bytes, name: 'a.pdf' });
  if (!('articles' in outcome) || outcome.articles[0] === undefined) throw new Error(JSON.stringify(outcome));
  return outcome.articles[0];
}

const HEADLINE = '市長が新しい図書館を発表';
/** Lines of a paragraph, and those of the next, which is set in. */
const LINES = [
  '市長は十二日の記者会見で、駅前に新しい',
  '図書館を建てる計画を明らかにした。蔵書',
  'は五十万冊で、春に開館する。',
  '　市議会は来月、予算案について話し合う',
  'ことにしている。',
];
const BODY =
  '市長は十二日の記者会見で、駅前に新しい図書館を建てる計画を明らかにした。蔵書は五十万冊で、春に開館する。\n\n市議会は来月、予算案について話し合うことにしている。';

/** A line whose letters are drawn one by one, each below the last. */
const letterByLetter = (text: string, x: number, y: number, size: number): Drawn[] =>
  Array.from(text)
    .map((letter, i): Drawn => [letter, x, y - size * (i + 0.88), size])
    .filter(([letter]) => letter !== '　');

describe('A PDF page whose lines run downwards', () => {
  it('is read from right to left where each letter is drawn by itself', async () => {
    const page = pageOf(
      [
        ...letterByLetter(HEADLINE, 500, 800, 24),
        ...LINES.flatMap((line, i) => letterByLetter(line, 460 - 20 * i, 800, 12)),
      ],
      'H',
    );
    const { fields } = await articleOf(page);
    expect(fields.headline).toBe(HEADLINE);
    expect(fields.body).toBe(BODY);
  });

  it('is read from right to left where its font writes downwards', async () => {
    const page = pageOf(
      [
        [HEADLINE, 512, 800, 24],
        ...LINES.map((line, i): Drawn => [line.trim(), 466 - 20 * i, line.startsWith('　') ? 788 : 800, 12]),
      ],
      'V',
    );
    const { fields } = await articleOf(page);
    expect(fields.headline).toBe(HEADLINE);
    expect(fields.body).toBe(BODY);
  });

  it('keeps figures that are turned on their side, or stand side by side, where they belong', async () => {
    const page = pageOf(
      [
        ...letterByLetter('新図書館は', 460, 800, 12),
        ['2028', 462, 740, 12, true],
        ...letterByLetter('年', 460, 692, 12),
        ['11', 454, 669.4, 12],
        ...letterByLetter('月に開く', 460, 668, 12),
        ...letterByLetter('と市は発表した。', 440, 800, 12),
      ],
      'H',
    );
    expect((await articleOf(page)).fields.headline).toBe('新図書館は2028年11月に開くと市は発表した。');
  });

  it('is none where letters stand under one another as the rows of a table', () => {
    const rows = ['男', '女', '計'].map((text, i): LyingPiece => {
      const place = { x: 50, right: 62, y: 100 + 24 * i, size: 12 };
      return { text, ...place, spaced: true, quarter: 0 };
    });
    expect(withVerticalLines(rows)).toEqual(rows);
  });
});
