/** The built engine, as the app ships it. */

import { createRequire } from 'node:module';
import { inProject } from '../../scripts/project.mjs';

const require = createRequire(import.meta.url);

/**
 * Opens a library with the engine of the last build.
 * @param {string} folder
 * @returns {Promise<import('../../src/shared/contract').Library>}
 */
export function openEngine(folder) {
  const { openLibrary } = require(inProject('out', 'main', 'engine.js'));
  return openLibrary(folder);
}
