import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addClipping, temporaryFolder, TEST_NOW } from '../../../../test/temporary-library';
import { openDatabase } from './open-database';
import { releaseClosedDatabases } from './release-closed-databases';

/** The files this process has open, as Linux tells them. */
function openFilesIn(folder: string): string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const file = readlinkSync(join('/proc/self/fd', fd));
      return file.startsWith(folder) ? [file] : [];
    } catch {
      // The handle of the reading itself is gone by now.
      return [];
    }
  });
}

it.runIf(process.platform === 'linux')('leaves no file of a closed library open', async () => {
  const folder = temporaryFolder();
  const useAndClose = async (): Promise<void> => {
    const opened = await openDatabase(folder, { now: () => TEST_NOW });
    addClipping(opened.db, { headline: 'Flood' });
    expect(openFilesIn(folder)).not.toEqual([]);
    await opened.close();
  };
  await useAndClose();
  await releaseClosedDatabases();
  expect(openFilesIn(folder)).toEqual([]);
});
