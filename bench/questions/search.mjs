/** How long does the answer to each keystroke take, against raw MiniSearch? */

import { startSide } from '../support/side-process.mjs';
import { medianOfRuns, percentile } from '../support/statistics.mjs';
import { SEED } from '../support/library-cache.mjs';

const RATIO_GOAL = 1.3;
const P95_GOAL_MS = 50;

/** A prefix this short is found in half the library. */
const SHORT = 2;

/**
 * @param {import('../support/context.mjs').Context} context
 * @returns {Promise<import('../support/row.mjs').Row[]>}
 */
export async function askSearch(context) {
  const { clippings, quick, generator } = context;
  const queries = generator.drawQueries({ seed: SEED, clippings, queries: quick ? 15 : 60 });
  const keystrokes = queries.flatMap(generator.keystrokesOf);
  const library = await context.library(clippings);
  const peer = await startSide(context, 'search-minisearch', { library });
  const clipdesk = await startSide(context, 'search-clipdesk', { library });
  const runs = { clipdesk: /** @type {number[][]} */ ([]), peer: /** @type {number[][]} */ ([]) };
  // The first run warms both up and is not counted.
  for (let run = 0; run <= (quick ? 2 : 5); run += 1) {
    const [ours, theirs] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
    for (const text of keystrokes) {
      ours.push((await clipdesk.step(text)).ms);
      theirs.push((await peer.step(text)).ms);
    }
    if (run === 0) continue;
    runs.clipdesk.push(ours);
    runs.peer.push(theirs);
  }
  await clipdesk.close();
  await peer.close();

  const ours = medianOfRuns(runs.clipdesk);
  const theirs = medianOfRuns(runs.peer);
  const long = keystrokes.map((text) => Array.from(text.split(' ').at(-1) ?? '').length > SHORT);
  const row = (/** @type {string} */ what, /** @type {number} */ part, /** @type {(place: number) => boolean} */ counts) => ({
    what: `Search at ${clippings}: ${what}, p${part * 100}`,
    unit: /** @type {const} */ ('ms'),
    clipdesk: percentile(ours.filter((_, place) => counts(place)), part),
    peer: { name: 'raw MiniSearch', value: percentile(theirs.filter((_, place) => counts(place)), part) },
    goal: { ratioAtMost: RATIO_GOAL, ...(part === 0.95 ? { valueAtMost: P95_GOAL_MS } : {}) },
    note: `${keystrokes.filter((_, place) => counts(place)).length} keystrokes, median of ${runs.peer.length} runs each`,
  });
  return [
    row('each keystroke', 0.5, () => true),
    row('each keystroke', 0.95, () => true),
    row('from the 3rd letter', 0.5, (place) => long[place] === true),
    row('from the 3rd letter', 0.95, (place) => long[place] === true),
  ];
}
