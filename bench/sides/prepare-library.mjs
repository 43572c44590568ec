/** Makes a written library ready: everything in the search index, every text in its family. */

import { openEngine } from '../support/engine.mjs';

/** @param {{library: string}} args */
export async function openSide({ library }) {
  const engine = await openEngine(library);
  const began = performance.now();
  await engine.call('search.window', { query: 'the', limit: 1, wait: true });
  const indexMs = performance.now() - began;
  await engine.call('families.settle', {});
  return { step: () => indexMs, close: () => engine.close() };
}
