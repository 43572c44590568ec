/** The engines compared, each in the way its makers recommend for what it is asked here. */

import { DatabaseSync } from '@photostructure/sqlite';
import { create, insertMultiple, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';
import flexsearch from 'flexsearch';
import lunr from 'lunr';

/**
 * An engine that took in a collection: gives the ids it finds, best first.
 * @typedef {(query: string, limit: number) => Promise<number[]> | number[]} Ask
 * @typedef {readonly import('./collections.mjs').JudgedDocument[]} Documents
 */

const WORDS = /[\p{L}\p{N}]+/gu;
/** @param {string} text */
const wordsOf = (text) => text.toLowerCase().match(WORDS) ?? [];
const STOP = new Set(stopwords);

/**
 * SQLite's full-text search with Porter's stemmer and its own bm25: any of the words.
 * @param {Documents} documents
 * @returns {Ask}
 */
export function makeFts5(documents) {
  const db = new DatabaseSync(':memory:');
  db.exec(`CREATE VIRTUAL TABLE t USING fts5(title, body, tokenize = 'porter unicode61')`);
  const insert = db.prepare('INSERT INTO t (rowid, title, body) VALUES (?, ?, ?)');
  for (const { id, title, body } of documents) insert.run(id, title, body);
  return (query, limit) => {
    const words = wordsOf(query).map((word) => `"${word}"`);
    if (words.length === 0) return [];
    // Prepared here, so that the database is not let go of while it is asked.
    const select = db.prepare('SELECT rowid AS id FROM t WHERE t MATCH ? ORDER BY bm25(t), rowid LIMIT ?');
    return select.all(words.join(' OR '), limit).map((row) => Number(row['id']));
  };
}

/**
 * BM25 as the textbook has it (k1 = 1.2, b = 0.75), on stems without stop words.
 * @param {Documents} documents
 * @returns {Ask}
 */
export function makeBm25(documents) {
  const terms = (/** @type {string} */ text) =>
    wordsOf(text)
      .filter((word) => !STOP.has(word))
      .map((word) => stemmer(word));
  /** @type {Map<string, Map<number, number>>} */
  const postings = new Map();
  const lengths = new Map();
  let total = 0;
  for (const { id, title, body } of documents) {
    const all = terms(`${title} ${body}`);
    lengths.set(id, all.length);
    total += all.length;
    for (const term of all) {
      const those = postings.get(term) ?? new Map();
      those.set(id, (those.get(id) ?? 0) + 1);
      postings.set(term, those);
    }
  }
  const average = total / documents.length;
  return (query, limit) => {
    /** @type {Map<number, number>} */
    const scores = new Map();
    for (const term of terms(query)) {
      const those = postings.get(term) ?? new Map();
      const idf = Math.log(1 + (documents.length - those.size + 0.5) / (those.size + 0.5));
      for (const [id, n] of those) {
        const norm = 1.2 * (0.25 + (0.75 * lengths.get(id)) / average);
        scores.set(id, (scores.get(id) ?? 0) + (idf * n * 2.2) / (n + norm));
      }
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, limit)
      .map(([id]) => id);
  };
}

/**
 * FlexSearch with beginnings indexed and its fuzzy English encoder.
 * @param {Documents} documents
 * @returns {Ask}
 */
export function makeFlexSearch(documents) {
  const index = new flexsearch.Index({
    tokenize: 'forward',
    resolution: 9,
    context: true,
    encoder: flexsearch.Charset.LatinBalance,
  });
  for (const { id, title, body } of documents) index.add(id, `${title} ${body}`);
  return (query, limit) => index.search(query, { limit, suggest: true }).map(Number);
}

/**
 * Orama, forgiving a letter.
 * @param {Documents} documents
 * @returns {Promise<Ask>}
 */
export async function makeOrama(documents) {
  const db = create({ schema: { title: 'string', body: 'string' } });
  await insertMultiple(
    db,
    documents.map(({ id, title, body }) => ({ id: String(id), title, body })),
  );
  return async (query, limit) => {
    const { hits } = await search(db, { term: query, tolerance: 1, limit, threshold: 1 });
    return hits.map((hit) => Number(hit.id));
  };
}

/**
 * Lunr: each word itself, as a beginning when it is the last, and with a letter wrong.
 * @param {Documents} documents
 * @returns {Ask}
 */
export function makeLunr(documents) {
  const index = lunr(function () {
    this.ref('id');
    this.field('title');
    this.field('body');
    for (const document of documents) this.add(document);
  });
  return (query, limit) =>
    index
      .query((asked) => {
        const words = wordsOf(query);
        for (const [place, word] of words.entries()) {
          asked.term(word, { boost: 10 });
          if (place === words.length - 1)
            asked.term(word, { boost: 3, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
          asked.term(word, { editDistance: 1, usePipeline: false });
        }
      })
      .slice(0, limit)
      .map(({ ref }) => Number(ref));
}
