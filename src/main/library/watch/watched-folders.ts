import { isAbsolute, relative, resolve, sep } from 'node:path';
import { AppError } from '../../../shared/app-error';
import type { LibraryDatabase } from '../storage/library-database';

/** Every watched folder, absolute, sorted. */
export function listWatchedFolders(db: LibraryDatabase): string[] {
  return db.all<{ path: string }>('SELECT path FROM watched_folder ORDER BY path').map(({ path }) => path);
}

/**
 * Watches a folder from now on; one that is watched already stays so.
 * @throws AppError `invalid-input` for a folder in the library's own or around it: its originals would come in again.
 */
export function addWatchedFolder(
  db: LibraryDatabase,
  folder: string,
  libraryFolder: string,
  now: number,
): void {
  const path = resolve(folder);
  if (isInside(path, libraryFolder) || isInside(libraryFolder, path))
    throw new AppError({
      code: 'invalid-input',
      detail: 'This folder holds the library or lies in it. Choose another one to watch.',
    });
  db.run(
    'INSERT OR IGNORE INTO watched_folder (path, added_at) VALUES (?, ?)',
    path,
    new Date(now).toISOString(),
  );
}

/** Watches a folder no more. What came in from it stays. */
export function removeWatchedFolder(db: LibraryDatabase, path: string): void {
  db.run('DELETE FROM watched_folder WHERE path = ?', path);
}

/** The files of a folder that were dealt with, with the version they had. */
export function knownFiles(db: LibraryDatabase, folder: string): Map<string, string> {
  const rows = db.all<{ path: string; version: string }>(
    'SELECT path, version FROM watched_file WHERE folder = ?',
    folder,
  );
  return new Map(rows.map(({ path, version }) => [path, version]));
}

/** Notes files as dealt with. */
export function rememberFiles(
  db: LibraryDatabase,
  folder: string,
  files: readonly { readonly path: string; readonly version: string }[],
): void {
  db.transaction(() => {
    // The folder may have been taken off the list meanwhile.
    if (db.get('SELECT 1 FROM watched_folder WHERE path = ?', folder) === undefined) return;
    for (const { path, version } of files)
      db.run(
        'INSERT INTO watched_file (path, folder, version) VALUES (?, ?, ?) ON CONFLICT (path) DO UPDATE SET version = excluded.version, folder = excluded.folder',
        path,
        folder,
        version,
      );
  });
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
