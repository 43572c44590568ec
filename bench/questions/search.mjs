/** How long does the answer to each keystroke take, against raw MiniSearch? */

import { SEED } from '../support/library-cache.mjs';
import { startSide } from '../support/side-process.mjs';
import { medianOfRuns, percentile } from '../support/statistics.mjs';

const RATIO_GOAL = 1.3;
const P95_GOAL_MS = 50;

/** A prefix of so few letters is found in half the library. */
const SHORT = 2;

/** A window of the list. */
const ROWS = 50;

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
  const clipdesk = await startSide(context, 'search-clipdesk', { library, rows: ROWS });
  const runs = quick ? 2 : 3;
  const [rowsOurs = [], rowsTheirs = []] = await typeInTurns([clipdesk, withRows], keystrokes, runs);
  await clipdesk.close();
  await withRows.close();
  // A library is opened by one process at a time.
  const finding = await startSide(context, 'search-clipdesk', { library, rows: 0 });
  const [found = [], foundTheirs = []] = await typeInTurns([finding, raw], keystrokes, runs);
  await finding.close();
  await raw.close();

  const last = (/** @type {string} */ text) => Array.from(text.split(' ').at(-1) ?? '');
  const all = keystrokes.map(() => true);
  const long = keystrokes.map((text) => last(text).length > SHORT);
  /**
   * @param {string} what
   * @param {number} part
   * @param {readonly boolean[]} counts
   * @param {boolean} rows
   */
  const row = (what, part, counts, rows) => {
    const figure = (/** @type {readonly number[]} */ times) =>
      percentile(
        times.filter((_, place) => counts[place] === true),
        part,
      );
    return {
      what: `Search at ${clippings}: ${what}, p${part * 100}`,
      unit: /** @type {const} */ ('ms'),
      clipdesk: figure(rows ? rowsOurs : found),
      peer: rows
        ? { name: `MiniSearch, ${ROWS} plain rows`, value: figure(rowsTheirs) }
        : { name: 'raw MiniSearch', value: figure(foundTheirs) },
      ...goalOf(rows, part),
      note: `${counts.filter(Boolean).length} keystrokes, median of ${runs} runs each`,
    };
  };
  return [
    row('found and ranked', 0.5, all, false),
    row('found and ranked', 0.95, all, false),
    row('the same from the 3rd letter', 0.5, long, false),
    row('the same from the 3rd letter', 0.95, long, false),
    row(`${ROWS} rows to paint`, 0.5, all, true),
    row(`${ROWS} rows to paint`, 0.95, all, true),
  ];
}

/**
 * Like is held against like: finding and ranking against raw MiniSearch, which does no more. What a person waits for are the
 * rows with their highlights: they have a limit of their own.
 * @param {boolean} rows
 * @param {number} part
 */
function goalOf(rows, part) {
  if (!rows) return { goal: { ratioAtMost: RATIO_GOAL } };
  return part === 0.95 ? { goal: { valueAtMost: P95_GOAL_MS } } : {};
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
