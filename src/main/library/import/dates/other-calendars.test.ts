import { expect, it } from 'vitest';
import { findDate } from './find-dates';

it.each([
  ['۱۵ اسفند ۱۴۰۲ - ۰۹:۳۰', 'fa', '2024-03-05T09:30'],
  ['سه‌شنبه ۱ فروردین ۱۴۰۳، ساعت ۹:۳۰', 'fa', '2024-03-20T09:30'],
  ['۳۰ اسفند ۱۴۰۳', 'fa', '2025-03-20'],
  ['تاریخ انتشار: 1402/12/15 09:30', 'fa', '2024-03-05T09:30'],
  ['15 حوت 1402', 'fa', '2024-03-05'],
  ['24 شعبان 1445 هـ', 'ar', '2024-03-05'],
  ['1 محرم 1446', 'ar', '2024-07-07'],
])('%s is the day %s readers of other calendars know as it', (text, language, value) => {
  expect(findDate(text, { language })?.date.value).toBe(value);
});

it.each(['31 اسفند 1402', '1402/13/01', 'the charter of 15 March 1402'])('%s is no day', (text) => {
  expect(findDate(text, { language: 'fa' })).toBeNull();
});
