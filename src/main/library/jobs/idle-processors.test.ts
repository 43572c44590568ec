import { expect, test } from 'vitest';
import { createIdleProcessors } from './idle-processors';

test('The share of idle processors is that between two looks, which are some time apart', () => {
  let [at, idle, all] = [0, 100, 1_000];
  const processors = createIdleProcessors(
    () => ({ idle, all }),
    () => at,
  );
  expect(processors.share()).toBeNull();
  [at, idle, all] = [600, 220, 1_600];
  expect(processors.share()).toBeCloseTo(0.2);
  // Too soon for another look.
  [at, idle, all] = [800, 400, 1_800];
  expect(processors.share()).toBeCloseTo(0.2);
  [at, idle, all] = [1_200, 400, 2_200];
  expect(processors.share()).toBeCloseTo(0.3);
  // What was seen long ago tells nothing.
  [at, idle, all] = [10_000, 5_000, 20_000];
  expect(processors.share()).toBeNull();
});

test('The times of this system are those of its processors', () => {
  let at = 0;
  const processors = createIdleProcessors(undefined, () => (at += 1_000));
  expect(processors.share()).toBeNull();
  const started = performance.now();
  while (performance.now() - started < 60);
  const share = processors.share();
  expect(share === null || (share >= 0 && share <= 1)).toBe(true);
});
