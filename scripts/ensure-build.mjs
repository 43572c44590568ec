/** Makes sure `out/` holds the app built from the sources as they are now. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { buildHash, buildIsFresh, markBuildFresh } from './build-outputs.mjs';
import { inProject, readJson } from './project.mjs';
import { run } from './run.mjs';
import { ExplainedError, say, step } from './say.mjs';

/**
 * Builds if the outputs are missing or older than the sources.
 * @param {object} [options]
 * @param {boolean} [options.always] builds in any case
 */
export async function ensureBuild({ always = false } = {}) {
  if (!always && buildIsFresh()) return;
  await withLock(async () => {
    if (!always && buildIsFresh()) return;
    await step('Building the app', build);
  });
}

async function build() {
  const hash = buildHash();
  const { code, output } = await run(
    process.execPath,
    [inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'],
    {
      quiet: true,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    },
  );
  if (code !== 0) throw new ExplainedError(`${output}\nThe build failed: see above.`);
  markBuildFresh(hash);
}

const lock = inProject('node_modules', '.cache', 'clipdesk', 'build.lock');

/**
 * Two builds at once would empty each other's folder: the second one waits for the first.
 * @param {() => Promise<void>} work
 */
async function withLock(work) {
  for (let waited = false; !takeLock(); waited = true) {
    if (!waited) say('… Waiting for another build of this folder to end');
    await pause(200);
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true, recursive: true });
  }
}

function takeLock() {
  mkdirSync(inProject('node_modules', '.cache', 'clipdesk'), { recursive: true });
  try {
    writeFileSync(lock, JSON.stringify({ pid: process.pid }), { flag: 'wx' });
    return true;
  } catch {
    const pid = readJson(lock)?.pid;
    if (typeof pid === 'number' && !isAlive(pid)) rmSync(lock, { force: true });
    return false;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
