import { expect, it } from 'vitest';
import { newestOnly } from './newest-only';

it('runs once more after any number of askings while it runs, and never two at once', async () => {
  const releases: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const ask = newestOnly(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => releases.push(resolve));
    running -= 1;
  });
  const settle = (): Promise<void> =>
    Promise.resolve()
      .then(() => undefined)
      .then(() => undefined);

  ask();
  for (let i = 0; i < 20; i += 1) ask();
  expect(releases).toHaveLength(1);
  releases[0]?.();
  await settle();
  expect(releases).toHaveLength(2);
  releases[1]?.();
  await settle();
  expect(releases).toHaveLength(2);
  ask();
  await settle();
  expect(releases).toHaveLength(3);
  expect(most).toBe(1);
});
