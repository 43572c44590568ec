/** Folders of the cache that are made once and then only read. */

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What another process has not finished after so long, it never will. */
const GIVEN_UP_MS = 60 * 60_000;

/**
 * The folder `<name>-<version>` in `cache`; `make` fills it when it is not there. Other versions of the same name are
 * removed then. Two processes may make the same one at once: the first to end wins.
 * @param {string} cache
 * @param {string} name
 * @param {string} version
 * @param {(folder: string) => Promise<void>} make
 * @returns {Promise<string>}
 */
export async function makeOnce(cache, name, version, make) {
  const folder = join(cache, `${name}-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache)) {
    if (old.startsWith(`${name}-`) && !isBeingMade(join(cache, old)))
      rmSync(join(cache, old), { recursive: true, force: true });
  }
  const partial = `${folder}.${process.pid}.partial`;
  await make(partial);
  try {
    renameSync(partial, folder);
  } catch (thrown) {
    if (!existsSync(folder)) throw thrown;
    rmSync(partial, { recursive: true, force: true });
  }
  return folder;
}

/** @param {string} folder */
function isBeingMade(folder) {
  return folder.endsWith('.partial') && Date.now() - statSync(folder).mtimeMs < GIVEN_UP_MS;
}
