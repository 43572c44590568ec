import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { hasContent } from './inspect-database';
import type { LibraryFiles } from './library-files';
import { syncFile, syncFolder } from './sync-folder';

/**
 * True when the library was not closed the last time: its marker is still there, or a write-ahead log that a closing
 * would have emptied. To be asked only while holding the lock.
 */
export function wasClosedUncleanly(files: LibraryFiles): boolean {
  return existsSync(files.openMarker) || hasContent(`${files.database}-wal`);
}

/** Leaves the mark of an open library, with who has it open and since when, for a person who looks. */
export function writeOpenMarker(files: LibraryFiles, now: number): void {
  writeFileSync(
    files.openMarker,
    `${JSON.stringify({ pid: process.pid, since: new Date(now).toISOString() })}\n`,
  );
  syncFile(files.openMarker);
  syncFolder(dirname(files.openMarker));
}

/** Takes the mark away: everything is on the disk. */
export function removeOpenMarker(files: LibraryFiles): void {
  rmSync(files.openMarker, { force: true });
  syncFolder(dirname(files.openMarker));
}
