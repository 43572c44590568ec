import type { LibraryDatabase } from './library-database';

/** So long after the last call nothing is going on (milliseconds). */
const REST_MS = 1_500;

/** Gives memory back while a library rests. */
export interface RestingMemory {
  /** To be called whenever something has been asked of the library. */
  later: () => void;
  /** Ends it; to be called before the database is closed. */
  stop: () => void;
}

/**
 * SQLite keeps up to 8 MB of pages it has read or written, which a batch of an import needs; the system has them in its own cache too. A library
 * that nobody has asked anything for a moment lets go of them (SQLite's pragma `shrink_memory`).
 */
export function createRestingMemory(db: LibraryDatabase): RestingMemory {
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  return {
    later() {
      if (stopped) return;
      if (timer === null) timer = setTimeout(() => db.exec('PRAGMA shrink_memory'), REST_MS).unref();
      else timer.refresh();
    },
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
