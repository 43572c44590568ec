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
}

/**
 * Another thread is started when those at work would need this long for what waits (milliseconds). A start takes half of that, and a
 * thread compiles its code anew: thousands of small texts are read sooner, and in less memory, by one thread than by two.
 */
export const WORTH_A_START_MS = 500;

/** So long a thread may take to start on a slow machine. */
const SLOW_START_MS = 1_000;

/** Whether what waits is worth one thread more: it is much, or nothing of it gets on. */
export function isWorthAStart({ threads, isStarting, waiting, usualMs, stuckMs }: ThreadsAtWork): boolean {
  if (waiting === 0) return false;
  if (threads === 0 || stuckMs >= (isStarting ? SLOW_START_MS : WORTH_A_START_MS)) return true;
  return usualMs !== null && waiting * usualMs > WORTH_A_START_MS * threads;
}
