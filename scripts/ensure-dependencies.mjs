/** Makes sure `node_modules` holds what package-lock.json says. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject, readJson } from './project.mjs';
import { run } from './run.mjs';
import { ExplainedError, step } from './say.mjs';

const lockFile = inProject('package-lock.json');
const stampFile = inProject('node_modules', '.clipdesk-lock');

/**
 * Installs with `npm ci` when the packages are missing or differ from the lock file. A stamp with the lock file's hash
 * makes the usual answer ("nothing to do") quick.
 */
export async function ensureDependencies() {
  const stamp = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (!installedMatchesLock()) {
    await step('Installing the dependencies with npm ci (about a minute, once)', async () => {
      const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
      const { code } = await run(npm, ['ci', '--no-audit', '--no-fund', '--no-update-notifier']);
      if (code !== 0)
        throw new ExplainedError('npm ci failed: see above. Is the package registry reachable?');
    });
  }
  writeFileSync(stampFile, stamp);
}

/**
 * Whether npm's own note of what it installed agrees with the lock file: so after an `npm install` by hand nothing is
 * installed a second time. Optional packages of other platforms may be missing.
 */
function installedMatchesLock() {
  const wanted = readJson(lockFile)?.packages;
  const installed = readJson(inProject('node_modules', '.package-lock.json'))?.packages;
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    if (!found) return Boolean(entry.optional || entry.peer);
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}
