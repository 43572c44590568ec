import { expect, test } from 'vitest';
import { isWorthAStart, type ThreadsAtWork } from './worth-a-start';

const texts: ThreadsAtWork = {
  threads: 1,
  isStarting: false,
  waiting: 95,
  usualMs: 0.8,
  stuckMs: 1,
  idleShare: () => 0.4,
};

test.each<[string, Partial<ThreadsAtWork>, boolean]>([
  ['Small texts are left to the thread that reads them', {}, false],
  ['Pages, each of which takes a while, are worth a second thread', { usualMs: 7 }, true],
  ['but not where no processor has time for it', { usualMs: 7, idleShare: () => 0.05 }, false],
  ['nor as long as that is not known', { usualMs: 7, idleShare: () => null }, false],
  ['Few of them are not', { usualMs: 7, waiting: 20 }, false],
  ['What two threads have in hand must be twice as much', { threads: 2, usualMs: 6 }, false],
  [
    'Work that stands still is worth another thread, whoever else is busy',
    { stuckMs: 600, idleShare: () => 0 },
    true,
  ],
  ['A thread that is starting is waited for', { isStarting: true, usualMs: null, stuckMs: 600 }, false],
  ['but not for ever', { isStarting: true, usualMs: null, stuckMs: 1_200 }, true],
  ['The first thread is always worth it', { threads: 0, usualMs: null, waiting: 1 }, true],
  ['Without work none is', { threads: 0, waiting: 0 }, false],
])('%s', (_, change, worth) => {
  expect(isWorthAStart({ ...texts, ...change })).toBe(worth);
});
