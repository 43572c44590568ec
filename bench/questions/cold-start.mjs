/** How long from the start of the process to the first list, against an empty Electron window with React? */

import { setTimeout } from 'node:timers/promises';
import { startClipdesk, startEmptyWindow } from '../support/electron-app.mjs';
import { median } from '../support/statistics.mjs';
import { temporaryFolder } from '../support/temporary-folder.mjs';

const GOAL = 1.5;
const FIRST_STAY_MS = 4_000;

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
  // One profile each, as on any other day than the first. The first start fills it and the system's file cache, is left
  // open for a while, as a person would, and is not counted.
  const profiles = { clipdesk: temporaryFolder('profile'), empty: temporaryFolder('profile') };
  for (let run = 0; run <= runs; run += 1) {
    const stay = run === 0 ? FIRST_STAY_MS : 0;
    const clipdesk = await timeStart(startClipdesk(context, library, {}, profiles.clipdesk), stay);
    const empty = await timeStart(await startEmptyWindow(context, {}, profiles.empty), stay);
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

/**
 * @param {import('../support/electron-app.mjs').ElectronApp} app
 * @param {number} stayMs how long it stays open after that
 */
async function timeStart(app, stayMs) {
  const paintedAt = await app.first();
  await setTimeout(stayMs);
  await app.quit();
  return paintedAt - app.startedAt;
}
