import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateExamples } from '../messages/date-examples-en';
import { clippingDateSchema } from './clipping-date';
import { readWrittenDate } from './read-written-date';

describe('a date a person typed', () => {
  it.each([
    ['2019', '2019', 'year', false],
    ['2019-09', '2019-09', 'month', false],
    ['2019-9-8', '2019-09-08', 'day', false],
    ['2019/09/18', '2019-09-18', 'day', false],
    ['2019.09.18', '2019-09-18', 'day', false],
    ['2019-09-18 16:34', '2019-09-18T16:34', 'minute', false],
    ['2019-09-18T16:34:09', '2019-09-18T16:34:09', 'second', false],
    ['2019-09-18 6:34 +0800', '2019-09-18T06:34+08:00', 'minute', true],
    ['2019-09-18 16:34:09 Z', '2019-09-18T16:34:09Z', 'second', true],
    ['2020-02-29', '2020-02-29', 'day', false],
    ['18 September 2019', '2019-09-18', 'day', false],
    ['18th Sept. 2019', '2019-09-18', 'day', false],
    ['September 18, 2019', '2019-09-18', 'day', false],
    ['Sep 18 2019, 4:34 pm', '2019-09-18T16:34', 'minute', false],
    ['12 Mar 2026, 09:20 UTC+01:00', '2026-03-12T09:20+01:00', 'minute', true],
    ['12 March 2026, 12:05 a.m. UTC+5', '2026-03-12T00:05+05:00', 'minute', true],
    ['may 2019', '2019-05', 'month', false],
    ['18.9.2019', '2019-09-18', 'day', false],
    ['3.4.2019', '2019-04-03', 'day', false],
    ['18/09/2019', '2019-09-18', 'day', false],
    ['09/18/2019', '2019-09-18', 'day', false],
    ['4/4/2019', '2019-04-04', 'day', false],
  ])('%s is %s, precise to the %s', (typed, value, precision, zoneGiven) => {
    expect(readWrittenDate(typed)).toEqual({ raw: typed, value, precision, zoneGiven, inferred: false });
  });

  it.each([
    '',
    'yesterday',
    '19',
    '2019-13',
    '2019-00',
    '2019-02-29',
    '2019-04-31',
    '2019-09-18 24:00',
    '2019-09-18 12:60',
    '2019-09-18 13:00 pm',
    '2019-09-18x',
    '3/4/2019',
    '31 June 2019',
    '18 Sebtember 2019',
    'ma 2019',
  ])('“%s” is no date, or not one alone', (typed) => {
    expect(readWrittenDate(typed)).toBeNull();
  });

  it('is read from any ISO form as what it says', () => {
    const two = (n: number): string => String(n).padStart(2, '0');
    const dates = fc
      .record({
        day: fc.date({
          min: new Date('1600-01-01T00:00:00Z'),
          max: new Date('2400-01-01T00:00:00Z'),
          noInvalidDate: true,
        }),
        length: fc.constantFrom(4, 7, 10, 16, 19),
        zone: fc.option(fc.integer({ min: -11, max: 14 })),
      })
      .map(({ day, length, zone }) => {
        const value = day.toISOString().slice(0, length);
        const offset = zone === null || length < 16 ? '' : `${zone < 0 ? '-' : '+'}${two(Math.abs(zone))}:00`;
        return value + offset;
      });
    fc.assert(
      fc.property(dates, fc.constantFrom('T', ' '), (value, between) => {
        const read = readWrittenDate(value.replace('T', between));
        expect(read?.value).toBe(value);
        expect(clippingDateSchema.safeParse(read).success).toBe(true);
      }),
    );
  });
  it.each(dateExamples.split(/, | or /u))('may be written as the hint says: %s', (example) => {
    expect(readWrittenDate(example)).not.toBeNull();
  });
});
