/** MiniSearch as it comes, in memory, on the same documents: it finds and ranks, and makes no rows. */

import { DatabaseSync } from '@photostructure/sqlite';
import MiniSearch from 'minisearch';
import { join } from 'node:path';

const FIELDS = ['headline', 'subheadline', 'body', 'authors', 'outlet', 'section'];

/** @param {{library: string}} args a closed library; it is only read */
export async function openSide({ library }) {
  const index = new MiniSearch({ idField: 'seq', fields: FIELDS });
  const db = new DatabaseSync(join(library, 'library.db'), { readOnly: true });
  for (const row of db.prepare('SELECT * FROM clipping JOIN clipping_text USING (seq)').iterate())
    index.add({ ...row, authors: JSON.parse(String(row.authors)).join(', ') });
  db.close();
  return {
    /** @param {string} query */
    step(query) {
      return index.search(query, {
        combineWith: 'AND',
        // The last word is still being typed.
        prefix: (_term, place, terms) => place === terms.length - 1,
      }).length;
    },
    close: () => undefined,
  };
}
