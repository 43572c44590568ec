import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDate, findDates, provenOrder } from './find-dates';
import { readMachineDate } from './read-machine-date';

const value = (text: string, language: string | null = null): string | undefined =>
  findDate(text, { language })?.date.value;

describe('finding written dates', () => {
  it.each([
    ['2019-09-18 16:34:09', null, '2019-09-18T16:34:09'],
    ['2019/9/18', null, '2019-09-18'],
    ['2019年09月18日 16:34', 'zh', '2019-09-18T16:34'],
    ['2019年9月18日16时34分', 'zh', '2019-09-18T16:34'],
    ['2019년 9월 18일 오후 4:34', 'ko', '2019-09-18T16:34'],
    ['Sept. 18, 2019', 'en', '2019-09-18'],
    ['September 18, 2019 at 4:34 p.m. EDT', 'en', '2019-09-18T16:34-04:00'],
    ['Wed, 18 Sep 2019 16:34:09 +0800', 'en', '2019-09-18T16:34:09+08:00'],
    ['16:34, 18 September 2019', 'en', '2019-09-18T16:34'],
    ['18th of September 2019', 'en', '2019-09-18'],
    ['18. September 2019, 16:34 Uhr', 'de', '2019-09-18T16:34'],
    ['18.09.2019 16.34 Uhr', 'de', '2019-09-18T16:34'],
    ['18 de septiembre de 2019', 'es', '2019-09-18'],
    ['le 18 septembre 2019 à 16h34', 'fr', '2019-09-18T16:34'],
    ['1er octobre 2019', 'fr', '2019-10-01'],
    ['18 września 2019', 'pl', '2019-09-18'],
    ['18. listopadu 2019', 'cs', '2019-11-18'],
    ['18. listopada 2019', 'hr', '2019-10-18'],
    ['18 сентября 2019 г.', 'ru', '2019-09-18'],
    ['ngày 18 tháng 9 năm 2019', 'vi', '2019-09-18'],
    ['18/09/2019 16:34 GMT+7', 'vi', '2019-09-18T16:34+07:00'],
    ['18 กันยายน 2562', 'th', '2019-09-18'],
    ['18 ก.ย. 2562 เวลา 16:34 น.', 'th', '2019-09-18T16:34'],
    ['Rabu, 18 September 2019 16:34 WIB', 'id', '2019-09-18T16:34+07:00'],
    ['١٨ سبتمبر ٢٠١٩', 'ar', '2019-09-18'],
    ['03/04/2021', 'en-GB', '2021-04-03'],
    ['03/04/2021', 'en-US', '2021-03-04'],
    ['03/25/2021', 'en-GB', '2021-03-25'],
    ['18 March 1791', 'en', '1791-03-18'],
    ['令和元年9月18日', 'ja', '2019-09-18'],
    ['令和6年9月18日（水）16時34分', 'ja', '2024-09-18T16:34'],
    ['平成31年4月1日', 'ja', '2019-04-01'],
    ['昭和64年1月7日', 'ja', '1989-01-07'],
    ['民國108年9月18日', 'zh-TW', '2019-09-18'],
    ['18 กันยายน พ.ศ. 2562', 'th', '2019-09-18'],
    ['๑๘ กันยายน ๒๕๖๒', 'th', '2019-09-18'],
    ['18 tháng 9, 2019', 'vi', '2019-09-18'],
    ['18 Ogos 2019 4.34 petang', 'ms', '2019-08-18T16:34'],
    ['18 Agustus 2019 16.34 WITA', 'id', '2019-08-18T16:34+08:00'],
    ['26 | 01 | 2022', 'de', '2022-01-26'],
    ['Publié le 18 septembre 2019', 'fr', '2019-09-18'],
    ['18 août 2019', 'fr', '2019-08-18'],
    ['18 de agosto de 2019 a las 16:34', 'es', '2019-08-18T16:34'],
  ])('reads %s (%s)', (text, language, expected) => {
    expect(value(text, language)).toBe(expected);
  });

  it.each([
    '31 February 2020',
    '2019-13-45',
    'version 10.2.2019.4',
    'call 555-0199-2019',
    'in 1999 they met',
    'May',
  ])('finds no date in %s', (text) => {
    expect(value(text)).toBeUndefined();
  });

  it.each([
    ['2.11.22', 'de', '2022-11-02'],
    ['18/09/19', 'fr', '2019-09-18'],
    ['09/18/19', 'en-US', '2019-09-18'],
    ['18. Sep. 19', 'de', '2019-09-18'],
    ['18 ก.ย. 62', 'th', '2019-09-18'],
    ['R6.9.18', 'ja', '2024-09-18'],
    ['H31/4/1', 'ja', '2019-04-01'],
  ])('reads %s (%s) only where a date is expected', (text, language, expected) => {
    expect(value(text, language)).toBeUndefined();
    expect(findDate(text, { language, shortYears: true })?.date.value).toBe(expected);
  });

  it.each([
    ['03/04/2021', null, true],
    ['03/04/2021', 'en', true],
    ['03/04/2021', 'en-GB', false],
    ['03/04/2021', 'de', false],
    ['03.04.2021', null, false],
    ['03/03/2021', null, false],
    ['25/03/2021', null, false],
    ['3 April 2021', null, false],
  ])('%s in %s may be read two ways: %s', (text, language, ambiguous) => {
    expect(findDate(text, { language })?.ambiguous).toBe(ambiguous);
  });

  it('Other dates of the same page say which comes first', () => {
    expect(provenOrder(['03/04/2021', '25/03/2021'])).toBe('day');
    expect(provenOrder(['03/04/2021', '03/25/2021'])).toBe('month');
    expect(provenOrder(['25/03/2021', '03/25/2021'])).toBeNull();
    expect(findDate('03/04/2021', { language: 'en', order: 'month' })).toMatchObject({
      ambiguous: false,
      date: { value: '2021-03-04' },
    });
    expect(findDate('03/04/2021', { language: 'en-US', order: 'day' })?.date.value).toBe('2021-04-03');
  });

  it('keeps the characters it was read from and says whether a zone was written', () => {
    const [one] = findDates('Updated: 2019-09-18 16:34:09 (Beijing)', { language: 'en' });
    expect(one?.date).toEqual({
      raw: '2019-09-18 16:34:09',
      value: '2019-09-18T16:34:09',
      precision: 'second',
      zoneGiven: false,
      inferred: false,
    });
  });

  it('finds any day again in every notation it writes', () => {
    const day = fc.date({
      min: new Date('1800-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(
          'en-GB',
          'en-US',
          'de',
          'fr',
          'es',
          'pt',
          'it',
          'pl',
          'ru',
          'cs',
          'vi',
          'id',
          'tr',
          'sv',
        ),
        (date, language) => {
          const written = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
            date,
          );
          expect([written, value(written, language)]).toEqual([written, date.toISOString().slice(0, 10)]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('never throws and never gives a value outside the model, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const { date, start, end } of findDates(`${text} 1.2.2019 ${text}`, { language: null })) {
          expect(date.value).toMatch(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/);
          expect(end).toBeGreaterThan(start);
        }
      }),
    );
  });
});

