/** The least that makes texts lasting and findable: one insert each into SQLite, and MiniSearch. No reader, no originals. */

import { DatabaseSync } from '@photostructure/sqlite';
import MiniSearch from 'minisearch';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @param {{folder: string}} args */
export function openSide({ folder }) {
  const db = new DatabaseSync(join(folder, 'bare.db'));
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE text (seq INTEGER PRIMARY KEY, body TEXT) STRICT',
  );
  const insert = db.prepare('INSERT INTO text (body) VALUES (?)');
  const index = new MiniSearch({ idField: 'seq', fields: ['body'] });
  return {
    /** @param {string[]} paths */
    async step(paths) {
      const bodies = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
      db.exec('BEGIN IMMEDIATE');
      const seqs = bodies.map((body) => Number(insert.run(body).lastInsertRowid));
      db.exec('COMMIT');
      index.addAll(bodies.map((body, place) => ({ seq: seqs[place], body })));
      return { imported: paths.length };
    },
    close: () => db.close(),
  };
}
