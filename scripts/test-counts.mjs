/** How many tests passed, failed and were skipped, from the JSON reports of vitest and Playwright. */

import { readJson } from './project.mjs';

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  return all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * One check that is not made of tests: a type check, a lint.
 * @param {number} code the exit code
 * @returns {Counts}
 */
export function oneCheck(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/**
 * A runner that failed has at least one failure, even when no test of it failed (a file that does not load, say).
 * @param {string} file vitest's JSON report
 * @param {number} code vitest's exit code
 * @returns {Counts}
 */
export function vitestCounts(file, code) {
  const report = readJson(file);
  if (!report) return oneCheck(code === 0 ? 1 : code);
  const brokenFiles = report.testResults.filter(
    (/** @type {any} */ result) => result.status === 'failed' && result.assertionResults.length === 0,
  ).length;
  return atLeastOneFailure(code, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/**
 * @param {string} file Playwright's JSON report
 * @param {number} code Playwright's exit code
 * @returns {Counts}
 */
export function playwrightCounts(file, code) {
  const report = readJson(file);
  if (!report) return oneCheck(code === 0 ? 1 : code);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return atLeastOneFailure(code, { passed: expected + flaky, failed: unexpected, skipped });
}

/**
 * @param {number} code
 * @param {Counts} counts
 * @returns {Counts}
 */
function atLeastOneFailure(code, counts) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * The closing line of a test run.
 * @param {Counts} counts
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
