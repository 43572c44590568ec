import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleClipping, sampleDate } from '../../../../test/sample-clipping';
import type { Clipping } from '../../../shared/model/clipping';
import { reportOptionsSchema, type ReportOptions } from '../../../shared/model/report';
import { buildReport } from './build-report';
import type { Report } from './report-model';

function report(clippings: readonly Clipping[], options: Partial<ReportOptions> = {}): Report {
  const sources = clippings.map((clipping) => ({ clipping, bodyHtml: null }));
  return buildReport(sources, { ...reportOptionsSchema.parse({}), ...options }, '2026-11-24');
}

function outline({ sections }: Report): Record<string, { full: string[]; listed: string[] }> {
  return Object.fromEntries(
    sections.map(({ title, clips, references }) => [
      title,
      {
        full: clips.map(({ number, clipping }) => `${number} ${clipping.headline}`),
        listed: references.map(({ number }) => String(number)),
      },
    ]),
  );
}

describe('the sections of a report', () => {
  it('show a clipping with several tags in full once, in its first section, and list it in the others', () => {
    const made = report([
      sampleClipping(1, { tags: ['Water'] }),
      sampleClipping(2, { tags: ['Environment', 'Water'] }),
      sampleClipping(3),
    ]);
    expect(outline(made)).toEqual({
      Environment: { full: ['1 Headline 2'], listed: [] },
      Water: { full: ['2 Headline 1'], listed: ['1'] },
      Untagged: { full: ['3 Headline 3'], listed: [] },
    });
    expect(made.clips.map(({ number, anchor }) => [number, anchor])).toEqual([
      [1, 'clip-1'],
      [2, 'clip-2'],
      [3, 'clip-3'],
    ]);
  });

  it('follow the tag tree, a tag before its children, untagged last', () => {
    const tags = ['Water', 'Environment/Rivers', 'Environment', 'Goal 10', 'Goal 2'];
    const made = report(
      tags.map((tag, i) => sampleClipping(i + 1, { tags: [tag] })).concat(sampleClipping(9)),
    );
    expect(made.sections.map(({ title }) => title)).toEqual([
      'Environment',
      'Environment › Rivers',
      'Goal 2',
      'Goal 10',
      'Water',
      'Untagged',
    ]);
  });

  it('order clippings starred first, then by date, then by outlet, undated last', () => {
    const made = report(
      [
        sampleClipping(1, { datePublished: null }),
        sampleClipping(2, { datePublished: sampleDate('2019-09-19'), outlet: 'B' }),
        sampleClipping(3, { datePublished: sampleDate('2019-09-18'), outlet: 'Z' }),
        sampleClipping(4, { datePublished: sampleDate('2019-09-18'), outlet: 'a' }),
        sampleClipping(5, { datePublished: sampleDate('2019-09-20'), starred: true }),
      ],
      { groupBy: 'none' },
    );
    expect(made.clips.map(({ clipping }) => clipping.headline.slice(-1))).toEqual(['5', '4', '3', '2', '1']);
  });

  it('run backwards for newest first, and keep the order of finding for relevance', () => {
    const found = [
      sampleClipping(1, { datePublished: sampleDate('2019-09-18') }),
      sampleClipping(2, { datePublished: sampleDate('2019-09-20') }),
      sampleClipping(3, { datePublished: null }),
      sampleClipping(4, { datePublished: sampleDate('2019-09-19') }),
    ];
    const order = (sort: ReportOptions['sort']): string =>
      report(found, { groupBy: 'none', sort })
        .clips.map(({ clipping }) => clipping.headline.slice(-1))
        .join('');
    expect(order('newest')).toBe('2413');
    expect(order('relevance')).toBe('1234');
  });

  it('can be outlets or days, the unknown ones last', () => {
    const clippings = [
      sampleClipping(1, { outlet: null, datePublished: null }),
      sampleClipping(2, { outlet: 'Évening', datePublished: sampleDate('2019-09-18T16:34:09') }),
      sampleClipping(3, { outlet: 'Daily', datePublished: sampleDate('2019-09-18') }),
      sampleClipping(4, { outlet: 'Daily', datePublished: sampleDate('2019-09') }),
    ];
    const titles = (options: Partial<ReportOptions>): string[] =>
      report(clippings, options).sections.map(({ title }) => title);
    expect(titles({ groupBy: 'outlet' })).toEqual(['Daily', 'Évening', 'Outlet unknown']);
    expect(titles({ groupBy: 'date' })).toEqual(['September 2019', '18 September 2019', 'Date unknown']);
    expect(titles({ groupBy: 'date', sort: 'newest' })).toEqual([
      '18 September 2019',
      'September 2019',
      'Date unknown',
    ]);
  });

  it('lose and double no clipping, whatever tags they have', () => {
    const tag = fc.constantFrom('A', 'A/B', 'B', 'C');
    const clippings = fc.array(fc.record({ tags: fc.uniqueArray(tag), starred: fc.boolean() }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(clippings, fc.constantFrom('tag', 'outlet', 'date', 'none'), (drawn, groupBy) => {
        const given = drawn.map((changes, i) =>
          sampleClipping(i, { ...changes, tags: [...changes.tags].sort() }),
        );
        const made = report(given, { groupBy });
        expect(made.clips.map(({ clipping }) => clipping.id).sort()).toEqual(
          given.map(({ id }) => id).sort(),
        );
        expect(made.clips.map(({ number }) => number)).toEqual(given.map((_, i) => i + 1));
        for (const { clipping } of made.clips) {
          const places = made.sections.filter(({ clips, references }) =>
            [...clips, ...references].some((one) => one.clipping === clipping),
          );
          expect(places).toHaveLength(groupBy === 'tag' ? Math.max(1, clipping.tags.length) : 1);
        }
        for (const { number, references } of made.sections) {
          for (const reference of references) expect(reference.section).toBeLessThan(number);
        }
      }),
    );
  });
});

describe('the index by outlet', () => {
  it('names every outlet with its clips, unknown last', () => {
    const made = report(
      [
        sampleClipping(1, { outlet: 'b' }),
        sampleClipping(2, { outlet: null }),
        sampleClipping(3, { outlet: 'A' }),
        sampleClipping(4, { outlet: 'b' }),
      ],
      { groupBy: 'none' },
    );
    const index = made.outletIndex.map(({ outlet, clips }) => [
      outlet,
      clips.map(({ clipping }) => clipping.headline.slice(-1)).join(''),
    ]);
    expect(index).toEqual([
      ['A', '3'],
      ['b', '14'],
      [null, '2'],
    ]);
  });
});
