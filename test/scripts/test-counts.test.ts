import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closingLine, oneCheck, playwrightCounts, sum, vitestCounts } from '../../scripts/test-counts.mjs';

describe('the counts of a test run', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'clipdesk-counts-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function report(content: unknown): string {
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify(content));
    return file;
  }

  it('take a test file that does not even load as a failure', () => {
    const file = report({
      numPassedTests: 3,
      numFailedTests: 0,
      numPendingTests: 1,
      numTodoTests: 0,
      testResults: [
        { status: 'passed', assertionResults: [{}, {}, {}] },
        { status: 'failed', assertionResults: [] },
      ],
    });
    expect(vitestCounts(file, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it('take a runner that fails without a failed test as a failure', () => {
    const file = report({ stats: { expected: 2, unexpected: 0, flaky: 1, skipped: 0 } });
    expect(playwrightCounts(file, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  it('take a runner that left no report as a failure, whatever it answered', () => {
    const missing = join(folder, 'none.json');
    expect(vitestCounts(missing, 0).failed).toBe(1);
    expect(playwrightCounts(missing, 0).failed).toBe(1);
  });

  it('end in one line that names skipped tests only if there are any', () => {
    expect(closingLine(sum([oneCheck(0), oneCheck(2)]))).toBe('1 passed, 1 failed');
    expect(closingLine({ passed: 9, failed: 0, skipped: 2 })).toBe('9 passed, 0 failed, 2 skipped');
  });
});
