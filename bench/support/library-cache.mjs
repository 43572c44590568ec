/** Libraries of made-up clippings, made once and kept in the cache folder; every use gets a copy of its own. */

import { cpSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sourcesHash } from '../../scripts/build-outputs.mjs';
import { cacheFolder } from '../../scripts/project.mjs';
import { step } from '../../scripts/say.mjs';
import { loadGenerator } from './bundles.mjs';
import { makeOnce } from './make-once.mjs';
import { startSide } from './side-process.mjs';

/** A change in any of these makes other libraries. */
const SOURCES = [
  'bench/generate',
  'src/main/library/storage/migrations',
  'src/main/library/search',
  'src/shared/model',
];

/** The seed of every library of the bench. */
export const SEED = 20_190_918;

/**
 * A cached library, closed, with its search index. It is not to be opened: copy it first.
 * @param {import('../../scripts/electron-runtime.mjs').ElectronRuntime} runtime
 * @param {number} clippings
 * @returns {Promise<string>} its folder
 */
export function cachedLibrary(runtime, clippings) {
  const version = `${runtime.version}-${sourcesHash(SOURCES, []).slice(0, 16)}`;
  return makeOnce(join(cacheFolder(), 'bench'), `library-${clippings}`, version, async (folder) => {
    const { writeLibrary } = await loadGenerator();
    await step(`Writing a library of ${clippings} made-up clippings`, () =>
      writeLibrary({ folder, clippings, seed: SEED }),
    );
    // By the runtime that is to use it: an index holds only for the rules its words were cut by, and these come with it.
    await step('Making its search index', async () => {
      const side = await startSide({ runtime }, 'search-clipdesk', { library: folder, rows: 1 });
      await side.close();
    });
  });
}

/**
 * Copies a cached library to `folder`, which must not exist. The originals, which nobody ever writes to, are linked
 * where the file system can.
 * @param {string} cached
 * @param {string} folder
 */
export function copyLibrary(cached, folder) {
  const originals = join(cached, 'originals');
  cpSync(cached, folder, { recursive: true, filter: (source) => !source.startsWith(originals) });
  for (const group of readdirSync(originals)) {
    const target = join(folder, 'originals', group);
    mkdirSync(target, { recursive: true });
    for (const name of readdirSync(join(originals, group)))
      linkOrCopy(join(originals, group, name), join(target, name));
  }
}

/**
 * @param {string} source
 * @param {string} target
 */
function linkOrCopy(source, target) {
  try {
    linkSync(source, target);
  } catch {
    // Another disk, or a file system without links.
    cpSync(source, target);
  }
}
