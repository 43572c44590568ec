import { expect, it } from 'vitest';
import { dateLabel, dateTimeLabel } from './date-label';

it.each([
  ['2019', '2019'],
  ['2019-09', 'Sept 2019'],
  ['2019-09-18', '18 Sept 2019'],
  ['2019-09-18T23:59:59-11:00', '18 Sept 2019'],
  ['2019-01-01T00:00:00+14:00', '1 Jan 2019'],
  ['unknown', 'unknown'],
])('%s reads %s, on the day it was written', (value, label) => {
  expect(dateLabel(value)).toBe(label);
});

it.each([
  ['', ''],
  ['2019-09', 'Sept 2019'],
  ['2019-09-18T16:34', '18 Sept 2019, 16:34'],
  ['2019-09-18T16:34:09.5+08:00', '18 Sept 2019, 16:34 UTC+08:00'],
  ['2019-09-18T00:05Z', '18 Sept 2019, 00:05 UTC'],
])('%s with its time reads %s', (value, label) => {
  expect(dateTimeLabel(value)).toBe(label);
});
