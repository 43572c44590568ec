/** Chromium's sandbox: on wherever the machine allows it. */

import { statSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from './run.mjs';

/**
 * The flag that turns the sandbox off, only where it cannot work: for root, or where there is neither a setuid
 * `chrome-sandbox` beside the executable nor a kernel that lets users make namespaces.
 * @param {string} dist the folder of the Electron runtime
 * @returns {string[]}
 */
export function sandboxFlags(dist) {
  if (process.platform !== 'linux') return [];
  if (process.getuid?.() === 0) return ['--no-sandbox'];
  return isSetuidRoot(join(dist, 'chrome-sandbox')) || userNamespacesWork() ? [] : ['--no-sandbox'];
}

/** @param {string} file */
function isSetuidRoot(file) {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && stats.uid === 0 && (stats.mode & 0o4001) === 0o4001;
}

function userNamespacesWork() {
  if (setting('/proc/sys/kernel/unprivileged_userns_clone') === '0') return false;
  if (setting('/proc/sys/user/max_user_namespaces') === '0') return false;
  if (setting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1') return false;
  return ask('unshare', ['--user', '--map-root-user', 'true']) !== undefined;
}

/** @param {string} file */
function setting(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
