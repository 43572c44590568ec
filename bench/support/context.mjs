/** What every question works with, made once for a run of the bench. */

import { join } from 'node:path';
import { ensureDisplay } from '../../scripts/display.mjs';
import { electronRuntime } from '../../scripts/electron-runtime.mjs';
import { ensureBuild } from '../../scripts/ensure-build.mjs';
import { ensureDependencies } from '../../scripts/ensure-dependencies.mjs';
import { ensureSystemPackages } from '../../scripts/ensure-system-packages.mjs';
import { step } from '../../scripts/say.mjs';
import { loadGenerator } from './bundles.mjs';
import { cachedLibrary, copyLibrary } from './library-cache.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

/**
 * @typedef {object} Options
 * @property {number} clippings the size of the library the questions are asked on
 * @property {boolean} quick fewer runs: for a look, not for a comparison
 * @property {string} [profile] a folder for CPU profiles of both sides
 * @property {boolean} large also ask what changes at 100,000 clippings
 *
 * @typedef {object} Made
 * @property {import('../../scripts/electron-runtime.mjs').ElectronRuntime} runtime
 * @property {import('../../scripts/display.mjs').Display} display
 * @property {import('./bundles.mjs').Generator} generator
 * @property {(clippings: number) => Promise<string>} library a fresh copy of a library of that size
 *
 * @typedef {Options & Made} Context
 */

/**
 * @param {Options} options
 * @returns {Promise<Context>}
 */
export async function prepareContext(options) {
  await ensureDependencies();
  const runtime = await electronRuntime();
  await ensureSystemPackages({ electron: runtime.executable, tests: true });
  await ensureBuild();
  const folder = temporaryFolder('libraries');
  let copies = 0;
  return {
    ...options,
    runtime,
    display: await ensureDisplay(),
    generator: await loadGenerator(),
    async library(clippings) {
      const cached = await cachedLibrary(runtime, clippings);
      const copy = join(folder, String((copies += 1)));
      await step(`Copying the library of ${clippings} clippings`, () => copyLibrary(cached, copy));
      return copy;
    },
  };
}
