/** Running other programs: one place that decides about process groups, signals and what is shown. */

import { spawn, spawnSync } from 'node:child_process';
import { projectRoot } from './project.mjs';

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] replaces the environment, by default this process's own
 * @property {string} [cwd] by default the project's folder
 * @property {boolean} [quiet] keeps the output back instead of showing it
 * @property {number} [timeoutMs] kills the program after this long
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Runs a program to its end, in its own process group, so that Ctrl-C reaches it once (from us) and not twice: a
 * second signal makes Electron end at once and leave its database to be recovered. The output is shown as it comes, or
 * kept when quiet.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{code: number, output: string}>} code 127 when the program does not exist, 124 on time-out
 */
export function run(command, args, options = {}) {
  const { env = process.env, cwd = projectRoot, quiet = false, timeoutMs } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env,
      cwd,
      detached: process.platform !== 'win32',
      // Windows starts .cmd files through its shell only.
      shell: command.endsWith('.cmd'),
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    let timedOut = false;
    child.stdout?.on('data', (data) => (output += String(data)));
    child.stderr?.on('data', (data) => (output += String(data)));
    running.add(child);
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            signalGroup(child, 'SIGKILL');
          }, timeoutMs);
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code: timedOut ? 124 : code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      finish('code' in error && error.code === 'ENOENT' ? 127 : 126);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/**
 * Runs a short program that prints an answer, and waits for it. Undefined when it fails or does not exist.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {string | undefined}
 */
export function ask(command, args) {
  const answer = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    timeout: 10_000,
  });
  return answer.status === 0 ? answer.stdout : undefined;
}

/**
 * The full path of a program, or undefined when the machine does not have it.
 * @param {string} program
 */
export function findProgram(program) {
  return ask('/bin/sh', ['-c', 'command -v -- "$1"', 'sh', program])?.trim();
}

/**
 * Sends a signal to a program and all it started. Says nothing when it has already ended.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // It ended in the meantime.
  }
}

/** How long a program may take to end after it was asked to, before it is killed. */
const GRACE_MS = 5_000;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => {
    // Only the program itself is asked: Electron ends its own helpers, in order, after the library is closed.
    for (const child of running) child.kill(signal);
    const began = Date.now();
    const wait = setInterval(() => {
      const tooLong = Date.now() - began > GRACE_MS;
      if (tooLong) for (const child of running) signalGroup(child, 'SIGKILL');
      if (running.size === 0 || tooLong) {
        clearInterval(wait);
        // The exit handlers end what must outlive the programs above: the display.
        process.exit(signal === 'SIGINT' ? 130 : 143);
      }
    }, 50);
  });
}