describe('reading a machine date', () => {
  it.each([
    ['2025-02-02T20:07:46.000+01:00', '2025-02-02T20:07:46+01:00', 'second', true],
    ['2025-02-02T20:07:46+0100', '2025-02-02T20:07:46+01:00', 'second', true],
    ['2025-02-02T20:07Z', '2025-02-02T20:07Z', 'minute', true],
    ['2025-02-02 20:07:46', '2025-02-02T20:07:46', 'second', false],
    ['2025-02-02', '2025-02-02', 'day', false],
    ['2025-02', '2025-02', 'month', false],
    ['1738523266', '2025-02-02T19:07:46Z', 'second', true],
    ['Sun Feb 02 2025 20:07:46 GMT+0100', '2025-02-02T20:07:46+01:00', 'second', true],
    ['20250202', '2025-02-02', 'day', false],
    ['Sun Feb  2 20:07:46 2025', '2025-02-02T20:07:46', 'second', false],
    ['Sun Feb 02 20:07:46 +0100 2025', '2025-02-02T20:07:46+01:00', 'second', true],
    ['Sun Feb  2 20:07:46 EST 2025', '2025-02-02T20:07:46-05:00', 'second', true],
    ['Sun, 02 Feb 25 20:07:46 GMT', '2025-02-02T20:07:46Z', 'second', true],
    ['20250202200746', '2025-02-02T20:07:46', 'second', false],
    ['202502022007', '2025-02-02T20:07', 'minute', false],
    ["D:20250202200746+01'00'", '2025-02-02T20:07:46+01:00', 'second', true],
  ])('reads %s', (text, expected, precision, zoneGiven) => {
    expect(readMachineDate(text)).toMatchObject({ value: expected, precision, zoneGiven });
  });

  it.each(['', 'yesterday', '2025-02-31', '2025-012-02', '20251302200746'])('refuses %j', (text) => {
    expect(readMachineDate(text)).toBeNull();
  });
});
