/** Debian packages that Electron needs to run, and the tests to test. */

import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { ask, findProgram, run } from './run.mjs';
import { ExplainedError, say, step } from './say.mjs';

/** The shared libraries of an Electron window; asked of `ldd`, so a desktop machine that has them needs no packages. */
const LIBRARIES = [
  ...[
    'libnss3',
    'libnspr4',
    'libatk1.0-0',
    'libatk-bridge2.0-0',
    'libcups2',
    'libgtk-3-0',
    'libgbm1',
    'libasound2',
  ],
  ...['libdrm2', 'libxss1', 'libxtst6', 'libxkbcommon0', 'libxcomposite1', 'libxdamage1', 'libxrandr2'],
];

/** @typedef {{package: string, isThere: () => boolean}} Need */

/** @type {Need[]} Fonts for a clip book in any language; a desktop machine has its own. */
const FONTS = [
  font('fonts-liberation', '/usr/share/fonts/truetype/liberation'),
  font('fonts-noto-core', '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf'),
  font('fonts-noto-cjk', '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
];

/** @type {Need[]} What only the tests call: a virtual display, and independent readers of the PDF we write. */
const TEST_PROGRAMS = [
  program('xvfb', 'Xvfb'),
  program('xauth', 'xauth'),
  program('poppler-utils', 'pdftotext'),
  program('qpdf', 'qpdf'),
];

/**
 * Makes sure the shared libraries of the runtime are there, and fonts, and for tests the test programs. As root on a
 * Debian system it installs them; otherwise it stops with the one line to run. Missing fonts only warn.
 * @param {object} what
 * @param {string} what.electron the executable
 * @param {boolean} [what.fonts] also fonts, for PDF and screenshots
 * @param {boolean} [what.tests] also what only the tests call
 */
export async function ensureSystemPackages({ electron, fonts = false, tests = false }) {
  if (process.platform !== 'linux') return;
  const libraries = missingLibraries(electron);
  const needed = [...(libraries.length > 0 ? LIBRARIES : []), ...(tests ? missing(TEST_PROGRAMS) : [])];
  const wished = fonts || tests ? missing(FONTS) : [];
  if (needed.length + wished.length === 0) return;
  const canInstall = process.getuid?.() === 0 && findProgram('apt-get') !== undefined;
  if (!canInstall && needed.length === 0) return;
  if (!canInstall) {
    const why = libraries.length > 0 ? ` (not found: ${libraries.join(', ')})` : '';
    throw new ExplainedError(
      `Some system packages are missing${why}. Install them with:\n  ${commandLine([...needed, ...wished])}`,
    );
  }
  await install([...needed, ...wished]);
  const left = missingLibraries(electron);
  if (left.length > 0)
    throw new ExplainedError(`These shared libraries are still missing: ${left.join(', ')}`);
}

/**
 * The names of the shared libraries that the dynamic linker does not find.
 * @param {string} electron
 */
function missingLibraries(electron) {
  // libffmpeg lies beside the executable, which knows it; ldd needs to be told.
  const report =
    ask('/bin/sh', ['-c', 'LD_LIBRARY_PATH="$2" ldd "$1"', 'sh', electron, dirname(electron)]) ?? '';
  return [...report.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/** @param {string[]} packages */
async function install(packages) {
  say(`… Installing Debian packages: ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-q'];
  await step('apt-get update', async () => {
    const { code, output } = await run('apt-get', [...wait, 'update'], { env, quiet: true });
    if (code !== 0) say(output);
  });
  await step('apt-get install (a minute or two, once)', async () => {
    const names = packages.map(availableName);
    const { code, output } = await run(
      'apt-get',
      [...wait, 'install', '-y', '--no-install-recommends', ...names],
      { env, quiet: true },
    );
    if (code !== 0)
      throw new ExplainedError(
        `${output}\nThe packages could not be installed. By hand: ${commandLine(names)}`,
      );
  });
}

/**
 * Newer Debian and Ubuntu releases renamed some libraries with the suffix t64; the plain name is then no package.
 * @param {string} name
 */
function availableName(name) {
  const has = (/** @type {string} */ candidate) =>
    /Candidate: (?!\(none\))/.test(ask('apt-cache', ['policy', candidate]) ?? '');
  return !has(name) && has(`${name}t64`) ? `${name}t64` : name;
}

/** @param {string[]} packages */
function commandLine(packages) {
  return `sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/** @param {Need[]} needs */
function missing(needs) {
  return needs.filter((need) => !need.isThere()).map((need) => need.package);
}

/**
 * @param {string} name
 * @param {string} path
 * @returns {Need}
 */
function font(name, path) {
  return { package: name, isThere: () => existsSync(path) };
}

/**
 * @param {string} name
 * @param {string} command
 * @returns {Need}
 */
function program(name, command) {
  return { package: name, isThere: () => findProgram(command) !== undefined };
}
