import { toErrorData } from '../../../shared/app-error';
import { describeError } from '../../../shared/messages/en';
import type { ImportResult } from '../../../shared/model/job';
import type { Handlers } from '../engine';
import { runImport, type ImportServices } from '../import/job/run-import';
import { createFolderWatcher, type FolderWatcher } from '../watch/folder-watcher';
import { addWatchedFolder, removeWatchedFolder } from '../watch/watched-folders';

/** Makes the watcher of a library; it does nothing until it is started. */
export function createLibraryWatcher(services: ImportServices): FolderWatcher {
  const { engine } = services;
  return createFolderWatcher({
    db: engine.db,
    async importFiles(paths) {
      const job = engine.jobs.start('import', (progress) =>
        runImport(services, { inputs: { paths }, tags: [], dryRun: false, ask: true }, progress),
      );
      const result = (await engine.jobs.result(job)) as ImportResult;
      return !result.cancelled;
    },
    onChange: () => engine.emit('watch.changed', {}),
    onFailure: (thrown) => engine.emit('library.notice', { text: describeError(toErrorData(thrown)) }),
  });
}

/** Watched folders: listed and taken off by the window, added by a dialog of the system's. */
export function watchHandlers({ engine }: ImportServices, watcher: FolderWatcher): Handlers<'watch'> {
  return {
    'watch.list': () => ({ folders: [...watcher.list()] }),
    'watch.add': ({ path }) => {
      addWatchedFolder(engine.db, path, engine.folder, engine.now());
      engine.emit('watch.changed', {});
      return {};
    },
    'watch.remove': ({ path }) => {
      removeWatchedFolder(engine.db, path);
      engine.emit('watch.changed', {});
      return {};
    },
  };
}
