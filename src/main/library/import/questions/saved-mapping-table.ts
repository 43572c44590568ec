import {
  savedMappingSchema,
  tableChoiceSchema,
  type SavedMapping,
  type TableChoice,
} from '../../../../shared/model/table-mapping';
import type { LibraryDatabase } from '../../storage/library-database';

/** Keeps a mapping; another one for the same names gives way. */
export function saveMapping(db: LibraryDatabase, mapping: SavedMapping, now: number): void {
  db.run(
    'INSERT OR REPLACE INTO table_mapping (key, mapping, saved_at) VALUES (?, ?, ?)',
    mapping.key,
    JSON.stringify(mapping),
    new Date(now).toISOString(),
  );
}

/** The kept mappings, the newest first. */
export function listMappings(db: LibraryDatabase): SavedMapping[] {
  return db
    .all<{ mapping: string }>('SELECT mapping FROM table_mapping ORDER BY saved_at DESC, key')
    .map(({ mapping }) => savedMappingSchema.parse(JSON.parse(mapping)));
}

/** Forgets a mapping: tables with these names are guessed, and asked about, again. */
export function forgetMapping(db: LibraryDatabase, key: string): void {
  db.run('DELETE FROM table_mapping WHERE key = ?', key);
}

/** How the table behind an original was read when it came in; null for one that is no table. */
export function tableReadingOf(db: LibraryDatabase, sha256: string): TableChoice | null {
  const row = db.get<{ choice: string }>(
    'SELECT choice FROM table_reading WHERE original_sha256 = ?',
    sha256,
  );
  return row === undefined ? null : tableChoiceSchema.parse(JSON.parse(row.choice));
}

/** Notes how the table behind an original was read when it came in. */
export function noteTableReading(db: LibraryDatabase, sha256: string, choice: TableChoice): void {
  db.run(
    'INSERT OR REPLACE INTO table_reading (original_sha256, choice) VALUES (?, ?)',
    sha256,
    JSON.stringify(choice),
  );
}
