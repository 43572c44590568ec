/** A real Electron app under the bench's eyes. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, projectRoot } from '../../scripts/project.mjs';
import { atExit } from './at-exit.mjs';
import { buildEmptyPage } from './bundles.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

/**
 * @typedef {object} ElectronApp
 * @property {number} startedAt just before the process was made, in milliseconds since 1970
 * @property {() => Promise<any>} first what the first script answered
 * @property {(message: Record<string, unknown>) => Promise<any>} ask
 * @property {() => Promise<void>} quit asks it to end and waits until it has
 */

/** An app that does not answer for so long has failed. */
const ANSWER_MS = 180_000;

/**
 * @param {import('./context.mjs').Context} context
 * @param {string} folder of the app
 * @param {{args?: string[], env?: Record<string, string>, profile?: string}} [options] `profile`: one that was used before
 * @returns {ElectronApp}
 */
export function startElectron(
  { runtime, display },
  folder,
  { args = [], env = {}, profile = temporaryFolder('profile') } = {},
) {
  const startedAt = Date.now();
  const child = spawn(
    runtime.executable,
    [...runtime.flags, ...display.flags, `--user-data-dir=${profile}`, ...args, folder],
    {
      cwd: projectRoot,
      env: { ...withoutNodeSwitches(process.env), ...display.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      detached: process.platform !== 'win32',
    },
  );
  const ended = atExit(() => child.kill('SIGKILL'));
  let complaints = '';
  child.stderr?.on('data', (data) => (complaints = (complaints + String(data)).slice(-4_000)));
  const exit = once(child, 'exit');
  /** @type {Map<number, {resolve: (value: unknown) => void, reject: (error: Error) => void}>} */
  const waiting = new Map();
  /** @type {Map<number, {value?: unknown, error?: string}>} */
  const early = new Map();
  child.on('message', (message) => {
    const { id, value, error } = /** @type {{id: number, value?: unknown, error?: string}} */ (message);
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (waiter === undefined) early.set(id, { value, ...(error === undefined ? {} : { error }) });
    else if (error === undefined) waiter.resolve(value);
    else waiter.reject(new Error(error));
  });
  void exit.then(() => {
    for (const { reject } of waiting.values()) reject(new Error(`The app ended too early.\n${complaints}`));
  });
  /** @param {number} id */
  const answerOf = (id) =>
    new Promise((resolve, reject) => {
      const known = early.get(id);
      if (known?.error !== undefined) reject(new Error(known.error));
      else if (known !== undefined) resolve(known.value);
      else {
        const timer = setTimeout(
          () => reject(new Error(`The app did not answer.\n${complaints}`)),
          ANSWER_MS,
        );
        waiting.set(id, {
          resolve: (value) => (clearTimeout(timer), resolve(value)),
          reject: (error) => (clearTimeout(timer), reject(error)),
        });
      }
    });
  let lastId = 0;
  return {
    startedAt,
    first: () => answerOf(0),
    ask: (message) => {
      const id = (lastId += 1);
      child.send({ ...message, id });
      return answerOf(id);
    },
    async quit() {
      if (child.connected) child.send({ kind: 'quit' });
      await exit;
      ended();
    },
  };
}

/**
 * Starts Clipdesk itself, as built, on a library; the first answer comes when the first row of the list is painted.
 * @param {import('./context.mjs').Context} context
 * @param {string} library
 * @param {Record<string, string>} [env]
 * @param {string} [profile]
 */
export function startClipdesk(context, library, env = {}, profile) {
  return startElectron(context, projectRoot, {
    args: ['-r', inProject('bench', 'support', 'probe.cjs')],
    env: {
      BENCH_FIRST_SCRIPT: pageScript('painted', { selector: '.list-row[role=option]' }),
      CLIPDESK_LIBRARY: library,
      ...env,
    },
    ...(profile === undefined ? {} : { profile }),
  });
}

/**
 * Starts the empty window; the first answer comes when its one paragraph is painted.
 * @param {import('./context.mjs').Context} context
 * @param {Record<string, string>} [env]
 * @param {string} [profile]
 */
export async function startEmptyWindow(context, env = {}, profile) {
  const page = new URL(`file://${join(await buildEmptyPage(), 'index.html')}`);
  return startElectron(context, inProject('bench', 'empty-window'), {
    args: ['-r', inProject('bench', 'support', 'probe.cjs')],
    env: {
      BENCH_FIRST_SCRIPT: pageScript('painted', { selector: '.first' }),
      BENCH_PAGE: page.href,
      ...env,
    },
    ...(profile === undefined ? {} : { profile }),
  });
}

/**
 * A script of `bench/page` with its arguments, as the page runs it.
 * @param {string} name
 * @param {unknown} args
 */
export function pageScript(name, args) {
  const source = readFileSync(inProject('bench', 'page', `${name}.js`), 'utf8');
  return `globalThis.benchArgs = ${JSON.stringify(args)};\n${source}`;
}

/**
 * An environment in which Electron is an app, whatever this process was started with.
 * @param {NodeJS.ProcessEnv} env
 */
export function withoutNodeSwitches(env) {
  const without = { ...env };
  for (const name of ['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS']) Reflect.deleteProperty(without, name);
  return without;
}
