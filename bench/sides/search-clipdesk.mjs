/**
 * Search as the app does it, through the engine's one door: every clipping found and ranked, and the first rows ready to paint
 * with their tags and highlights.
 */

import { openEngine } from '../support/engine.mjs';

/** @param {{library: string, rows: number}} args */
export async function openSide({ library, rows }) {
  const engine = await openEngine(library);
  await engine.call('search.window', { query: 'the', limit: 1, wait: true });
  return {
    /** @param {string} query */
    async step(query) {
      const { total } = await engine.call('search.window', { query, limit: rows });
      return total;
    },
    close: () => engine.close(),
  };
}
