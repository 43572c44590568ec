/**
 * The two sides of a comparison, each in a process of its own: a utility process of Electron, which is what the library process
 * of the app is, set up in the same way. A side does one step at a time and says how long it took.
 */

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { inProject } from '../../scripts/project.mjs';
import { atExit } from './at-exit.mjs';
import { buildSideApp } from './bundles.mjs';
import { withoutNodeSwitches } from './electron-app.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

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
 * @param {Pick<import('./context.mjs').Context, 'runtime' | 'profile'>} context with a `profile`, the side is plain Node, which can write it down
 * @param {string} name a file in `bench/sides`, without its ending
 * @param {unknown} args for its `openSide`
 * @param {number | null} [cores] so many of the machine's processors are all it may use, where that can be said ({@link coresCanBeChosen})
 * @returns {Promise<SideProcess>}
 */
export async function startSide({ runtime, profile }, name, args, cores = null) {
  const entry = [inProject('bench', 'support', 'side-main.mjs'), inProject('bench', 'sides', `${name}.mjs`)];
  const { words, env } =
    profile === undefined
      ? await asUtilityProcess(runtime, entry)
      : {
          words: [...profiling(profile, name), ...entry],
          env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
        };
  const [command, ...before] =
    cores === null ? [runtime.executable] : ['taskset', '--cpu-list', `0-${cores - 1}`, runtime.executable];
  const child = spawn(command, [...before, ...words], {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  const ended = atExit(() => child.kill('SIGKILL'));
  const exit = once(child, 'exit');
  const answer = async () => {
    const [value] = await Promise.race([once(child, 'message'), exit.then(() => [undefined])]);
    if (value === undefined) throw new Error(`The side “${name}” ended before it answered.`);
    if (value.error !== undefined) throw new Error(`The side “${name}” failed: ${value.error}`);
    return value;
  };
  /** @param {unknown} message */
  const ask = (message) => {
    const answered = answer();
    child.send(/** @type {import('node:child_process').Serializable} */ (message));
    return answered;
  };
  const pid = profile === undefined ? (await answer()).pid : child.pid;
  await ask({ kind: 'open', args });
  return {
    pid,
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
 * How a side is started as the app starts its library process.
 * @param {import('../../scripts/electron-runtime.mjs').ElectronRuntime} runtime
 * @param {string[]} entry
 */
async function asUtilityProcess(runtime, entry) {
  const headless =
    process.platform === 'linux'
      ? ['--ozone-platform=headless', '--disable-gpu', '--log-level=3']
      : ['--log-level=3'];
  return {
    words: [
      ...runtime.flags,
      ...headless,
      `--user-data-dir=${temporaryFolder('side')}`,
      await buildSideApp(),
    ],
    env: { ...withoutNodeSwitches(process.env), BENCH_SIDE: JSON.stringify(entry) },
  };
}

/**
 * Makes each thread of a side write down where its time went, as a file for the browser's developer tools.
 * @param {string} folder
 * @param {string} name
 */
function profiling(folder, name) {
  return ['--cpu-prof', `--cpu-prof-dir=${join(folder, name)}`];
}
