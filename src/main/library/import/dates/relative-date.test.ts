import { describe, expect, it } from 'vitest';
import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { toClippingDate } from './found-date';
import { readRelativeDate } from './relative-date';

const captured = (hour: number | null): ClippingDate | null =>
  toClippingDate('', {
    year: 2019,
    month: 9,
    day: 18,
    time: hour === null ? null : { hour, minute: 34, second: null, zone: '+08:00' },
  });

describe('dates counted back from the capture', () => {
  it.each([
    ['2 hours ago', '2019-09-18T14:34+08:00'],
    ['an hour ago', '2019-09-18T15:34+08:00'],
    ['20 hours ago', '2019-09-17T20:34+08:00'],
    ['vor 2 Stunden', '2019-09-18T14:34+08:00'],
    ['vor einer Stunde', '2019-09-18T15:34+08:00'],
    ['il y a 2 heures', '2019-09-18T14:34+08:00'],
    ['hace 35 minutos', '2019-09-18T15:59+08:00'],
    ['2小时前', '2019-09-18T14:34+08:00'],
    ['2時間前', '2019-09-18T14:34+08:00'],
    ['2시간 전', '2019-09-18T14:34+08:00'],
    ['2 giờ trước', '2019-09-18T14:34+08:00'],
    ['2 ชั่วโมงที่แล้ว', '2019-09-18T14:34+08:00'],
    ['2 jam lalu', '2019-09-18T14:34+08:00'],
    ['2 jam yang lalu', '2019-09-18T14:34+08:00'],
    ['3 days ago', '2019-09-15'],
    ['vor 3 Tagen', '2019-09-15'],
    ['3天前', '2019-09-15'],
    ['2 tuần trước', '2019-09-04'],
    ['yesterday', '2019-09-17'],
    ['gestern', '2019-09-17'],
    ['昨天', '2019-09-17'],
    ['hôm qua', '2019-09-17'],
    ['kemarin', '2019-09-17'],
    ['semalam', '2019-09-17'],
    ['เมื่อวานนี้', '2019-09-17'],
    ['today', '2019-09-18'],
    ['hari ini', '2019-09-18'],
    ['vorgestern', '2019-09-16'],
    ['前天', '2019-09-16'],
    ['منذ يومين', '2019-09-16'],
    ['3 months ago', '2019-06'],
    ['vor 2 Jahren', '2017'],
    ['yesterday at 10:15', '2019-09-17T10:15'],
    ['gestern, 10:15 Uhr', '2019-09-17T10:15'],
    ['hier à 10h15', '2019-09-17T10:15'],
    ['昨天 10:15', '2019-09-17T10:15'],
    ['Kemarin, 10:15 WIB', '2019-09-17T10:15'],
  ])('%s is %s', (text, value) => {
    expect(readRelativeDate(text, captured(16))).toMatchObject({ raw: text, value, inferred: true });
  });

  it('A month before the last of March is February, which has no such day', () => {
    const lastOfMarch = toClippingDate('', { year: 2019, month: 3, day: 31, time: null });
    expect(readRelativeDate('1 month ago', lastOfMarch)?.value).toBe('2019-02');
  });

  it('Nothing is counted back from a time nobody knows', () => {
    expect(readRelativeDate('2 hours ago', null)).toBeNull();
    expect(readRelativeDate('2 hours ago', captured(null))).toBeNull();
    expect(readRelativeDate('yesterday', captured(null))?.value).toBe('2019-09-17');
  });

  it.each(['long ago', '2 parsecs ago', 'in 2 hours', 'vor dem Haus', '18 September 2019'])(
    '%s is none',
    (text) => {
      expect(readRelativeDate(text, captured(16))).toBeNull();
    },
  );
});
