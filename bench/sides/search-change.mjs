/** What a change costs: one headline is corrected, and the next search finds its new word, rows, counts and all. */

import { openEngine } from '../support/engine.mjs';

const ROWS = 50;

/** @param {{library: string}} args */
export async function openSide({ library }) {
  const engine = await openEngine(library);
  const { rows } = await engine.call('search.window', { query: 'the', limit: 500, wait: true });
  // The window has shown its list and its counts before somebody edits.
  await engine.call('search.facets', { query: 'the', wait: true });
  return {
    /**
     * @param {number} number of the change, each another clipping
     * @returns {Promise<{changeMs: number, findMs: number}>}
     */
    async step(number) {
      const row = rows[number % rows.length];
      if (row === undefined) throw new Error('The library has no English clipping.');
      const word = `correctedword${number}x`;
      const headline = `${row.headline.map(({ text }) => text).join('')} ${word}`;
      const began = performance.now();
      await engine.call('clippings.edit', { target: { ids: [row.id] }, changes: { headline } });
      const changed = performance.now();
      const [{ total }] = await Promise.all([
        engine.call('search.window', { query: word, limit: ROWS }),
        engine.call('search.facets', { query: word }),
      ]);
      if (total !== 1) throw new Error(`A changed clipping was found ${total} times.`);
      return { changeMs: changed - began, findMs: performance.now() - changed };
    },
    close: () => engine.close(),
  };
}
