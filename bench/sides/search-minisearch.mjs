/**
 * MiniSearch as it comes, in memory, on the same documents: it finds and ranks. With `rows`, the first 50 hits are read
 * from the database and their words marked, in the plainest way.
 */

import { DatabaseSync } from '@photostructure/sqlite';
import MiniSearch from 'minisearch';
import { join } from 'node:path';

const FIELDS = ['headline', 'subheadline', 'body', 'authors', 'outlet', 'section'];
const ROWS = 50;
/** Characters around the first word found. */
const PASSAGE = 140;

/** @param {{library: string, rows: boolean}} args a closed library; it is only read */
export async function openSide({ library, rows }) {
  const index = new MiniSearch({ idField: 'seq', fields: FIELDS });
  const db = new DatabaseSync(join(library, 'library.db'), { readOnly: true });
  for (const row of db.prepare('SELECT * FROM clipping JOIN clipping_text USING (seq)').iterate())
    index.add({ ...row, authors: JSON.parse(String(row.authors)).join(', ') });
  const read = db.prepare(
    'SELECT headline, body, outlet, published_value FROM clipping JOIN clipping_text USING (seq) WHERE seq = ?',
  );

  /** @param {import('minisearch').SearchResult} hit */
  const makeRow = ({ id, terms }) => {
    const row = read.get(id);
    const body = String(row?.body);
    const found = new RegExp(terms.map(escape).join('|'), 'giu');
    const at = Math.max(0, body.search(found) - PASSAGE);
    const mark = (/** @type {string} */ text) => text.replace(found, (word) => `<mark>${word}</mark>`);
    return { ...row, headline: mark(String(row?.headline)), body: mark(body.slice(at, at + 2 * PASSAGE)) };
  };

  return {
    /** @param {string} query */
    step(query) {
      const hits = index.search(query, {
        combineWith: 'AND',
        // The last word is still being typed.
        prefix: (_term, place, terms) => place === terms.length - 1,
      });
      return rows ? hits.slice(0, ROWS).map(makeRow).length : hits.length;
    },
    close: () => db.close(),
  };
}

/** @param {string} term */
function escape(term) {
  return term.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
