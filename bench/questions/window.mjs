/** How long does the page wait for a window of 200 rows, over its own bridge and port? */

import { callLibrary } from '../support/call-library.mjs';
import { startClipdesk } from '../support/electron-app.mjs';
import { median, percentile } from '../support/statistics.mjs';

const ROWS = 200;
const GOAL_P95_MS = 5;

/**
 * @param {import('../support/context.mjs').Context} context
 * @returns {Promise<import('../support/row.mjs').Row[]>}
 */
export async function askWindow(context) {
  const { clippings, quick } = context;
  const app = startClipdesk(context, await context.library(clippings));
  await app.first();
  const run = (/** @type {unknown[]} */ list) => callLibrary(app, list);
  const windowAt = (/** @type {number} */ offset) => ({
    name: 'search.window',
    input: { query: '', sort: 'newest', limit: ROWS, offset },
  });
  // The index is taken up shortly after the first list: wait until it is ready, so that its work is not measured here.
  const ready = { name: 'search.window', input: { query: 'the', limit: 1, wait: true } };
  const { last: first } = await run([ready, windowAt(0)]);
  const windows = Math.max(1, Math.floor(first.total / ROWS));
  const calls = Array.from({ length: quick ? 100 : 400 }, (_, n) => windowAt(((n * 7) % windows) * ROWS));
  // Each window comes from the database the first time, and from memory when somebody scrolls back to it.
  const fresh = await run(calls.slice(0, windows));
  const { ms, last } = await run(calls);
  const empty = await run(calls.map(() => ({ name: 'jobs.list', input: {} })));
  await app.quit();
  if (last.rows.length !== ROWS) throw new Error(`A window of ${ROWS} rows came with ${last.rows.length}.`);
  const row = (/** @type {number} */ part) => ({
    what: `Window of ${ROWS} rows of ${clippings} in the page, p${part * 100}`,
    unit: /** @type {const} */ ('ms'),
    clipdesk: part === 0.5 ? median(ms) : percentile(ms, part),
    peer: { name: 'an empty call, same port', value: percentile(empty.ms, part) },
    ...(part === 0.95 ? { goal: { valueAtMost: GOAL_P95_MS } } : {}),
    note: `${ms.length} windows from everywhere in the list, each asked once before`,
  });
  return [
    row(0.5),
    row(0.95),
    {
      what: `The same, each for the first time and far from the last, p50`,
      unit: 'ms',
      clipdesk: median(fresh.ms),
      peer: { name: 'an empty call, same port', value: median(empty.ms) },
      note: `${fresh.ms.length} windows; the one after a window and the one before are read ahead`,
    },
  ];
}
