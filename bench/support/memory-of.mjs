/** Memory of processes, as Linux counts it. */

import { readFileSync } from 'node:fs';

/** Whether the system tells the share of memory that is a process's own. */
export const memoryIsKnown = process.platform === 'linux';

/**
 * The proportional set size: what a process uses alone, and its part of what it shares; these can be summed.
 * @param {number} pid
 * @returns {number} megabytes (10⁶ bytes)
 */
export function proportionalMegabytes(pid) {
  const kibibytes = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
  if (kibibytes === undefined) throw new Error(`The memory of process ${pid} cannot be read.`);
  return (Number(kibibytes) * 1024) / 1e6;
}
