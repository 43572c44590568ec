import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sampleClipping, sampleDate } from '../../../../../test/sample-clipping';
import type { Clipping } from '../../../../shared/model/clipping';
import { reportOptionsSchema, type ReportOptions } from '../../../../shared/model/report';
import { parseDocument } from '../../import/parse';
import { buildReport } from '../build-report';
import { writeDocx } from './write-docx';

async function docx(
  clippings: readonly Clipping[],
  options: Partial<ReportOptions> = {},
): Promise<{ readonly bytes: Uint8Array; readonly part: (name: string) => string }> {
  const sources = clippings.map((clipping) => ({ clipping, bodyHtml: null }));
  const report = buildReport(sources, { ...reportOptionsSchema.parse({}), ...options }, '2026-11-24');
  const bytes = await writeDocx(report);
  const parts = unzipSync(bytes);
  return { bytes, part: (name) => strFromU8(parts[name] ?? new Uint8Array()) };
}

/** Text of the paragraphs with this style, in order. */
function styled(xml: string, style: string): readonly string[] {
  return (xml.match(/<w:p>.*?<\/w:p>/gsu) ?? [])
    .filter((one) => one.includes(`<w:pStyle w:val="${style}"/>`))
    .map((one) => [...one.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(''));
}

const clippings = [
  sampleClipping(1, {
    headline: 'Sluice & gates <held>',
    url: 'https://harbour.example/1',
    tags: ['Water'],
    summary: 'It held.',
    notes: 'Call back',
    highlights: [{ start: 0, end: 5, text: 'First', note: 'good' }],
    media: [{ kind: 'image', caption: 'A gate', creditLine: 'X', file: null }],
  }),
  sampleClipping(2, {
    headline: 'حاجز الفيضانات',
    language: 'ar',
    tags: ['Environment', 'Water'],
    datePublished: sampleDate('2019-09-17'),
  }),
];

describe('a report as a Word document', () => {
  it('has headings for sections and clippings, and says of each what the header of the trade says', async () => {
    const { part } = await docx(clippings, { title: 'Morning', organisation: 'City' });
    const xml = part('word/document.xml');
    expect(styled(xml, 'Title')).toEqual(['Morning']);
    expect(styled(xml, 'Heading1')).toEqual([
      ...['Key figures', 'Environment', 'Water', 'Index by outlet', 'Method and copyright'],
    ]);
    expect(styled(xml, 'Heading2')).toEqual(['حاجز الفيضانات', 'Sluice &amp; gates &lt;held&gt;']);
    expect(styled(xml, 'ClipOutlet')).toEqual(['The Daily Example', 'The Daily Example']);
    expect(styled(xml, 'ClipMeta')).toEqual(
      expect.arrayContaining([
        '18 September 2019 · Online',
        'Tag: Water',
        'https://harbour.example/1',
        'A gate [X]',
      ]),
    );
    expect(styled(xml, 'ClipSummary')).toContain('It held.');
    expect(styled(xml, 'ClipRemark')).toEqual(expect.arrayContaining(['“First”good', 'Call back']));
    expect(part('docProps/core.xml')).toContain('<dc:title>Morning</dc:title>');
  });

  it('has contents that list and link every clipping, and pages with their number', async () => {
    const { part } = await docx(clippings);
    const xml = part('word/document.xml');
    expect(styled(xml, 'TOC1')).toEqual(['Environment', 'Water', 'Index by outlet', 'Method and copyright']);
    expect(styled(xml, 'TOC2')).toEqual(['حاجز الفيضانات', 'Sluice &amp; gates &lt;held&gt;']);
    for (const anchor of ['section-1', 'section-2', 'clip-1', 'clip-2', 'outlets', 'method']) {
      expect(xml).toContain(`PAGEREF ${anchor}`);
      expect(xml).toMatch(new RegExp(`<w:bookmarkStart[^>]*w:name="${anchor}"`, 'u'));
      expect(xml).toContain(`w:anchor="${anchor}"`);
    }
    const ids = [...xml.matchAll(/<w:bookmarkStart[^>]*w:id="(\d+)"/gu)].map(([, id]) => id);
    expect([ids.length, new Set(ids).size]).toEqual([6, 6]);
    expect(part('word/settings.xml')).toContain('<w:updateFields');
    expect(part('word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/u);
  });

  it('is read again by Clipdesk with its headlines and texts', async () => {
    const { bytes } = await docx(clippings, { template: 'brief' });
    const outcome = await parseDocument({ bytes, name: 'x.docx' });
    const text = 'articles' in outcome ? outcome.articles.map(({ fields }) => fields.body).join('\n') : '';
    expect(text).toContain('Sluice & gates <held>');
    expect(text).toContain('حاجز الفيضانات');
    expect(text).toContain('It held.');
  });

  it('is written from right to left where the text is, and in its language', async () => {
    const xml = (await docx(clippings)).part('word/document.xml');
    expect(xml).toMatch(/<w:bidi\/>.*?<w:rtl\/>.*?w:bidi="ar"/su);
  });

  it('is a table with repeated headings as data', async () => {
    const xml = (await docx(clippings, { template: 'data', columns: ['headline'] })).part(
      'word/document.xml',
    );
    expect(styled(xml, 'TableCell')).toEqual([
      ...['No.', 'Headline', '1', 'حاجز الفيضانات', '2', 'Sluice &amp; gates &lt;held&gt;'],
    ]);
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('w:orient="landscape"');
  });

  it('can be opened whatever the texts hold: no character XML does not have', async () => {
    const headline = 'A\u0000\u0008\ufffe\ud800B';
    const xml = (await docx([sampleClipping(1, { headline, body: '\u000bC\n\nD\u001f' })])).part(
      'word/document.xml',
    );
    expect(styled(xml, 'Heading2')).toEqual(['AB']);
    expect(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u.test(xml)).toBe(false);
  });

  it('links to addresses of the web only', async () => {
    const { part } = await docx([sampleClipping(1, { url: 'javascript:alert(1)' })]);
    expect(part('word/_rels/document.xml.rels')).not.toContain('javascript');
  });
});
