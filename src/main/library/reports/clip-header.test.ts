import { describe, expect, it } from 'vitest';
import { sampleClipping, sampleDate } from '../../../../test/sample-clipping';
import { clipHeader } from './clip-header';
import { copyrightLine } from './copyright-line';
import { summaryOf } from './summary-of';

describe('the clip header', () => {
  it('has every line in the order of the profession', () => {
    const clipping = sampleClipping(1, {
      outlet: 'Guangxi Daily',
      datePublished: sampleDate('2019-09-18T16:34:09', true),
      mediaType: 'print',
      edition: 'Morning',
      section: 'Local',
      page: 'A4',
      headline: 'Forum opens',
      authors: ['Li Wei', 'Ana Silva'],
      source: 'Xinhua',
      place: 'Nanning',
      country: 'CN',
      language: 'zh',
      reach: { value: 1234567, metric: 'circulation', asOf: '2019-07', source: 'Publisher' },
      tone: [
        { subject: 'Ministry', value: 1, coder: null, note: null },
        { subject: 'Minister', value: null, coder: null, note: null },
      ],
      prominence: 'lead',
      tags: ['Environment', 'Water'],
      campaign: 'Clean rivers',
      spokespersons: [{ name: 'Dr Wu', quoted: true }],
      summary: 'Two lines.',
      rightsHolder: 'Guangxi Daily Group',
      licence: { scheme: 'NLA', expires: '2027-01-31' },
    });
    expect(clipHeader(clipping, 7)).toEqual([
      { line: 'outlet', text: 'Guangxi Daily' },
      { line: 'date', text: '18 September 2019, 16:34 (inferred)' },
      { line: 'media-type', text: 'Print' },
      { line: 'placement', text: 'Morning · Local · page A4' },
      { line: 'headline', text: 'Forum opens' },
      { line: 'author', text: 'By Li Wei, Ana Silva · Source: Xinhua' },
      { line: 'place', text: 'Nanning · CN · Chinese' },
      { line: 'reach', text: 'Reach: 1,234,567 circulation (Publisher, July 2019)' },
      { line: 'tone', text: 'Tone: Ministry +1, Minister unrated · Prominence: lead' },
      {
        line: 'tags',
        text: 'Tags: Environment, Water · Campaign: Clean rivers · Spokesperson: Dr Wu (quoted)',
      },
      { line: 'summary', text: 'Two lines.' },
      {
        line: 'copyright',
        text: 'Clip 7 · © Guangxi Daily Group · Copied under licence: NLA until 31 January 2027',
      },
    ]);
  });

  it('says unknown where outlet, date, reach, tone and rights are unknown', () => {
    const clipping = sampleClipping(1, {
      outlet: null,
      datePublished: null,
      language: null,
      body: '',
      url: null,
    });
    expect(clipHeader(clipping, 1).map(({ text }) => text)).toEqual([
      'Outlet unknown',
      'Date unknown',
      'Online',
      'Headline 1',
      'Reach unknown',
      'Tone unrated',
      'Clip 1 · Rights holder not recorded',
    ]);
  });

  it.each([
    ['online', { url: 'https://example.org/a', section: 'Local' }, 'https://example.org/a'],
    ['online', { sectionPath: ['English', 'News'] }, 'English › News'],
    [
      'radio',
      { section: 'Morning show', datePublished: sampleDate('2019-09-18T07:10') },
      'Morning show · 07:10',
    ],
    ['print', { page: '4' }, 'page 4'],
  ] as const)('places a clipping of type %s', (mediaType, changes, placement) => {
    const clipping = sampleClipping(1, { mediaType, ...changes } as Parameters<typeof sampleClipping>[1]);
    expect(clipHeader(clipping, 1).find(({ line }) => line === 'placement')?.text).toBe(placement);
  });
});

describe('the copyright line of a report', () => {
  const licence = (scheme: string, expires: string | null) => ({ scheme, expires });

  it('says who, under which licence, for whom and until when', () => {
    const clippings = [
      sampleClipping(1, { rightsHolder: 'Daily Ltd', licence: licence('NLA', '2027-06-30') }),
      sampleClipping(2, { rightsHolder: 'Daily Ltd', licence: licence('CLA', '2027-01-31') }),
    ];
    expect(copyrightLine(clippings, 'City of Example')).toBe(
      '© Daily Ltd · Copied under licence: CLA, NLA until 31 January 2027 · For internal use by City of Example only',
    );
  });

  it('says what is not recorded', () => {
    expect(copyrightLine([sampleClipping(1)], '')).toBe(
      '© the rights holders of each clipping · No licence recorded · For internal use by the recipient only',
    );
    expect(
      copyrightLine([sampleClipping(1, { licence: licence('NLA', null) }), sampleClipping(2)], ''),
    ).toContain('Copied under licence: NLA (none recorded for 1 of 2)');
  });
});

describe('two lines about a clipping', () => {
  it('are its summary, else the beginning of its body, cut between words', () => {
    expect(summaryOf({ summary: 'S', body: 'B' })).toBe('S');
    const long = summaryOf({ summary: null, body: `${'word '.repeat(80)}\n\nend` });
    expect(long).toMatch(/^(word )+word…$/);
    expect(long.length).toBeLessThanOrEqual(171);
  });

  it('are cut at a whole character where words are not spaced', () => {
    expect(summaryOf({ summary: null, body: '😀'.repeat(300) })).toMatch(/^(😀)+…$/u);
    expect(summaryOf({ summary: null, body: '广西'.repeat(300) })).toMatch(/^(广西)+广?…$/u);
  });
});
