/** The electron package's own download of its binary, with limits: a machine that cannot reach it must not wait. */

import { join } from 'node:path';
import { run } from './run.mjs';
import { say, step } from './say.mjs';

const PROBE_MS = 4_000;
const DOWNLOAD_MS = 5 * 60_000;

/**
 * Downloads the binary into `node_modules/electron/dist`. A short look whether the place answers at all comes first;
 * only then is the download (110 MB) given its time.
 * @param {string} electronPackage the folder of the electron package
 * @returns {Promise<string | undefined>} why it failed, or undefined when the binary is there
 */
export async function downloadOfficialElectron(electronPackage) {
  const place =
    process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/';
  const probe = await answers(place);
  if (probe !== undefined) {
    say(`  Electron's own download cannot be reached (${new URL(place).host}: ${probe}).`);
    return probe;
  }
  return step("Downloading Electron's binary (110 MB, once)", async () => {
    const { code, output } = await run(process.execPath, [join(electronPackage, 'install.js')], {
      quiet: true,
      timeoutMs: DOWNLOAD_MS,
    });
    if (code === 0) return undefined;
    const reason = code === 124 ? `no end after ${DOWNLOAD_MS / 60_000} minutes` : firstLine(output);
    say(`  It failed: ${reason}`);
    return reason;
  });
}

/**
 * @param {string} place
 * @returns {Promise<string | undefined>} why it does not answer
 */
async function answers(place) {
  // Behind a proxy only the download itself knows the way.
  if (process.env.HTTPS_PROXY ?? process.env.https_proxy) return undefined;
  try {
    await fetch(place, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PROBE_MS) });
    return undefined;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof Error && 'code' in cause) return String(cause.code);
    return error instanceof Error ? error.message : String(error);
  }
}

/** @param {string} output */
function firstLine(output) {
  return output.split('\n').find((line) => /\w/.test(line)) ?? 'it gave no reason';
}
