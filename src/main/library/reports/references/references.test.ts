import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleClipping, sampleDate } from '../../../../../test/sample-clipping';
import { clippingFieldsSchema, type Clipping } from '../../../../shared/model/clipping';
import { parseDocument } from '../../import/parse';
import type { ParsedArticle } from '../../import/parsed-article';
import { writeCsl } from './write-csl';
import { writeRis } from './write-ris';

async function text(pieces: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const piece of pieces) all += piece;
  return all;
}

async function readBack(written: string): Promise<readonly ParsedArticle[]> {
  const outcome = await parseDocument({ bytes: Buffer.from(written), name: 'x' });
  if (!('articles' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.articles;
}

/** Every field filled in, with what notations stumble over. */
const full = sampleClipping(1, {
  type: 'broadcast',
  headline: 'Sluice <b>& gates</b>; “held”',
  subheadline: 'A second line',
  outlet: 'Harbour Gazette',
  source: 'Reuters',
  authors: ['Ana Ruiz', 'van Dam, Joost'],
  editor: 'MXJ',
  datePublished: { ...sampleDate('2019-09-18T16:34:09+08:00'), raw: 'Sept 18', zoneGiven: true },
  dateModified: sampleDate('2019-09-19', true),
  dateAccessed: sampleDate('2020-01'),
  dateline: 'NANNING',
  place: 'Nanning',
  country: 'China',
  edition: 'Late',
  section: 'News',
  sectionPath: ['English', 'News'],
  page: '3-4',
  body: 'First  paragraph.\n\nTY  - Second\u00a0one\nwith a break.',
  summary: 'It held.',
  language: 'en',
  url: 'https://harbour.example/a?b=1&c=2',
  externalId: 'LBA0000020',
  media: [{ kind: 'image', caption: 'A gate', creditLine: 'X/Agency', file: null }],
  rightsHolder: 'Gazette Ltd',
  copyrightNotice: '© Gazette',
  licence: { scheme: 'NLA', expires: '2027-01-31' },
  mediaType: 'tv',
  reach: { value: 10_000, metric: 'audience', asOf: '2019', source: 'BARB' },
  tone: [{ subject: 'Ministry', value: -1, coder: 'ab', note: 'sharp' }],
  prominence: 'lead',
  spokespersons: [{ name: 'Ana Ruiz', quoted: true }],
  keyMessages: ['The gates held'],
  campaign: 'Harbour 2019',
  origin: 'reactive',
  starred: true,
  status: 'kept',
  notes: 'Source: the minister\n\nCall back',
  highlights: [{ start: 0, end: 5, text: 'First', note: 'good' }],
  pageViews: 12,
  tags: ['Environment/Water, drinking', 'Forum; 2019'],
});

const writers = [
  ['RIS', writeRis],
  ['CSL-JSON', writeCsl],
] as const;

describe.each(writers)('clippings as %s', (_name, write) => {
  const fieldsOf = (clipping: Clipping): object =>
    clippingFieldsSchema.omit({ wordCount: true }).parse(clipping);

  it('come back with every field and tag they had', async () => {
    const plain = sampleClipping(2, { tags: [] });
    const [first, second, ...more] = await readBack(await text(write([full, plain])));
    expect(more).toEqual([]);
    expect(first?.fields).toMatchObject(fieldsOf(full));
    expect(first?.tags).toEqual(full.tags);
    expect(second?.fields).toMatchObject(fieldsOf(plain));
    expect(second?.tags).toBeUndefined();
  });

  it('come back whatever their texts hold', async () => {
    const words = fc
      .stringMatching(/^[a-z<>&"'\\{}:;,\-ÄЖ北ก ]{1,40}$/u)
      .map((of) => `A ${of.trim()}`.trim());
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          headline: words.map((of) => of.replace(/\s+/gu, ' ')),
          outlet: words,
          authors: fc.uniqueArray(words, { maxLength: 3 }),
          body: fc.array(words, { maxLength: 4 }).map((of) => of.join('\n\n')),
          summary: fc.option(words),
          notes: fc.option(words),
          keyMessages: fc.array(words, { maxLength: 2 }),
        }),
        async (fields) => {
          const clipping = sampleClipping(1, fields);
          const [read] = await readBack(await text(write([clipping])));
          expect(read?.fields).toMatchObject(fieldsOf(clipping));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a RIS reference', () => {
  it('says to other programs what there is, a line for each value', async () => {
    const lines = (await text(writeRis([full]))).split('\r\n');
    expect(lines.slice(0, 20)).toEqual([
      'TY  - VIDEO',
      'TI  - Sluice <b>& gates</b>; “held”',
      'T2  - Harbour Gazette',
      'AU  - Ana Ruiz',
      'AU  - van Dam, Joost',
      'ED  - MXJ',
      'PY  - 2019',
      'DA  - 2019/09/18/',
      'Y2  - 2020/01//',
      'ET  - Late',
      'SE  - News',
      'SP  - 3',
      'EP  - 4',
      'CY  - Nanning',
      'AB  - It held.',
      'KW  - Environment/Water, drinking',
      'KW  - Forum; 2019',
      'LA  - en',
      'UR  - https://harbour.example/a?b=1&c=2',
      'AN  - LBA0000020',
    ]);
    expect(lines).toContain('N1  - Source: Reuters');
    expect(lines).toContain('N1  - Highlights: First (good)');
    expect(lines.slice(-3)).toEqual(['ER  - ', '', '']);
  });

  it('whose own part another program damaged is still the reference it is', async () => {
    const written = (await text(writeRis([full]))).replace(/^U1 {2}- .*$/mu, 'U1  - {"headline": 1');
    const [read] = await readBack(written);
    expect(read?.fields).toMatchObject({ outlet: 'Harbour Gazette', summary: 'It held.', page: '3-4' });
    expect(read?.tags).toEqual(['Environment-Water, drinking', 'Forum', '2019']);
  });
});

describe('a CSL reference', () => {
  it('has the variables other programs read', async () => {
    const [reference] = JSON.parse(await text(writeCsl([full]))) as Record<string, unknown>[];
    expect(reference).toMatchObject({
      id: 'LBA0000020',
      type: 'broadcast',
      'container-title': 'Harbour Gazette',
      author: [{ literal: 'Ana Ruiz' }, { literal: 'van Dam, Joost' }],
      issued: { 'date-parts': [[2019, 9, 18]] },
      accessed: { 'date-parts': [[2020, 1]] },
      URL: 'https://harbour.example/a?b=1&c=2',
      'publisher-place': 'Nanning',
      abstract: 'It held.',
      keyword: 'Environment/Water, drinking, Forum; 2019',
    });
    expect(reference?.['note']).toMatch(/^Source: the minister[^]*Tone: Ministry: −1/u);
  });

  it('is one even where nothing but a headline is known', async () => {
    const bare = sampleClipping(1, { outlet: null, datePublished: null, body: '' });
    const [read] = await readBack(await text(writeCsl([bare])));
    expect(read?.fields).toMatchObject({ headline: 'Headline 1', outlet: null, externalId: null });
    expect(await text(writeCsl([]))).toBe('[]\n');
  });
});
