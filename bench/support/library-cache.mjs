/** Libraries of made-up clippings, made once and kept in the cache folder; every use gets a copy of its own. */

import { cpSync, linkSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { sourcesHash } from '../../scripts/build-outputs.mjs';
import { cacheFolder } from '../../scripts/project.mjs';
import { say, step } from '../../scripts/say.mjs';
import { loadGenerator } from './bundles.mjs';
import { makeOnce } from './make-once.mjs';
import { startSide } from './side-process.mjs';

/** A change in any of these writes other clippings. Newer tables are the migrations' work, as in any library. */
const TEXT_SOURCES = [
  ...['article', 'article-files', 'draw', 'language', 'languages', 'make-word', 'topics', 'vocabulary'],
  ...['write-library', 'write-text', 'zipf'],
]
  .map((name) => `bench/generate/${name}.ts`)
  .concat('src/main/library/search/testing/random-texts.ts', 'src/shared/model/clipping.ts');

/** A change in any of these makes another database or another index of the same clippings. */
const INDEX_SOURCES = [
  'src/main/library/storage/migrations',
  'src/main/library/search/index',
  'src/main/library/search/words',
];

/** The seed of every library of the bench. */
export const SEED = 20_190_918;

const cache = join(cacheFolder(), 'bench');

/**
 * A cached library, closed, with its search index. It is not to be opened: copy it first. What takes longest, to write the clippings,
 * is kept apart: a change of the index makes the index again and nothing else.
 * @param {import('../../scripts/electron-runtime.mjs').ElectronRuntime} runtime
 * @param {number} clippings
 * @returns {Promise<string>} its folder
 */
export async function cachedLibrary(runtime, clippings) {
  const texts = sourcesHash(['bench/generate/languages'], TEXT_SOURCES).slice(0, 16);
  const written = await makeOnce(cache, `clippings-${clippings}`, texts, (folder) =>
    writeClippings(folder, clippings),
  );
  const version = `${runtime.version}-${texts.slice(0, 8)}-${sourcesHash(INDEX_SOURCES, []).slice(0, 16)}`;
  return makeOnce(cache, `library-${clippings}`, version, async (folder) => {
    copyLibrary(written, folder);
    // By the runtime that is to use it: an index holds only for the rules its words were cut by, and these come with it.
    await step(`Making the search index of ${clippings} clippings`, async () => {
      const side = await startSide({ runtime }, 'prepare-library', { library: folder });
      await side.close();
    });
  });
}

/**
 * @param {string} folder
 * @param {number} clippings
 */
async function writeClippings(folder, clippings) {
  const { writeLibrary } = await loadGenerator();
  const began = performance.now();
  await step(`Writing a library of ${clippings} made-up clippings`, () =>
    writeLibrary({ folder, clippings, seed: SEED }),
  );
  const perSecond = clippings / ((performance.now() - began) / 1000);
  say(`  ${perSecond.toFixed(0)} clippings a second`);
}

/**
 * Copies a cached library to `folder`, which must not exist. The originals, which nobody ever writes to, are linked
 * where the file system can.
 * @param {string} cached
 * @param {string} folder
 */
export function copyLibrary(cached, folder) {
  const originals = join(cached, 'originals');
  copyDatabase(cached, folder);
  for (const group of readdirSync(originals)) {
    const target = join(folder, 'originals', group);
    mkdirSync(target, { recursive: true });
    for (const name of readdirSync(join(originals, group)))
      linkOrCopy(join(originals, group, name), join(target, name));
  }
}

/**
 * Copies a cached library for a measurement that only searches and edits: its originals stay where they are.
 * @param {string} cached
 * @param {string} folder which must not exist
 */
export function copyForSearch(cached, folder) {
  copyDatabase(cached, folder);
  symlinkSync(join(cached, 'originals'), join(folder, 'originals'), 'junction');
}

/**
 * @param {string} cached
 * @param {string} folder
 */
function copyDatabase(cached, folder) {
  const [originals, backups] = [join(cached, 'originals'), join(cached, 'backups')];
  const isLeftOut = (/** @type {string} */ source) =>
    source.startsWith(originals) || source.startsWith(backups);
  cpSync(cached, folder, { recursive: true, filter: (source) => !isLeftOut(source) });
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
