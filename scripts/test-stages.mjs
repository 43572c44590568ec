/** The stages of a test run, each run to its end whatever it finds. */

import { rmSync } from 'node:fs';
import { ensureDisplay } from './display.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { ensureBuild } from './ensure-build.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { ensureSystemPackages } from './ensure-system-packages.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { oneCheck, playwrightCounts, vitestCounts } from './test-counts.mjs';

/**
 * @typedef {import('./test-counts.mjs').Counts} Counts
 * @typedef {{code: number, counts: Counts}} StageResult
 * @typedef {{runtime: import('./electron-runtime.mjs').ElectronRuntime}} Context
 */

/**
 * Makes everything the tests need, and says which Electron they run on.
 * @returns {Promise<Context>}
 */
export async function prepareTests() {
  await ensureDependencies();
  const runtime = await electronRuntime();
  await ensureSystemPackages({ electron: runtime.executable, tests: true });
  await ensureBuild();
  say(describeRuntime(runtime));
  return { runtime };
}

/** @param {import('./electron-runtime.mjs').ElectronRuntime} runtime */
function describeRuntime({ version, kind, executable, flags }) {
  const origin =
    kind === 'fallback' ? 'fallback from the package registry, for tests only' : "the electron package's own";
  return `Testing on Electron ${version} (${origin}${flags.length > 0 ? `, ${flags.join(' ')}` : ''}): ${executable}`;
}

/** @returns {Promise<StageResult>} */
export function runTypeCheck() {
  return check('scripts/check-types.mjs');
}

/** @returns {Promise<StageResult>} */
export async function runLint() {
  const lint = await check(
    'node_modules/eslint/bin/eslint.js',
    '.',
    '--max-warnings',
    '0',
    '--cache',
    '--cache-location',
    eslintCache,
  );
  const format = await check(
    'node_modules/prettier/bin/prettier.cjs',
    '--check',
    '--cache',
    '--log-level',
    'warn',
    '.',
  );
  return { code: lint.code || format.code, counts: oneCheck(lint.code || format.code) };
}

const eslintCache = 'node_modules/.cache/clipdesk/eslint';

/** @returns {Promise<StageResult>} */
export function runLayerRules() {
  return check(
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    'src',
    '--config',
    '.dependency-cruiser.cjs',
  );
}

/**
 * @param {readonly string[]} args further arguments for vitest
 * @returns {Promise<StageResult>}
 */
export async function runUnitTests(args) {
  const report = inProject('test-results', 'vitest.json');
  rmSync(report, { force: true });
  const { code } = await run(process.execPath, [inProject('node_modules/vitest/vitest.mjs'), 'run', ...args]);
  return { code, counts: vitestCounts(report, code) };
}

/**
 * @param {Context} context
 * @param {readonly string[]} args further arguments for Playwright
 * @returns {Promise<StageResult>}
 */
export async function runEndToEnd({ runtime }, args) {
  const report = inProject('test-results', 'playwright.json');
  rmSync(report, { force: true });
  const display = await ensureDisplay();
  say(`Using ${display.description}.`);
  const { code } = await run(
    process.execPath,
    [inProject('node_modules/@playwright/test/cli.js'), 'test', ...args],
    {
      env: {
        ...process.env,
        ...runtime.env,
        ...display.env,
        CLIPDESK_DISPLAY_FLAGS: display.flags.join(' '),
      },
    },
  );
  return { code, counts: playwrightCounts(report, code) };
}

/**
 * @param {string} script
 * @param {...string} args
 * @returns {Promise<StageResult>}
 */
async function check(script, ...args) {
  const { code } = await run(process.execPath, [inProject(script), ...args]);
  return { code, counts: oneCheck(code) };
}
