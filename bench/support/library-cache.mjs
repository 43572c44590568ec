/** Libraries of made-up clippings, made once and kept in the cache folder; every use gets a copy of its own. */

import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sourcesHash } from '../../scripts/build-outputs.mjs';
import { cacheFolder } from '../../scripts/project.mjs';
import { step } from '../../scripts/say.mjs';
import { loadGenerator } from './bundles.mjs';
import { openEngine } from './engine.mjs';

/** A change in any of these makes other libraries. */
const SOURCES = ['bench/generate', 'src/main/library/storage/migrations', 'src/main/library/search', 'src/shared/model'];

/** The seed of every library of the bench. */
export const SEED = 20_190_918;

/**
 * A cached library, closed, with its search index. It is not to be opened: copy it first.
 * @param {number} clippings
 * @returns {Promise<string>} its folder
 */
export async function cachedLibrary(clippings) {
  const cache = join(cacheFolder(), 'bench');
  const folder = join(cache, `library-${clippings}-${sourcesHash(SOURCES, []).slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache)) {
    if (old.startsWith(`library-${clippings}-`)) rmSync(join(cache, old), { recursive: true, force: true });
  }
  const partial = `${folder}.${process.pid}.partial`;
  const { writeLibrary } = await loadGenerator();
  await step(`Writing a library of ${clippings} made-up clippings`, () =>
    writeLibrary({ folder: partial, clippings, seed: SEED }),
  );
  await step('Making its search index', () => makeIndex(partial));
  renameSync(partial, folder);
  return folder;
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

/** @param {string} folder */
async function makeIndex(folder) {
  const library = await openEngine(folder);
  // Any word: the answer waits until every clipping is in the index, and closing writes the index down.
  await library.call('search.window', { query: 'the', limit: 1, wait: true });
  await library.close();
}
