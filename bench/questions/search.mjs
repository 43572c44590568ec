/** How long does the answer to each keystroke take, against raw MiniSearch? */

import { SEED } from '../support/library-cache.mjs';
import { startSide } from '../support/side-process.mjs';
import { medianOfRuns, percentile } from '../support/statistics.mjs';

const RATIO_GOAL = 1.3;
const P95_GOAL_MS = 50;

/** A prefix of so few letters is found in half the library. */
const SHORT = 2;

const RAW = 'raw MiniSearch';
const WITH_ROWS = 'MiniSearch with 50 rows';

/**
 * @param {import('../support/context.mjs').Context} context
 * @returns {Promise<import('../support/row.mjs').Row[]>}
 */
export async function askSearch(context) {
  const { clippings, quick, generator } = context;
  const queries = generator.drawQueries({ seed: SEED, clippings, queries: quick ? 15 : 40 });
  const keystrokes = queries.flatMap(generator.keystrokesOf);
  const library = await context.library(clippings);
  // The peers read the database before Clipdesk opens the library.
  const raw = await startSide(context, 'search-minisearch', { library, rows: false });
  const withRows = await startSide(context, 'search-minisearch', { library, rows: true });
  const clipdesk = await startSide(context, 'search-clipdesk', { library });
  const sides = [clipdesk, raw, withRows];
  const runs = quick ? 2 : 3;
  const [ours = [], theirs = [], theirsWithRows = []] = await typeInTurns(sides, keystrokes, runs);
  for (const side of sides) await side.close();

  const last = (/** @type {string} */ text) => Array.from(text.split(' ').at(-1) ?? '');
  const all = keystrokes.map(() => true);
  const long = keystrokes.map((text) => last(text).length > SHORT);
  /**
   * @param {string} what
   * @param {number} part
   * @param {readonly boolean[]} counts
   * @param {string} peer
   */
  const row = (what, part, counts, peer) => {
    const figure = (/** @type {readonly number[]} */ times) =>
      percentile(
        times.filter((_, place) => counts[place] === true),
        part,
      );
    const goal = { ratioAtMost: RATIO_GOAL, ...(part === 0.95 ? { valueAtMost: P95_GOAL_MS } : {}) };
    return {
      what: `Search at ${clippings}: ${what}, p${part * 100}`,
      unit: /** @type {const} */ ('ms'),
      clipdesk: figure(ours),
      peer: { name: peer, value: figure(peer === RAW ? theirs : theirsWithRows) },
      ...(peer === RAW ? { goal } : {}),
      note: `${counts.filter(Boolean).length} keystrokes, median of ${runs} runs each`,
    };
  };
  return [
    row('each keystroke', 0.5, all, RAW),
    row('each keystroke', 0.95, all, RAW),
    row('from the 3rd letter', 0.5, long, RAW),
    row('from the 3rd letter', 0.95, long, RAW),
    row('each keystroke', 0.5, all, WITH_ROWS),
    row('each keystroke', 0.95, all, WITH_ROWS),
  ];
}

/**
 * Types every text on every side, side after side for each text, and gives the median time of each text for each side.
 * @param {readonly import('../support/side-process.mjs').SideProcess[]} sides
 * @param {readonly string[]} texts
 * @param {number} runs that count; one before them warms up
 * @returns {Promise<number[][]>}
 */
async function typeInTurns(sides, texts, runs) {
  const times = sides.map(() => /** @type {number[][]} */ ([]));
  for (let run = 0; run <= runs; run += 1) {
    for (const ofSide of times) ofSide.push([]);
    for (const text of texts) {
      for (const [place, side] of sides.entries()) times[place]?.at(-1)?.push((await side.step(text)).ms);
    }
  }
  return times.map((ofSide) => medianOfRuns(ofSide.slice(1)));
}
