/** A display to draw on: the one there is, or a virtual one that ends with this process. */

import { spawn } from 'node:child_process';
import { signalGroup } from './run.mjs';
import { ExplainedError } from './say.mjs';

/** Whether a window can be opened here. Windows and macOS always have a display. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * @typedef {object} Display
 * @property {Record<string, string>} env what a program needs to draw on it
 * @property {string[]} flags what Electron needs on the command line for it
 * @property {string} description for the log
 */

/** How long Xvfb may take to say its number. */
const START_MS = 15_000;

/**
 * The display to test on. Without one, starts Xvfb, which picks a free number itself and tells it through a pipe
 * (`-displayfd`: no race). It gets its own process group: a Ctrl-C must not end it before the programs drawing on it.
 * @returns {Promise<Display>}
 */
export async function ensureDisplay() {
  if (hasDisplay()) return { env: {}, flags: [], description: 'the display of this session' };
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  process.once('exit', () => signalGroup(xvfb, 'SIGTERM'));
  const number = await displayNumber(xvfb);
  xvfb.unref();
  return {
    env: { DISPLAY: `:${number}` },
    flags: ['--disable-gpu'],
    description: `Xvfb on display :${number}`,
  };
}

/**
 * @param {import('node:child_process').ChildProcess} xvfb
 * @returns {Promise<string>}
 */
function displayNumber(xvfb) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ reason) => {
      signalGroup(xvfb, 'SIGKILL');
      reject(
        new ExplainedError(`Xvfb could not be started (${reason}). Install it with: apt-get install xvfb`),
      );
    };
    const timer = setTimeout(() => fail('it did not answer'), START_MS);
    xvfb.once('error', (error) => fail(error.message));
    xvfb.once('exit', (code) => fail(`it ended with code ${code}`));
    let text = '';
    const pipe = /** @type {import('node:net').Socket} */ (xvfb.stdio[3]);
    pipe.on('data', (data) => {
      text += String(data);
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      xvfb.removeAllListeners('exit');
      pipe.unref();
      resolve(text.trim());
    });
  });
}
