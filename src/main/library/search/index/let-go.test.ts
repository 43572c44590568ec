import { expect, test } from 'vitest';
import { letGo } from './let-go';

test('An array that was let go is empty, also when it is let go twice', () => {
  const array = new Uint32Array(1 << 16).fill(7);
  letGo(array);
  letGo(array);
  expect(array.length).toBe(0);
});

test('Memory that threads share is not let go', () => {
  const array = new Uint8Array(new SharedArrayBuffer(16)).fill(7);
  letGo(array);
  expect(array).toEqual(new Uint8Array(16).fill(7));
});
