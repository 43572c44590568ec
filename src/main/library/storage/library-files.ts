import { join } from 'node:path';

/** Where everything of a library lies. */
export interface LibraryFiles {
  readonly folder: string;
  /** The truth. Never opened by anything but SQLite while the library is open: see the folder's README. */
  readonly database: string;
  /** Held by the one process that has the library open. */
  readonly lock: string;
  /** There while the library is open; found at opening, it tells that the last one was not closed. */
  readonly openMarker: string;
  readonly originals: string;
  /** Originals kept lately, once more: a power cut may take what was not forced to the disk yet where it lies. */
  readonly originalLog: string;
  /** Automatic copies of the database, and what a restore replaced. */
  readonly backups: string;
  /** Files a repair could not match with any clipping. */
  readonly recovered: string;
}

/** Names the files of the library in `folder`; makes none of them. */
export function libraryFiles(folder: string): LibraryFiles {
  return {
    folder,
    database: join(folder, 'library.db'),
    lock: join(folder, 'lock'),
    openMarker: join(folder, 'open.json'),
    originals: join(folder, 'originals'),
    originalLog: join(folder, 'originals.log'),
    backups: join(folder, 'backups'),
    recovered: join(folder, 'recovered'),
  };
}

/** Ends the name of every file that is still being written; such a file is removed when the library is opened. */
export const PARTIAL_SUFFIX = '.partial';

/** Begins the names of the search index's files, which may be deleted at any time. */
export const SEARCH_FILE_PREFIX = 'search.';

/** `2026-11-24T09-30-05-123Z`: an instant as part of a file name on every system; sorts by time. */
export function fileTimestamp(now: number): string {
  return new Date(now).toISOString().replace(/[:.]/g, '-');
}
