import { describe, expect, it } from 'vitest';
import { importSpeed, timeLeft, timeLeftSpoken } from '../../shared/messages/import-en';
import { nextPace, noPace, type ImportPace } from './import-pace';

/** The pace after a job told these counts, `everyMs` apart. */
function after(counts: readonly number[], everyMs: number, total = 1000): ImportPace {
  return counts.reduce((pace, done, i) => nextPace(pace, { at: i * everyMs, done, total }), noPace);
}

describe('the pace of an import', () => {
  it('is not guessed from the first moments', () => {
    expect(after([0, 1, 2], 100).shown).toBeNull();
    expect(after([0, 1], 5_000).shown).toBeNull();
  });

  it('is what was done in the last twenty seconds, and what is left at that speed', () => {
    const counts = Array.from({ length: 40 }, (_, i) => i * 10);
    expect(after(counts, 1_000).shown).toMatchObject({ perSecond: 10 });
    const slower = [...counts, ...Array.from({ length: 40 }, (_, i) => 400 + i)];
    expect(after(slower, 1_000).shown?.perSecond).toBeCloseTo(1);
    expect(after(slower, 1_000).shown?.secondsLeft).toBeGreaterThan(550);
  });

  it('stays for three seconds when it is shown, however often the job tells something', () => {
    const first = after([0, 5, 10, 15], 1_000);
    const soon = nextPace(first, { at: 4_500, done: 200, total: 1000 });
    expect(soon.shown).toBe(first.shown);
    expect(nextPace(soon, { at: 9_000, done: 210, total: 1000 }).shown).not.toBe(first.shown);
  });

  it('is unknown while the amount of work is', () => {
    expect(nextPace(after([0, 5, 10, 15], 1_000), { at: 4_000, done: 20, total: null }).shown).toBeNull();
  });

  it('does not count what was done before the app was closed', () => {
    const begun = nextPace(noPace, { at: 0, done: 0, total: null });
    const counts = [500, 502, 504, 506];
    const gone = counts.reduce(
      (pace, done, i) => nextPace(pace, { at: 100 + i * 1_000, done, total: 1000 }),
      begun,
    );
    expect(gone.shown).toMatchObject({ perSecond: 2 });
  });

  it('is told in words that round as an estimate deserves', () => {
    expect([12.4, 1, 0.5, 0.001].map(importSpeed)).toEqual([
      '12 files a second',
      '1 file a second',
      '30 files a minute',
      '1 file a minute',
    ]);
    expect([3, 31, 58, 130, 1_300, 6_000].map(timeLeft)).toEqual([
      'A few seconds left',
      'About 40 seconds left',
      'About 1 minute left',
      'About 2 minutes left',
      'About 20 minutes left',
      'About 2 hours left',
    ]);
    expect(timeLeftSpoken(20)).toBe(timeLeftSpoken(40));
  });
});
