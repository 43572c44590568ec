/** How threads are getting on with their work. */
export interface ThreadsAtWork {
  /** Threads there are. */
  readonly threads: number;
  /** Whether one of them has not done anything yet: it may still be starting. */
  readonly isStarting: boolean;
  /** Pieces of work that wait, also those handed to a thread for later. */
  readonly waiting: number;
  /** Milliseconds one took lately; null as long as none is done. */
  readonly usualMs: number | null;
  /** Milliseconds since one of the threads last began with something. */
  readonly stuckMs: number;
  /** The share of all processors that stands still, from 0 to 1; null as long as it is not known. Asked only where it matters. */
  readonly idleShare: () => number | null;
}

/**
 * Another thread is started when those at work would need this long for what waits (milliseconds). A start takes half of that, and a
 * thread compiles its code anew: thousands of small texts are read sooner, and in less memory, by one thread than by two.
 */
export const WORTH_A_START_MS = 500;

/**
 * Another thread is of use where at least this share of all processors stands still: between one that reads, one that writes and one that
 * makes the index, two processors may have no time left, and a second reader would only take it from the others. With one reader of texts about a
 * twentieth of two processors stands still, with one of pages a fifth.
 */
const IDLE_ENOUGH = 0.1;

/** So long a thread may take to start on a slow machine. */
const SLOW_START_MS = 1_000;

/** Whether what waits is worth one thread more: it is much and a processor has time for it, or nothing of it gets on. */
export function isWorthAStart(work: ThreadsAtWork): boolean {
  const { threads, isStarting, waiting, usualMs, stuckMs, idleShare } = work;
  if (waiting === 0) return false;
  if (threads === 0 || stuckMs >= (isStarting ? SLOW_START_MS : WORTH_A_START_MS)) return true;
  if (usualMs === null || waiting * usualMs <= WORTH_A_START_MS * threads) return false;
  const idle = idleShare();
  return idle !== null && idle >= IDLE_ENOUGH;
}
