/** A library process that has just been started: how long until its first search is answered, from everything that is in the library. */

import { openEngine } from '../support/engine.mjs';

const ROWS = 50;

/** @param {{library: string}} args */
export async function openSide({ library }) {
  const engine = await openEngine(library);
  return {
    /**
     * @param {string} query
     * @returns {Promise<{ms: number, found: number}>} milliseconds since the process was started
     */
    async step(query) {
      const { total, some } = await engine.call('search.window', { query, limit: ROWS, wait: true });
      return { ms: performance.now(), found: total + some };
    },
    close: () => engine.close(),
  };
}
