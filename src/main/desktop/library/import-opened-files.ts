import { existsSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { openedFiles, type Switches } from '../command-line-switches';
import type { LibraryHost } from './library-host';

/** Imports what the system asks to open: at the start, by a second start, or (macOS) by an event. */
export function importOpenedFiles(
  library: LibraryHost,
  switches: Switches,
  report: (failure: unknown) => void,
): void {
  const take = async (files: readonly string[]): Promise<void> => {
    if (files.length === 0) return;
    const { job } = await library.call('import.paths', { paths: [...files], ask: !switches.exitWhenIdle });
    const { imported } = await library.call('import.result', { job });
    // Idle is a library whose scans are read as well.
    if (switches.exitWhenIdle)
      await library.call('scans.finish', { ids: imported.flatMap(({ id }) => (id === null ? [] : [id])) });
  };

  // Only a packaged app gets plain file arguments; from sources they belong to the tools that start it.
  const opened = app.isPackaged
    ? openedFiles(process.argv, app.getAppPath()).filter((file) => existsSync(file))
    : [];
  take([...switches.files, ...opened])
    .catch(report)
    .finally(() => {
      if (switches.exitWhenIdle) app.quit();
    });
  app.on('second-instance', (_event, argv, folder) => {
    const files = openedFiles(argv, app.getAppPath()).map((file) => path.resolve(folder, file));
    take(files.filter((file) => existsSync(file))).catch(report);
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    take([file]).catch(report);
  });
}
