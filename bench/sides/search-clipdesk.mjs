/** Search as the app does it: through the engine's one door, 50 rows ready to paint with their highlights. */

import { openEngine } from '../support/engine.mjs';

/** @param {{library: string}} args */
export async function openSide({ library }) {
  const engine = await openEngine(library);
  await engine.call('search.window', { query: 'the', limit: 1, wait: true });
  return {
    /** @param {string} query */
    async step(query) {
      const { total } = await engine.call('search.window', { query, limit: 50 });
      return total;
    },
    close: () => engine.close(),
  };
}
