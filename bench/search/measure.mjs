/** What is measured of search at one size: Clipdesk in its window, its hits alone, starts, changes; and another engine. */

import { setTimeout as pause } from 'node:timers/promises';
import { searchInPage } from '../support/call-library.mjs';
import { startClipdesk } from '../support/electron-app.mjs';
import { memoryIsKnown, proportionalMegabytes } from '../support/memory-of.mjs';
import { startSide } from '../support/side-process.mjs';
import { median, medianOfRuns, percentile } from '../support/statistics.mjs';

/** A window of the list. */
const ROWS = 50;
/** A process gives memory back some time after it worked. */
const SETTLE_MS = 5_000;

/**
 * @typedef {object} Asking
 * @property {import('../support/context.mjs').Context} context
 * @property {string} library
 * @property {Record<string, import('../generate/draw-classes').DrawnQuery[]>} classes
 * @property {number} runs that count; one before them warms up
 *
 * @typedef {object} Times milliseconds
 * @property {number} p50
 * @property {number} p95
 * @property {number} found the part of the queries that found anything
 *
 * @typedef {object} PeerFigures
 * @property {number} buildMs
 * @property {number} megabytes
 * @property {Record<string, Times | null>} times null: the engine has no such queries
 */

/**
 * From the start of the process to the first answer.
 * @param {Asking} asking
 * @param {string} query
 * @param {number} starts
 * @returns {Promise<number>} milliseconds, the median
 */
export async function measureStart({ context, library }, query, starts) {
  const times = [];
  for (let n = 0; n < starts; n += 1) {
    const side = await startSide(context, 'search-start', { library });
    const { value } = await side.step(query);
    await side.close();
    if (value.found === 0) throw new Error(`“${query}” found nothing.`);
    times.push(value.ms);
  }
  return median(times);
}

/**
 * Every query from the page, over its bridge and port: the rows with their highlights, and the counts beside them.
 * @param {Asking} asking
 * @returns {Promise<{rows: Record<string, Times>, both: Record<string, Times>, megabytes: number | null}>}
 */
export async function measureWindow({ context, library, classes, runs }) {
  const app = startClipdesk(context, library);
  await app.first();
  await searchInPage(app, { queries: ['the '], rows: 1 });
  const { asTyped } = context.generator;
  /** @type {Record<string, Times>} */
  const rows = {};
  /** @type {Record<string, Times>} */
  const both = {};
  for (const [name, drawn] of Object.entries(classes)) {
    const queries = drawn.map(asTyped);
    const answers = [];
    for (let run = 0; run <= runs; run += 1) answers.push(await searchInPage(app, { queries, rows: ROWS }));
    const counted = answers.slice(1);
    const found = counted[0]?.found ?? [];
    rows[name] = timesOf(medianOfRuns(counted.map(({ shown }) => shown)), found);
    both[name] = timesOf(medianOfRuns(counted.map((answer) => answer.counted)), found);
  }
  const megabytes = memoryIsKnown ? await memoryOfLibrary(app) : null;
  await app.quit();
  return { rows, both, megabytes };
}

/** @param {import('../support/electron-app.mjs').ElectronApp} app */
async function memoryOfLibrary(app) {
  await pause(SETTLE_MS);
  /** @type {{pid: number, name?: string}[]} */
  const processes = await app.ask({ kind: 'processes' });
  const library = processes.find(({ name }) => name === 'Clipdesk Library');
  if (library === undefined) throw new Error('The app has no library process.');
  return proportionalMegabytes(library.pid);
}

/**
 * Clipdesk's hits alone, found and ranked: what other engines do.
 * @param {Asking} asking
 */
export async function measureHits({ context, library, classes, runs }) {
  const side = await startSide(context, 'search-clipdesk', { library, rows: 0 });
  const { asTyped } = context.generator;
  /** @type {Record<string, Times>} */
  const times = {};
  for (const [name, drawn] of Object.entries(classes)) {
    const measured = await askInTurn(side, drawn.map(asTyped), runs);
    if (measured !== null) times[name] = measured;
  }
  await side.close();
  return times;
}

/**
 * @param {Asking} asking
 * @param {number} changes
 */
export async function measureChanges({ context, library }, changes) {
  const side = await startSide(context, 'search-change', { library });
  const change = [];
  const find = [];
  for (let n = 0; n < changes; n += 1) {
    const { value } = await side.step(n);
    change.push(value.changeMs);
    find.push(value.findMs);
  }
  await side.close();
  // The first one warms up.
  return { change: timesOf(change.slice(1), []), find: timesOf(find.slice(1), []) };
}

/**
 * @param {Asking} asking
 * @param {string} engine
 * @returns {Promise<PeerFigures>}
 */
export async function measurePeer({ context, library, classes, runs }, engine) {
  const side = await startSide(context, 'search-peer', { library, engine });
  const { buildMs, megabytes } = (await side.step('built')).value;
  /** @type {Record<string, Times | null>} */
  const times = {};
  for (const [name, drawn] of Object.entries(classes)) {
    const queries = name === 'misspelt' ? drawn.map((query) => ({ ...query, misspelt: true })) : drawn;
    times[name] = await askInTurn(side, queries, runs);
  }
  await side.close();
  return { buildMs, megabytes, times };
}

/**
 * @param {import('../support/side-process.mjs').SideProcess} side
 * @param {readonly unknown[]} queries
 * @param {number} runs
 * @returns {Promise<Times | null>}
 */
async function askInTurn(side, queries, runs) {
  const times = [];
  let found = [];
  for (let run = 0; run <= runs; run += 1) {
    const answers = [];
    for (const query of queries) answers.push(await side.step(query));
    found = answers.map(({ value }) => value);
    times.push(answers.map(({ ms }) => ms));
  }
  return found.includes(null) ? null : timesOf(medianOfRuns(times.slice(1)), found);
}

/**
 * @param {readonly number[]} times
 * @param {readonly number[]} found
 * @returns {Times}
 */
function timesOf(times, found) {
  const some = found.filter((count) => count > 0).length;
  return {
    p50: median(times),
    p95: percentile(times, 0.95),
    found: found.length === 0 ? 1 : some / found.length,
  };
}
