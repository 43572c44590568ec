/** Makes a written library ready: everything in the search index, every text in its family, the index put in order. */

import { openEngine } from '../support/engine.mjs';

/** The library is at rest when it has used less than a tenth of a processor for so many seconds on end. */
const SECONDS_AT_REST = 3;
const SECOND_MS = 1_000;

/** @param {{library: string}} args */
export async function openSide({ library }) {
  const engine = await openEngine(library);
  const began = performance.now();
  await engine.call('search.window', { query: 'the', limit: 1, wait: true });
  const indexMs = performance.now() - began;
  await engine.call('families.settle', {});
  await untilAtRest();
  return { step: () => indexMs, close: () => engine.close() };
}

/** Segments are merged in the background: what is measured afterwards would share the processor with that. */
async function untilAtRest() {
  for (let quiet = 0; quiet < SECONDS_AT_REST;) {
    const before = process.cpuUsage();
    await new Promise((resolve) => setTimeout(resolve, SECOND_MS));
    const { user, system } = process.cpuUsage(before);
    quiet = (user + system) / 1_000 < SECOND_MS / 10 ? quiet + 1 : 0;
  }
}
