import { rmSync } from 'node:fs';

const leftOfTest = new Set<string>();

/**
 * Removes a test's folder with all that is in it; one that is gone already is no fault. A browser's last processes may
 * still write while the folder is emptied (ENOTEMPTY, on Windows EBUSY), so it is tried again for a few seconds.
 */
export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 12, retryDelay: 60 });
}

/** Keeps a folder to be removed once the test's apps are closed, which still write into their library and profile. */
export function removeAfterTest(path: string): void {
  leftOfTest.add(path);
}

/** Removes what `removeAfterTest` kept: called when no app of the test runs any more. */
export function removeFoldersOfTest(): void {
  for (const path of leftOfTest) removeFolder(path);
  leftOfTest.clear();
}
