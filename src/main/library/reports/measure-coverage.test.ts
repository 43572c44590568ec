import { describe, expect, it } from 'vitest';
import { sampleClipping, sampleDate } from '../../../../test/sample-clipping';
import type { Clipping } from '../../../shared/model/clipping';
import { reportOptionsSchema } from '../../../shared/model/report';
import { measureCoverage } from './measure-coverage';
import { methodNote } from './method-note';

const options = reportOptionsSchema.parse({});

function reach(
  value: number,
  metric: NonNullable<Clipping['reach']>['metric'],
  asOf: string | null,
): Clipping['reach'] {
  return { value, metric, asOf, source: 'IVW' };
}

describe('reach', () => {
  const figures = measureCoverage([
    sampleClipping(1, { outlet: 'A', reach: reach(100, 'circulation', '2019-Q2') }),
    sampleClipping(2, { outlet: 'A', reach: reach(120, 'circulation', '2019-Q3') }),
    sampleClipping(3, { outlet: 'B', reach: reach(50, 'circulation', null) }),
    sampleClipping(4, { outlet: 'B', reach: reach(7000, 'monthly-uniques', '2019-09') }),
    sampleClipping(5, { outlet: null, reach: reach(9, 'circulation', null) }),
    sampleClipping(6, { outlet: 'C', pageViews: 5000 }),
  ]);

  it('is added up per metric, never across, each outlet once by its newest snapshot', () => {
    expect(figures.reach.map(({ metric, total, outlets }) => ({ metric, total, outlets }))).toEqual([
      { metric: 'circulation', total: 170, outlets: 2 },
      { metric: 'monthly-uniques', total: 7000, outlets: 1 },
    ]);
  });

  it('is unknown where it is not recorded; page views are not reach', () => {
    expect(figures.reachUnknown).toBe(1);
    expect(figures.reachWithoutOutlet).toBe(1);
    expect(measureCoverage([sampleClipping(1, { pageViews: 5000 })]).reach).toEqual([]);
    expect(methodNote(figures, options).join(' ')).toContain('Reach is unknown for 1 clipping;');
  });
});

describe('tone', () => {
  it('counts unrated apart from neutral, per subject', () => {
    const rate = (subject: string, value: number | null) => ({ subject, value, coder: null, note: null });
    const { tone, withoutTone } = measureCoverage([
      sampleClipping(1, { tone: [rate('Ministry', 1), rate('Minister', null)] }),
      sampleClipping(2, { tone: [rate('Ministry', 0)] }),
      sampleClipping(3, { tone: [rate('Ministry', null)] }),
      sampleClipping(4),
    ]);
    expect(
      tone.map(({ subject, slices }) => [
        subject,
        slices.map(({ value, count }) => `${value}:${count}`).join(' '),
      ]),
    ).toEqual([
      ['Minister', '-2:0 -1:0 0:0 1:0 2:0 null:1'],
      ['Ministry', '-2:0 -1:0 0:1 1:1 2:0 null:1'],
    ]);
    expect(withoutTone).toBe(1);
  });
});

describe('figures over time', () => {
  const label = (values: readonly (string | null)[]): string[] =>
    measureCoverage(
      values.map((value, i) =>
        sampleClipping(i, { datePublished: value === null ? null : sampleDate(value) }),
      ),
    ).overTime.map(({ label: name, count }) => `${name}: ${count}`);

  it('are by day, and by month when there are too many days', () => {
    expect(label(['2019-09-18T10:00', '2019-09-18', '2019-09-17'])).toEqual([
      '17 September 2019: 1',
      '18 September 2019: 2',
    ]);
    const days = Array.from({ length: 40 }, (_, i) =>
      new Date(Date.UTC(2019, 0, 1 + i)).toISOString().slice(0, 10),
    );
    expect(label(days)).toEqual(['January 2019: 31', 'February 2019: 9']);
  });

  it('give the period, and leave out and count what has no date', () => {
    const figures = measureCoverage([
      sampleClipping(1, { datePublished: null }),
      sampleClipping(2, { datePublished: sampleDate('2019-09-18', true) }),
      sampleClipping(3, { datePublished: sampleDate('2019-09-17T23:59:00+08:00') }),
    ]);
    expect(figures.period).toEqual({ from: '2019-09-17T23:59:00+08:00', to: '2019-09-18' });
    expect(figures.undated).toBe(1);
    expect(figures.inferredDates).toBe(1);
  });
});

describe('stories and placements', () => {
  it('are counted apart once copies are grouped', () => {
    const grouped = [
      sampleClipping(1, { familyId: 'f' }),
      sampleClipping(2, { familyId: 'f' }),
      sampleClipping(3),
    ];
    expect(measureCoverage(grouped)).toMatchObject({ placements: 3, stories: 2 });
    expect(measureCoverage([sampleClipping(1)])).toMatchObject({ placements: 1, stories: null });
  });
});

describe('the method note', () => {
  it('never speaks of an advertising value, except that there is none', () => {
    const note = methodNote(measureCoverage([sampleClipping(1)]), options);
    expect(note.filter((sentence) => /advertising/i.test(sentence))).toEqual([
      'No advertising value equivalents are given (Barcelona Principles).',
    ]);
  });
});
