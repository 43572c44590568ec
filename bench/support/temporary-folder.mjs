/** Folders that go when the bench ends, however it ends. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from './at-exit.mjs';

/**
 * @param {string} purpose a word for its name
 * @returns {string}
 */
export function temporaryFolder(purpose) {
  const folder = mkdtempSync(join(tmpdir(), `clipdesk-bench-${purpose}-`));
  atExit(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
