import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDate } from './find-dates';
import { hanNumber } from './han-numbers';

const HAN = '〇一二三四五六七八九';

describe('dates in characters and other notations', () => {
  it.each<[string, string, string]>([
    ['二〇二四年三月五日', 'zh', '2024-03-05'],
    ['二零二四年十二月二十五日', 'zh', '2024-12-25'],
    ['2024年三月三十一日', 'zh', '2024-03-31'],
    ['令和六年三月五日', 'ja', '2024-03-05'],
    ['平成元年一月八日', 'ja', '1989-01-08'],
    ['113年3月5日', 'zh-Hant', '2024-03-05'],
    ['113/03/05', 'zh-TW', '2024-03-05'],
    ['၅ မတ် ၂၀၂၄', 'my', '2024-03-05'],
    ['2024, March 5', 'en', '2024-03-05'],
    ['发布时间：18-03-08 23:16', 'zh', '2018-03-08T23:16'],
    ['22.05.13', 'ko', '2022-05-13'],
    ['22/05/13', 'ja', '2022-05-13'],
    ['5-Mar-24', 'en', '2024-03-05'],
    ['Mar 5 ’24', 'en', '2024-03-05'],
    ['05. Mrz. 2024', 'de', '2024-03-05'],
    ['5 FEVRIER 2024', 'fr', '2024-02-05'],
    ['1.º de março de 2024', 'pt', '2024-03-01'],
    ['05 Th3 2024', 'vi', '2024-03-05'],
    ['Tuesday 5 March 2024 16.30 GMT', 'en', '2024-03-05T16:30Z'],
    ['mis à jour le 05.03.24 à 16h', 'fr', '2024-03-05T16:00'],
    ['5 martie 2024, ora 16:30', 'ro', '2024-03-05T16:30'],
    ['الثلاثاء 05 مارس 2024 - 04:30 م', 'ar', '2024-03-05T16:30'],
    ['05 مارس 2024 - 04:30 ص', 'ar', '2024-03-05T04:30'],
  ])('%s (%s) is %s', (text, language, value) => {
    expect(findDate(text, { language, shortYears: true })?.date.value).toBe(value);
  });

  it.each(['18-03-08', '0171 18-03-08'])('%s is no date where the year stands last', (text) => {
    expect(findDate(text, { language: 'de', shortYears: true })).toBeNull();
  });

  it.each(['113年3月5日', '第113年'])('%s is no date where years are not counted from 1912', (text) => {
    expect(findDate(text, { language: 'zh-Hans', shortYears: true })).toBeNull();
  });

  it('reads every day written in characters', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2099 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const text = `${inDigits(year)}年${inTens(month)}月${inTens(day)}日`;
          expect(findDate(text, { language: 'zh' })?.date.value).toBe(
            `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
          );
        },
      ),
    );
  });

  it('reads every number up to 99 in characters, and nothing else', () => {
    for (let number = 1; number < 100; number += 1) expect(hanNumber(inTens(number))).toBe(number);
    for (const text of ['', '三三三月', '十十', 'x']) expect(hanNumber(text)).toBeNaN();
  });
});

describe('the day of the week', () => {
  it.each<[string, string, string]>([
    ['Tue, 03/05/2024 - 10:12', 'en', '2024-03-05T10:12'],
    ['Fri 03/05/2024', 'en', '2024-05-03'],
    ['Martes, 05/03/2024', 'es', '2024-03-05'],
    ['Dienstag, 05/03/2024', 'de', '2024-03-05'],
  ])('decides which of day and month stands first: %s', (text, language, value) => {
    const found = findDate(text, { language });
    expect(found?.date.value).toBe(value);
    expect(found?.ambiguous).toBe(false);
  });

  it('decides nothing where it is neither', () => {
    expect(findDate('Sunday 03/05/2024', { language: 'en' })?.ambiguous).toBe(true);
  });
});

function inDigits(year: number): string {
  return Array.from(String(year), (digit) => HAN[Number(digit)]).join('');
}

function inTens(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? HAN[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? HAN[ones] : ''}`;
}
