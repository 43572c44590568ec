/**
 * The two sides of a comparison, each in a process of its own: Electron run as plain Node, which is what the library
 * process of the app is. A side does one step at a time and says how long it took.
 */

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { inProject } from '../../scripts/project.mjs';
import { atExit } from './at-exit.mjs';

/**
 * What a module in `bench/sides` exports as `openSide`.
 * @typedef {object} Side
 * @property {(input: any) => unknown} step does one measured piece of work; a promise is awaited
 * @property {() => unknown} close
 */

/**
 * @typedef {object} SideProcess
 * @property {number} pid
 * @property {(input: unknown) => Promise<{ms: number, value: any}>} step
 * @property {() => Promise<void>} close
 */

/** Whether a side can be kept to some of the processors: on Linux, by a tool of util-linux. */
export const coresCanBeChosen =
  process.platform === 'linux' && spawnSync('taskset', ['--version']).status === 0;

/**
 * Starts a side.
 * @param {Pick<import('./context.mjs').Context, 'runtime' | 'profile'>} context
 * @param {string} name a file in `bench/sides`, without its ending
 * @param {unknown} args for its `openSide`
 * @param {number | null} [cores] so many of the machine's processors are all it may use, where that can be said ({@link coresCanBeChosen})
 * @returns {Promise<SideProcess>}
 */
export async function startSide({ runtime, profile }, name, args, cores = null) {
  const [command, ...before] =
    cores === null ? [runtime.executable] : ['taskset', '--cpu-list', `0-${cores - 1}`, runtime.executable];
  const child = spawn(
    command,
    [
      ...before,
      ...profiling(profile, name),
      inProject('bench', 'support', 'side-main.mjs'),
      inProject('bench', 'sides', `${name}.mjs`),
    ],
    {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
    },
  );
  const ended = atExit(() => child.kill('SIGKILL'));
  const exit = once(child, 'exit');
  /** @param {unknown} message */
  const ask = async (message) => {
    const answered = once(child, 'message');
    child.send(/** @type {import('node:child_process').Serializable} */ (message));
    const answer = await Promise.race([answered.then(([value]) => value), exit.then(() => undefined)]);
    if (answer === undefined) throw new Error(`The side “${name}” ended before it answered.`);
    if (answer.error !== undefined) throw new Error(`The side “${name}” failed: ${answer.error}`);
    return answer;
  };
  await ask({ kind: 'open', args });
  return {
    pid: child.pid ?? 0,
    step: (input) => ask({ kind: 'step', input }),
    async close() {
      await ask({ kind: 'close' });
      child.disconnect();
      await exit;
      ended();
    },
  };
}

/**
 * Makes each thread of a side write down where its time went, as a file for the browser's developer tools.
 * @param {string | undefined} folder
 * @param {string} name
 */
function profiling(folder, name) {
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${join(folder, name)}`];
}
