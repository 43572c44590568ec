import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDate } from './find-dates';
import { toClippingDate } from './found-date';
import { readRelativeDate } from './relative-date';

const daysBetween = (min: string, max: string): fc.Arbitrary<Date> =>
  fc.date({ min: new Date(min), max: new Date(max), noInvalidDate: true });
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
const write = (locale: string, date: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date);

/** Days in the eras papers count in, as ICU writes them (Unicode CLDR calendars buddhist, japanese, roc). */
describe('a day counted in an era is found again', () => {
  it.each<[string, string, Intl.DateTimeFormatOptions, string, string]>([
    ['Buddhist, in words', 'th-TH-u-ca-buddhist', { dateStyle: 'long' }, '1941-01-01', '2099-12-31'],
    [
      'Buddhist, with Thai digits',
      'th-TH-u-ca-buddhist-nu-thai',
      { dateStyle: 'long' },
      '1941-01-01',
      '2099-12-31',
    ],
    ['Buddhist, shortened', 'th-TH-u-ca-buddhist', { dateStyle: 'medium' }, '1941-01-01', '2099-12-31'],
    ['Japanese', 'ja-JP-u-ca-japanese', { dateStyle: 'long' }, '1926-12-26', '2039-12-31'],
    ['of the Republic of China', 'zh-TW-u-ca-roc', { dateStyle: 'long' }, '1912-01-01', '2099-12-31'],
  ])('%s', (_, locale, options, min, max) => {
    fc.assert(
      fc.property(daysBetween(min, max), (date) => {
        const written = write(locale, date, options);
        const found = findDate(written, { language: locale.slice(0, 2) })?.date.value;
        expect([written, found]).toEqual([written, dayOf(date)]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a day of the writing of East and South East Asia is found again', () => {
  it.each(['zh-CN', 'zh-TW', 'ja', 'ko', 'vi', 'id', 'ms', 'my-u-nu-latn', 'hi-u-nu-latn', 'fil'])(
    '%s',
    (locale) => {
      fc.assert(
        fc.property(daysBetween('1950-01-01', '2099-12-31'), (date) => {
          const written = write(locale, date, { dateStyle: 'long' });
          const found = findDate(written, { language: locale.split('-')[0] ?? null })?.date.value;
          expect([written, found]).toEqual([written, dayOf(date)]);
        }),
        { numRuns: 60 },
      );
    },
  );
});

/** Distances as CLDR writes them are counted back from the capture, and from nothing else. */
it.each([
  'en',
  'de',
  'fr',
  'es',
  'zh',
  'vi',
  'th',
  'id',
  'ms',
  'ja',
  'ko',
  'pt',
  'it',
  'nl',
  'pl',
  'ru',
  'tr',
  'sv',
  'da',
  'nb',
  'cs',
  'fi',
  'uk',
  'el',
])('A distance in %s is counted back from the capture', (locale) => {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const units = { minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 };
  fc.assert(
    fc.property(
      daysBetween('2000-01-01', '2050-12-31'),
      fc.constantFrom('minute', 'hour', 'day', 'week'),
      fc.integer({ min: 2, max: 50 }),
      (date, unit, n) => {
        const captured = toClippingDate('', {
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
          time: { hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: null, zone: 'Z' },
        });
        const written = format.format(-n, unit);
        const wanted = new Date(Math.floor(date.getTime() / 60_000) * 60_000 - n * units[unit]).toISOString();
        // More than a day back, only the day is known.
        const length = n * units[unit] < units.day ? 16 : 10;
        const found = readRelativeDate(written, captured);
        expect([written, found?.value.slice(0, length)]).toEqual([written, wanted.slice(0, length)]);
        expect(readRelativeDate(written, null)).toBeNull();
      },
    ),
    { numRuns: 40 },
  );
});
