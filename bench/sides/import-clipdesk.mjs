/** Import as the app does it: files named by path, originals kept, undoable, each clipping durable when it is told. */

import { openEngine } from '../support/engine.mjs';

/** @param {{library: string, searchable: boolean}} args searchable: a step ends when what came in can be found */
export async function openSide({ library, searchable }) {
  const engine = await openEngine(library);
  const find = () => engine.call('search.window', { query: 'the', limit: 1, wait: true });
  // The window searches when it opens; from then on the index follows what comes in.
  if (searchable) await find();
  return {
    /** @param {string[]} paths */
    async step(paths) {
      const { job } = await engine.call('import.paths', { paths });
      const { imported, refused } = await engine.call('import.result', { job });
      if (searchable) await find();
      return {
        imported: imported.length,
        refused: refused.map(({ path, refusal }) => `${path}: ${refusal.reason}`),
      };
    },
    close: () => engine.close(),
  };
}
