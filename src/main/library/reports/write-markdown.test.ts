import { describe, expect, it } from 'vitest';
import { sampleClipping, sampleDate } from '../../../../test/sample-clipping';
import type { Clipping } from '../../../shared/model/clipping';
import { reportOptionsSchema, type ReportOptions } from '../../../shared/model/report';
import { buildReport } from './build-report';
import { writeMarkdown } from './write-markdown';

function markdown(clippings: readonly Clipping[], options: Partial<ReportOptions> = {}): string {
  const sources = clippings.map((clipping) => ({ clipping, bodyHtml: null }));
  const report = buildReport(sources, { ...reportOptionsSchema.parse({}), ...options }, '2026-11-24');
  return [...writeMarkdown(report)].join('');
}

const clipping = sampleClipping(1, {
  headline: 'Sluice *gates* [held] <b>',
  url: 'https://harbour.example/1',
  tags: ['Water'],
  summary: 'It held.',
  body: '# One\n\n1. Two\n- three',
  notes: 'Call back',
  highlights: [{ start: 0, end: 3, text: 'One', note: 'good' }],
  media: [{ kind: 'image', caption: 'A gate', creditLine: 'X', file: null }],
});

describe('a report in Markdown', () => {
  it('is a heading for each section and clipping, with what the header says and the text', () => {
    const text = markdown([clipping], { title: 'Morning', organisation: 'City' });
    expect(text).toMatch(/^# Morning\n\nCity · 18 September 2019 · 1 clipping from 1 outlet · made on/u);
    expect(text).toContain(
      '- [Sluice \\*gates\\* \\[held\\] \\<b\\>](#clip-1) · The Daily Example · 18 September 2019\n',
    );
    expect(text).toContain('## Water\n\n### <a id="clip-1"></a>[Sluice \\*gates\\*');
    expect(text).toContain('(<https://harbour.example/1>)');
    expect(text).toContain('> It held.');
    expect(text).toContain('\\# One\n\n1\\. Two  \n\\- three\n');
    expect(text).toContain('*A gate \\[X\\]*');
    expect(text).toContain('> “One” – good');
    expect(text).toContain('**Notes**\n\nCall back');
    expect(text).toContain('| Placements | 1 |');
    expect(text).toContain('## Method and copyright');
  });

  it('is shorter as a brief, and a table as data', () => {
    const brief = markdown([clipping], { template: 'brief' });
    expect(brief).toContain('The Daily Example · 18 September 2019\n\nIt held.');
    expect(brief).not.toContain('Two');
    const data = markdown([sampleClipping(1, { headline: 'A | B', tags: ['C'] })], {
      template: 'data',
      columns: ['headline', 'tags'],
    });
    expect(data).toContain('| No. | Headline | Tags |\n| --- | --- | --- |\n| 1 | A \\| B | C |\n');
  });
});

describe('sections by tone', () => {
  it('go from the best rating to the worst, unrated last, and a clipping rated twice is in both', () => {
    const rated = (n: number, ...values: (number | null)[]): Clipping =>
      sampleClipping(n, {
        datePublished: sampleDate('2019-09-18'),
        tone: values.map((value) => ({ subject: `S${String(value)}`, value, coder: null, note: null })),
      });
    const text = markdown([rated(1, -1), rated(2, 2, -1), rated(3, null), rated(4), rated(5, 0)], {
      groupBy: 'tone',
      template: 'brief',
    });
    expect(
      text.match(/^(?:## Tone.*|## Unrated|### .*|See also.*)$/gmu)?.map((of) => of.replace(/<a.*a>/u, '')),
    ).toEqual([
      '## Tone +2',
      '### Headline 2',
      '## Tone 0',
      '### Headline 5',
      '## Tone −1',
      '### Headline 1',
      'See also: [Headline 2](#clip-1)',
      '## Unrated',
      '### Headline 3',
      '### Headline 4',
    ]);
  });
});
