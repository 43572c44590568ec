import { expect, it } from 'vitest';
import { toErrorData } from './app-error';

it.each([
  [Object.assign(new Error('write'), { code: 'ENOSPC' })],
  [Object.assign(new Error('write'), { code: 'EDQUOT' })],
  [new Error('database or disk is full')],
])('A full disk is told as that, not as a fault of the program: %s', (thrown) => {
  expect(toErrorData(thrown)).toEqual({ code: 'disk-full' });
});
