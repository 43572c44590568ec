import { expect, it } from 'vitest';
import { dateLabel } from './date-label';

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
