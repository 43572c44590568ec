/** Where the project lies on disk, and where its cache lies in the user's profile. */

import { readFileSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's folder. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * A path inside the project.
 * @param {...string} parts
 */
export function inProject(...parts) {
  return join(projectRoot, ...parts);
}

/**
 * The folder for everything that may be deleted at any time and is made again: Electron runtimes, notes of failed
 * downloads. It follows XDG_CACHE_HOME, and the custom of the platform without it.
 */
export function cacheFolder() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'clipdesk');
  if (platform() === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'clipdesk', 'Cache');
  const home = homedir();
  if (!home) return inProject('.cache', 'clipdesk');
  return platform() === 'darwin'
    ? join(home, 'Library', 'Caches', 'clipdesk')
    : join(home, '.cache', 'clipdesk');
}

/**
 * A JSON file, or undefined when it is missing or damaged (a cache that cannot be read is a cache that is not there).
 * @param {string} file
 * @returns {any}
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The exact version of the `electron` package that package.json asks for. */
export function wantedElectronVersion() {
  return String(readJson(inProject('package.json')).devDependencies.electron);
}
