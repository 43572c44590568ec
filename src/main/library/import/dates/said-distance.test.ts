import { describe, expect, it } from 'vitest';
import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { readRelativeDate } from './relative-date';

const captured: ClippingDate = {
  raw: '',
  value: '2021-03-18T15:25',
  precision: 'minute',
  zoneGiven: false,
  inferred: false,
};
const LANGUAGES = (
  'af am ar az be bg bn ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko lo lt lv mk ml mn ' +
  'mr ms my nb ne nl nn pa pl ps pt ro ru sd si sk sl sq sr sv sw ta te th tk tr uk ur uz vi zh'
).split(' ');

describe('the day counted back from when a page was saved', () => {
  it.each(LANGUAGES)('is read in %s as Unicode CLDR says it', (language) => {
    const wrong: string[] = [];
    for (const style of ['long', 'short'] as const)
      for (const [count, unit, day] of [
        [3, 'hour', '2021-03-18T12:25'],
        [21, 'hour', '2021-03-17T18:25'],
        [1, 'day', '2021-03-17'],
        [2, 'day', '2021-03-16'],
        [11, 'day', '2021-03-07'],
        [2, 'week', '2021-03-04'],
      ] as const) {
        const said = new Intl.RelativeTimeFormat(language, { style }).format(-count, unit);
        const read = readRelativeDate(said, captured, language)?.value;
        if (read !== day) wrong.push(`${said}: ${String(read)}`);
      }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['منذ ٣ أيام', 'ar', '2021-03-15'],
    ['منذ 3 ساعات', 'ar', '2021-03-18T12:25'],
    ['πριν 3 ώρες', 'el', '2021-03-18T12:25'],
    ['يوم واحد', 'ar', undefined],
    ['час назад', 'ru', '2021-03-18T14:25'],
    ['pred hodinou', 'sk', '2021-03-18T14:25'],
    ['en dag siden', 'da', '2021-03-17'],
    ["un'ora fa", 'it', '2021-03-18T14:25'],
    ['há um dia', 'pt', '2021-03-17'],
    ['3 zile în urmă', 'ro', '2021-03-15'],
    ['pre 3 dana', 'sr', '2021-03-15'],
    ['3 دن قبل', 'ur', '2021-03-15'],
    ['3 год тому', 'uk', '2021-03-18T12:25'],
    ['3 hari lalu', 'id', '2021-03-15'],
  ])('%s (%s)', (said, language, day) => {
    expect(readRelativeDate(said, captured, language)?.value).toBe(day);
  });
});
