import { readdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listBackups } from './database-backups';
import { findDamage } from './inspect-database';
import type { LibraryDatabase } from './library-database';
import { libraryFiles, PARTIAL_SUFFIX } from './library-files';
import type { OriginalStore } from './original-store';
import { findPartialFiles } from './remove-partial-files';
import { findUnneededOriginals } from './unneeded-originals';

/** What a check or a repair looks at. */
export interface CheckedLibrary {
  readonly folder: string;
  readonly db: LibraryDatabase;
  readonly originals: OriginalStore;
}

/** What a check of the files and the database found. */
export interface LibraryFindings {
  /** SQLite's words; null when the database is sound. */
  readonly damage: string | null;
  readonly lostOriginals: readonly LostOriginal[];
  /** Files in `originals/` that no clipping came from: what an interrupted import or a restore left. Harmless. */
  readonly strayOriginals: readonly string[];
  /** Files whose writing was never finished. */
  readonly partialFiles: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

/** An original that is not as it was imported. */
export interface LostOriginal {
  readonly sha256: string;
  readonly name: string;
  readonly why: 'missing' | 'changed';
}

/** Reads the whole library: the database's structure, and every original to its last byte. Changes nothing. */
export async function checkLibrary({ folder, db, originals }: CheckedLibrary): Promise<LibraryFindings> {
  const files = libraryFiles(folder);
  const partialBefore = new Set(findPartialFiles(files));
  const damage = findDamage(db);
  const unneeded = new Set(findUnneededOriginals(db));
  const rows = db.all<{ sha256: string; name: string; bytes: number }>(
    'SELECT sha256, name, bytes FROM original',
  );
  const needed = rows.filter(({ sha256 }) => !unneeded.has(sha256));

  const lostOriginals: LostOriginal[] = [];
  for (const { sha256, name, bytes } of needed) {
    const why = await whatIsWrong(originals, sha256, bytes);
    if (why !== null) lostOriginals.push({ sha256, name, why });
  }
  const known = new Set(rows.map(({ sha256 }) => originals.pathOf(sha256)));
  // One stored since may belong to an import that is still at work.
  const strayOriginals = filesUnder(files.originals).filter(
    (file) =>
      !known.has(file) && !file.endsWith(PARTIAL_SUFFIX) && !originals.storedThisSession(file.slice(-64)),
  );
  // A file that was being written just now is no stray: only one that is still there after all this reading is.
  const partialFiles = findPartialFiles(files).filter((file) => partialBefore.has(file));
  return {
    damage,
    lostOriginals,
    strayOriginals,
    partialFiles,
    counts: {
      clippings: count(db, 'SELECT count(*) AS n FROM clipping'),
      trashed: count(db, 'SELECT count(*) AS n FROM clipping WHERE trashed_at IS NOT NULL'),
      tags: count(db, 'SELECT count(*) AS n FROM tag'),
      originals: needed.length,
      strayOriginals: strayOriginals.length,
      partialFiles: partialFiles.length,
      backups: listBackups(files).length,
    },
  };
}

async function whatIsWrong(
  originals: OriginalStore,
  sha256: string,
  bytes: number,
): Promise<LostOriginal['why'] | null> {
  if (!originals.has(sha256)) return 'missing';
  const { size } = await stat(originals.pathOf(sha256));
  return size === bytes && (await originals.isWhole(sha256)) ? null : 'changed';
}

/** Every file of the store, whatever its name. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function count(db: LibraryDatabase, sql: string): number {
  return db.get<{ n: number }>(sql)?.n ?? 0;
}
