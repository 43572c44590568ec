import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clippingDateSchema } from '../../../shared/model/clipping-date';
import { dateText, readDateText } from './date-text';

describe('a date typed into the inspector', () => {
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
  ])('%s is %s, precise to the %s', (typed, value, precision, zoneGiven) => {
    expect(readDateText(typed)).toEqual({ raw: typed, value, precision, zoneGiven, inferred: false });
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
    '2019-09-18x',
  ])('“%s” is no date', (typed) => {
    expect(readDateText(typed)).toBeNull();
  });

  it('comes back as it was shown, for every date there is', () => {
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
      fc.property(dates, (value) => {
        const shown = dateText({ raw: '', value, precision: 'day', zoneGiven: false, inferred: false });
        const read = readDateText(shown);
        expect(read?.value).toBe(value);
        expect(clippingDateSchema.safeParse(read).success).toBe(true);
      }),
    );
  });
});
