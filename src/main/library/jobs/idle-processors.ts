import { cpus } from 'node:os';

/** Tells how much of the processors nobody uses. */
export interface IdleProcessors {
  /** The share of all processors that stood still between the last two looks, from 0 to 1; null as long as there were not two. */
  readonly share: () => number | null;
}

/** Looks are so far apart at least (milliseconds): what happens within less is chance, and Windows counts in steps of 16. */
const APART_MS = 500;
/** What was seen so long ago (milliseconds) tells nothing of now. */
const OLD_MS = 2_000;

/** Times of all processors together since some instant, in one unit. */
export interface ProcessorTimes {
  readonly idle: number;
  readonly all: number;
}

/**
 * Begins to look when first asked, and looks again when asked.
 * @param now milliseconds, monotonic
 */
export function createIdleProcessors(
  times: () => ProcessorTimes = systemTimes,
  now: () => number = () => performance.now(),
): IdleProcessors {
  let last: ProcessorTimes | null = null;
  let lookedAt = 0;
  let share: number | null = null;
  return {
    share() {
      const since = now() - lookedAt;
      if (last !== null && since < APART_MS) return share;
      const { idle, all } = times();
      share =
        last === null || since > OLD_MS || all <= last.all ? null : (idle - last.idle) / (all - last.all);
      last = { idle, all };
      lookedAt = now();
      return share;
    },
  };
}

function systemTimes(): ProcessorTimes {
  let [idle, all] = [0, 0];
  for (const { times } of cpus()) {
    idle += times.idle;
    all += times.idle + times.user + times.nice + times.sys + times.irq;
  }
  return { idle, all };
}
