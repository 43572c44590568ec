/** What search is to hold at each size. */

/**
 * @typedef {object} Goals
 * @property {number} [p50] milliseconds from a keystroke to its rows and counts in the page
 * @property {number} p95
 * @property {number} startMs from the start of the process to the first answer
 * @property {number} megabytes of the library process
 * @property {number} changeMs from a change to its being found
 */

/**
 * @param {number} clippings
 * @returns {Goals}
 */
export function goalsFor(clippings) {
  if (clippings <= 100_000) return { p50: 8, p95: 30, startMs: 500, megabytes: 250, changeMs: 10 };
  return { p95: 60, startMs: 1_000, megabytes: 700, changeMs: 10 };
}
