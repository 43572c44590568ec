/** Imports the same files in batches, by two sides in turn. */

import { median } from './statistics.mjs';

/**
 * @typedef {object} Compared
 * @property {number} clipdesk files a second, median over the batches
 * @property {number} peer
 * @property {string} note
 */

/**
 * @param {import('./side-process.mjs').SideProcess} clipdesk
 * @param {import('./side-process.mjs').SideProcess} peer
 * @param {readonly (readonly [ours: readonly string[], theirs: readonly string[]])[]} batches the n-th file of each batch
 *   tells the same article to both
 * @returns {Promise<Compared>}
 */
export async function compareImports(clipdesk, peer, batches) {
  /** @type {number[]} */
  const ours = [];
  /** @type {number[]} */
  const theirs = [];
  let refused = 0;
  for (const [place, [ownFiles, peerFiles]] of batches.entries()) {
    const own = await clipdesk.step(ownFiles);
    const other = await peer.step(peerFiles);
    refused += own.value.refused.length;
    // The first batch starts threads and warms both up; it is not counted.
    if (place === 0 && batches.length > 1) continue;
    ours.push((ownFiles.length * 1_000) / own.ms);
    theirs.push((peerFiles.length * 1_000) / other.ms);
  }
  const files = batches.reduce((sum, [own]) => sum + own.length, 0);
  return {
    clipdesk: median(ours),
    peer: median(theirs),
    note: `${files} files, ${refused} refused, median of ${ours.length} batches`,
  };
}

/**
 * @template T
 * @param {readonly T[]} list
 * @param {number} size
 * @returns {T[][]}
 */
export function inBatches(list, size) {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, n) =>
    list.slice(n * size, (n + 1) * size),
  );
}
