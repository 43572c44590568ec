/** How long from the start of the process to the first list, against an empty Electron window with React? */

import { startClipdesk, startEmptyWindow } from '../support/electron-app.mjs';
import { median } from '../support/statistics.mjs';

const GOAL = 1.5;

/**
 * @param {import('../support/context.mjs').Context} context
 * @returns {Promise<import('../support/row.mjs').Row[]>}
 */
export async function askColdStart(context) {
  const library = await context.library(context.clippings);
  const runs = context.quick ? 3 : 9;
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const theirs = [];
  // The first start of each fills the system's file cache and is not counted.
  for (let run = 0; run <= runs; run += 1) {
    const clipdesk = await timeStart(startClipdesk(context, library));
    const empty = await timeStart(await startEmptyWindow(context));
    if (run === 0) continue;
    ours.push(clipdesk);
    theirs.push(empty);
  }
  return [
    {
      what: `Cold start to the first list of ${context.clippings}`,
      unit: 'ms',
      clipdesk: median(ours),
      peer: { name: 'empty window with React', value: median(theirs) },
      goal: { ratioAtMost: GOAL },
      note: `median of ${runs} starts each`,
    },
  ];
}

/** @param {import('../support/electron-app.mjs').ElectronApp} app */
async function timeStart(app) {
  const paintedAt = await app.first();
  await app.quit();
  return paintedAt - app.startedAt;
}
