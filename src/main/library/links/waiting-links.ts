import { AppError } from '../../../shared/app-error';
import type { LibraryDatabase } from '../storage/library-database';
import { linkLimits } from './link-limits';

/** A link that is to be fetched. */
export interface WaitingLink {
  readonly url: string;
  readonly tags: readonly string[];
  /** ISO 8601 instant, UTC. */
  readonly addedAt: string;
}

/** Every link that waits, the oldest first. */
export function listWaitingLinks(db: LibraryDatabase): WaitingLink[] {
  return db
    .all<{ url: string; tags: string; added_at: string }>(
      'SELECT url, tags, added_at FROM waiting_link ORDER BY added_at, url',
    )
    .map(({ url, tags, added_at }) => ({
      url,
      tags: JSON.parse(tags) as string[],
      addedAt: added_at,
    }));
}

/** Writes links down; one that waits already keeps its place. @throws AppError `invalid-input` when too many wait. */
export function addWaitingLinks(
  db: LibraryDatabase,
  urls: readonly string[],
  tags: readonly string[],
  now: number,
): void {
  const addedAt = new Date(now).toISOString();
  db.transaction(() => {
    for (const url of urls)
      db.run(
        'INSERT OR IGNORE INTO waiting_link (url, tags, added_at) VALUES (?, ?, ?)',
        url,
        JSON.stringify(tags),
        addedAt,
      );
    if (listWaitingLinks(db).length > linkLimits.waiting)
      throw new AppError({
        code: 'invalid-input',
        detail: `No more than ${String(linkLimits.waiting)} links may wait. Remove some first.`,
      });
  });
}

/** Takes links off the list, whether or not they are on it. */
export function removeWaitingLinks(db: LibraryDatabase, urls: readonly string[]): void {
  db.run('DELETE FROM waiting_link WHERE url IN (SELECT value FROM json_each(?))', JSON.stringify(urls));
}
