/**
 * Another engine, on the documents of a library: it finds and ranks, no more. Built when it is opened; the first step may ask what that
 * took. The engines are used as their makers say.
 */

import { create, insertMultiple, search } from '@orama/orama';
import { DatabaseSync } from '@photostructure/sqlite';
import flexsearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { join } from 'node:path';
import { proportionalMegabytes } from '../support/memory-of.mjs';

/**
 * A document as every engine gets it.
 * @typedef {{id: number, title: string, body: string, outlet: string, year: string}} Document
 *
 * An engine with its documents in it: how many clippings it finds, at most as many as it is asked for where it cannot count. Null:
 * it has no such queries.
 * @typedef {(query: import('../generate/draw-classes').DrawnQuery & {misspelt?: boolean}) => Promise<number | null> | number | null} Ask
 */

const ROWS = 50;
const TOGETHER = 1_000;

/** @param {{library: string, engine: 'minisearch' | 'fts5' | 'flexsearch' | 'orama'}} args a closed library; it is only read */
export async function openSide({ library, engine }) {
  const db = new DatabaseSync(join(library, 'library.db'), { readOnly: true });
  const before = proportionalMegabytes(process.pid);
  const began = performance.now();
  const ask = await engines[engine](readDocuments(db));
  const buildMs = performance.now() - began;
  return {
    /** @param {Parameters<Ask>[0] | 'built'} query */
    step: (query) =>
      query === 'built' ? { buildMs, megabytes: proportionalMegabytes(process.pid) - before } : ask(query),
    close: () => db.close(),
  };
}

/**
 * @param {InstanceType<typeof DatabaseSync>} db
 * @returns {Iterable<Document>}
 */
function readDocuments(db) {
  const select = db.prepare(`
    SELECT c.seq AS id, headline || coalesce(' ' || subheadline, '') AS title, body, coalesce(outlet, '') AS outlet,
      substr(published_value, 1, 4) AS year
    FROM clipping c JOIN clipping_text USING (seq)`);
  return /** @type {Iterable<any>} */ (select.iterate());
}

/** @type {Record<'minisearch' | 'fts5' | 'flexsearch' | 'orama', (documents: Iterable<Document>) => Promise<Ask> | Ask>} */
const engines = {
  minisearch(documents) {
    /** @type {MiniSearch<Document>} */
    const index = new MiniSearch({ fields: ['title', 'body'] });
    const outlets = new Map();
    for (const document of documents) {
      index.add(document);
      outlets.set(document.id, document.outlet + document.year);
    }
    return ({ words, phrase, growing, filter, misspelt }) => {
      if (phrase === true) return null;
      const wanted = filter === undefined ? '' : filter.outlet + filter.year;
      return index.search(words.join(' '), {
        combineWith: 'AND',
        prefix: growing === true ? (_term, place, terms) => place === terms.length - 1 : false,
        fuzzy: misspelt === true ? 0.2 : false,
        ...(filter === undefined ? {} : { filter: ({ id }) => outlets.get(id) === wanted }),
      }).length;
    };
  },

  fts5(documents) {
    const db = new DatabaseSync('');
    db.exec(`
      CREATE VIRTUAL TABLE t USING fts5(title, body, content = '', tokenize = 'porter unicode61');
      CREATE TABLE meta (id INTEGER PRIMARY KEY, outlet TEXT, year TEXT);
      BEGIN`);
    const insert = db.prepare('INSERT INTO t (rowid, title, body) VALUES (?, ?, ?)');
    const note = db.prepare('INSERT INTO meta VALUES (?, ?, ?)');
    for (const { id, title, body, outlet, year } of documents) {
      insert.run(id, title, body);
      note.run(id, outlet, year);
    }
    db.exec('COMMIT');
    const plain = db.prepare(`SELECT rowid FROM t WHERE t MATCH ? ORDER BY bm25(t) LIMIT ${ROWS}`);
    const filtered = db.prepare(
      `SELECT t.rowid FROM t JOIN meta ON meta.id = t.rowid WHERE t MATCH ? AND outlet = ? AND year = ?
       ORDER BY bm25(t) LIMIT ${ROWS}`,
    );
    return ({ words, phrase, growing, filter, misspelt }) => {
      if (misspelt === true) return null;
      const quoted = words.map((word) => `"${word.replaceAll('"', '""')}"`);
      const match =
        phrase === true ? `"${words.join(' ')}"` : quoted.join(' ') + (growing === true ? '*' : '');
      return filter === undefined
        ? plain.all(match).length
        : filtered.all(match, filter.outlet, filter.year).length;
    };
  },

  flexsearch(documents) {
    const index = new flexsearch.Index({ tokenize: 'forward', encoder: flexsearch.Charset.LatinBalance });
    for (const { id, title, body } of documents) index.add(id, `${title} ${body}`);
    // It has neither filters nor phrases; a misspelt word is found where it sounds alike.
    return ({ words, phrase, filter }) =>
      phrase === true || filter !== undefined ? null : index.search(words.join(' '), { limit: ROWS }).length;
  },

  async orama(documents) {
    const db = create({ schema: { title: 'string', body: 'string', outlet: 'enum', year: 'enum' } });
    /** @type {(Omit<Document, 'id'> & {id: string})[]} */
    const some = [];
    for (const document of documents) {
      some.push({ ...document, id: String(document.id) });
      if (some.length === TOGETHER) await insertMultiple(db, some.splice(0));
    }
    await insertMultiple(db, some);
    return async ({ words, phrase, filter, misspelt }) => {
      if (phrase === true) return null;
      const { count } = await search(db, {
        term: words.join(' '),
        threshold: 0,
        limit: ROWS,
        ...(misspelt === true ? { tolerance: 1 } : {}),
        ...(filter === undefined
          ? {}
          : { where: { outlet: { eq: filter.outlet }, year: { eq: filter.year } } }),
      });
      return count;
    };
  },
};
