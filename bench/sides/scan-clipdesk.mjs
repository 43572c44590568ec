/** Scans as the app reads them: imported, their text recognised, composed and written. */

import { openEngine } from '../support/engine.mjs';

/** @param {{library: string}} args */
export async function openSide({ library }) {
  const engine = await openEngine(library);
  return {
    /** @param {string[]} paths */
    async step(paths) {
      const { job } = await engine.call('import.paths', { paths, languages: ['eng'] });
      const { imported } = await engine.call('import.result', { job });
      const ids = imported.flatMap(({ id }) => (id === null ? [] : [id]));
      await engine.call('scans.finish', { ids });
      const read = await Promise.all(ids.map((id) => engine.call('clippings.get', { id })));
      return { read: read.filter(({ body }) => body.includes('lazy fox')).length };
    },
    close: () => engine.close(),
  };
}
