import { stat } from 'node:fs/promises';
import type { LibraryDatabase } from '../storage/library-database';
import { expandPaths } from '../import/job/expand-paths';
import { knownFiles, listWatchedFolders, rememberFiles } from './watched-folders';

/** What is known of a watched folder. */
export interface WatchedFolder {
  readonly path: string;
  /** False when it cannot be read: unplugged, renamed, no permission. */
  readonly present: boolean;
}

/** Looks into the watched folders again and again. */
export interface FolderWatcher {
  /** Begins to look by itself. */
  start: () => void;
  /**
   * Looks once, and imports what stands still since the last look. Resolves to the milliseconds the looking itself took. For
   * `start`, and for tests.
   */
  look: () => Promise<number>;
  list: () => readonly WatchedFolder[];
  close: () => Promise<void>;
}

/** What the watcher works with. */
export interface WatcherSurroundings {
  readonly db: LibraryDatabase;
  /** Imports files and waits for the end; false when it was cancelled. */
  readonly importFiles: (paths: readonly string[]) => Promise<boolean>;
  /** Hears that a folder went missing or came back. */
  readonly onChange: () => void;
  readonly onFailure: (thrown: unknown) => void;
  /** Milliseconds of a clock that only goes forward; the process's own if left out. */
  readonly clock?: () => number;
}

/** Milliseconds between two looks; a folder that takes long to look through is looked at less often, */
const BETWEEN_LOOKS = 3000;
const REST_PER_WORK = 20;
/** but at least this often. */
const LONGEST_REST = 120_000;
/** What programs call a file while they still write it. */
const UNFINISHED = /\.(?:part|partial|crdownload|download|opdownload|tmp|temp|swp|!ut)$/iu;
/** Files imported in one go. */
const MOST_AT_ONCE = 1000;

/**
 * Makes a watcher. It looks instead of being told: that works on network drives, too, and misses nothing that came while the
 * program was not running. A file is imported when its size and time are the same at two looks in a row.
 */
export function createFolderWatcher({
  db,
  importFiles,
  onChange,
  onFailure,
  clock = () => performance.now(),
}: WatcherSurroundings): FolderWatcher {
  const closed = new AbortController();
  const missing = new Set<string>();
  /** Versions of files at the last look. */
  let before = new Map<string, string>();
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> = Promise.resolve();
  /** How long the import of the present look took. */
  let importing = 0;

  const lookInto = async (folder: string, seen: Map<string, string>): Promise<void> => {
    const found = await expandPaths([folder], closed.signal);
    const isMissing = found.some(({ path, refusal }) => path === folder && refusal !== null);
    if (isMissing !== missing.has(folder)) {
      if (isMissing) missing.add(folder);
      else missing.delete(folder);
      onChange();
    }
    const known = knownFiles(db, folder);
    const ready: { path: string; version: string }[] = [];
    for (const { path, refusal } of found) {
      if (closed.signal.aborted) return;
      if (refusal !== null || UNFINISHED.test(path)) continue;
      const version = await versionOf(path);
      if (version === null || known.get(path) === version) continue;
      seen.set(path, version);
      if (before.get(path) === version && ready.length < MOST_AT_ONCE) ready.push({ path, version });
    }
    if (ready.length === 0) return;
    // What was refused is named in the tray, and not tried again until it changes.
    const began = clock();
    if (await importFiles(ready.map(({ path }) => path))) rememberFiles(db, folder, ready);
    importing += clock() - began;
    for (const { path } of ready) seen.delete(path);
  };

  const look = async (): Promise<number> => {
    const began = clock();
    importing = 0;
    const seen = new Map<string, string>();
    for (const folder of listWatchedFolders(db)) {
      if (closed.signal.aborted) break;
      await lookInto(folder, seen);
    }
    before = seen;
    return clock() - began - importing;
  };

  const lookAgain = (after: number): void => {
    timer = setTimeout(() => {
      looking = look()
        .catch((thrown: unknown) => {
          onFailure(thrown);
          return 0;
        })
        .then((took) => {
          if (!closed.signal.aborted) lookAgain(restAfter(took));
        });
    }, after);
    timer.unref();
  };

  return {
    start: () => lookAgain(0),
    look,
    list: () => listWatchedFolders(db).map((path) => ({ path, present: !missing.has(path) })),
    async close() {
      closed.abort();
      if (timer !== null) clearTimeout(timer);
      await looking;
    },
  };
}

/** How long to wait after a look that took so long: what it imported meanwhile is no reason to look less often. */
export function restAfter(took: number): number {
  return Math.min(Math.max(BETWEEN_LOOKS, took * REST_PER_WORK), LONGEST_REST);
}

/** Size and time of change; null for a file that is gone, empty, or no file. */
async function versionOf(path: string): Promise<string | null> {
  try {
    const { size, mtimeMs } = await stat(path);
    return size === 0 ? null : `${String(size)} ${String(mtimeMs)}`;
  } catch {
    // Moved away between two steps; the next look tells.
    return null;
  }
}
