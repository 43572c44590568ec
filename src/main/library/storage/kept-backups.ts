const DAILY_KEPT = 7;
const WEEKLY_KEPT = 4;
const DAY_MS = 24 * 60 * 60 * 1000;
/** 1 January 1970 was a Thursday: weeks begin on Monday. */
const DAYS_FROM_MONDAY = 3;

/**
 * Which backups stay: the newest of each of the last 7 days that have one, and the newest of each of the last 4 weeks that
 * have one. Days and weeks are those of UTC. Gaps do not cost anything: after a holiday the old ones are still there.
 *
 * @param times milliseconds since 1970, in any order
 */
export function backupsToKeep(times: readonly number[]): number[] {
  const newestFirst = [...times].sort((a, b) => b - a);
  const day = (at: number): number => Math.floor(at / DAY_MS);
  const week = (at: number): number => Math.floor((day(at) + DAYS_FROM_MONDAY) / 7);
  const kept = new Set([
    ...newestOfEach(newestFirst, day, DAILY_KEPT),
    ...newestOfEach(newestFirst, week, WEEKLY_KEPT),
  ]);
  return newestFirst.filter((at) => kept.has(at));
}

function newestOfEach(
  newestFirst: readonly number[],
  period: (at: number) => number,
  count: number,
): number[] {
  const newest = new Map<number, number>();
  for (const at of newestFirst) if (!newest.has(period(at))) newest.set(period(at), at);
  return [...newest.values()].slice(0, count);
}
