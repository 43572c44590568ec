/** The few statistics the bench reports. */

/**
 * The value below which the given part of the values lies (nearest rank).
 * @param {readonly number[]} values at least one
 * @param {number} part from 0 to 1
 * @returns {number}
 */
export function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
  if (found === undefined) throw new Error('There is no percentile of nothing.');
  return found;
}

/** @param {readonly number[]} values at least one */
export function median(values) {
  return percentile(values, 0.5);
}

/**
 * The median of each place over several runs of the same list.
 * @param {readonly (readonly number[])[]} runs all of the same length
 * @returns {number[]}
 */
export function medianOfRuns(runs) {
  return (runs[0] ?? []).map((_, place) => median(runs.map((run) => run[place] ?? NaN)));
}
