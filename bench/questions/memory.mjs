/** How much memory does the library process take, and the whole app, against an empty window and an idle process? */

import { setTimeout as pause } from 'node:timers/promises';
import { say } from '../../scripts/say.mjs';
import { callLibrary } from '../support/call-library.mjs';
import { startClipdesk, startEmptyWindow } from '../support/electron-app.mjs';
import { SEED } from '../support/library-cache.mjs';
import { memoryIsKnown, proportionalMegabytes } from '../support/memory-of.mjs';

/** Chromium gives memory back some time after a start. */
const SETTLE_MS = 5_000;
const LARGE = 100_000;

/**
 * @param {import('../support/context.mjs').Context} context
 * @returns {Promise<import('../support/row.mjs').Row[]>}
 */
export async function askMemory(context) {
  if (!memoryIsKnown) {
    say('Memory is measured on Linux only.');
    return [];
  }
  const empty = await startEmptyWindow(context, { BENCH_IDLE_PROCESS: '1' });
  await empty.first();
  const peer = await measure(empty, 'Idle');
  await empty.quit();
  const rows = [];
  for (const clippings of context.large ? [context.clippings, LARGE] : [context.clippings]) {
    const app = startClipdesk(context, await context.library(clippings));
    await app.first();
    const queries = context.generator.drawQueries({ seed: SEED, clippings, queries: 20 });
    const calls = queries.map((query) => ({ name: 'search.window', input: { query, wait: true } }));
    await callLibrary(app, calls);
    const own = await measure(app, 'Clipdesk Library');
    await app.quit();
    rows.push(
      {
        what: `Memory of the library process at ${clippings}`,
        unit: /** @type {const} */ ('MB'),
        clipdesk: own.process,
        peer: { name: 'an idle process', value: peer.process },
        note: 'proportional set size, index ready, after 20 searches',
      },
      {
        what: `Memory of the whole app at ${clippings}`,
        unit: /** @type {const} */ ('MB'),
        clipdesk: own.all,
        peer: { name: 'empty window, idle process', value: peer.all },
        note: 'proportional set size, all processes',
      },
    );
  }
  return rows;
}

/**
 * @param {import('../support/electron-app.mjs').ElectronApp} app
 * @param {string} name of the utility process
 */
async function measure(app, name) {
  await pause(SETTLE_MS);
  /** @type {{pid: number, type: string, name?: string}[]} */
  const processes = await app.ask({ kind: 'processes' });
  const utility = processes.find((one) => one.name === name);
  if (utility === undefined) throw new Error(`There is no process “${name}”.`);
  const sizes = processes.map(({ pid }) => proportionalMegabytes(pid));
  return { process: proportionalMegabytes(utility.pid), all: sizes.reduce((sum, size) => sum + size, 0) };
}
