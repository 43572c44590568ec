import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNetworkReturn, TRIES_AFTER_MS } from './network-return';

const LAST = Math.max(...TRIES_AFTER_MS);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** How often links are fetched when so many wait at first and each try brings `brought` of them. */
function tries(
  waiting: number,
  brought: number,
): { made: ReturnType<typeof createNetworkReturn>; count: () => number } {
  let left = waiting;
  let count = 0;
  const made = createNetworkReturn(
    () => left,
    () => {
      count += 1;
      left -= brought;
    },
  );
  return { made, count: () => count };
}

describe('when the network returns', () => {
  it('links that wait are fetched, and those still waiting are tried once more', () => {
    const { made, count } = tries(2, 1);
    made.back();
    expect(count()).toBe(0);
    vi.advanceTimersByTime(Math.min(...TRIES_AFTER_MS));
    expect(count()).toBe(1);
    vi.advanceTimersByTime(LAST * 10);
    expect(count()).toBe(2);
  });

  it('nothing is asked for when no link waits, or none any more', () => {
    const none = tries(0, 0);
    none.made.back();
    const all = tries(1, 1);
    all.made.back();
    vi.advanceTimersByTime(LAST * 10);
    expect([none.count(), all.count()]).toEqual([0, 1]);
  });

  it('nothing is tried when it goes again at once, and a flickering one counts as one', () => {
    const { made, count } = tries(9, 1);
    made.back();
    made.gone();
    vi.advanceTimersByTime(LAST);
    expect(count()).toBe(0);
    made.back();
    made.back();
    vi.advanceTimersByTime(LAST);
    expect(count()).toBe(TRIES_AFTER_MS.length);
  });
});
