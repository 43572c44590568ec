import { dialog, shell } from 'electron';
import type { DesktopHandlers, DesktopServices } from './desktop-services';

/** Importing through the system's dialogs. */
export function importCalls(services: DesktopServices): DesktopHandlers<'import' | 'watch'> {
  return {
    async 'import.choose'({ what }) {
      const chosen = await dialog.showOpenDialog(services.window(), {
        title: what === 'folder' ? 'Import a folder' : 'Import files',
        buttonLabel: 'Import',
        defaultPath: '',
        properties:
          what === 'folder' ? ['openDirectory', 'multiSelections'] : ['openFile', 'multiSelections'],
      });
      if (chosen.canceled || chosen.filePaths.length === 0) return { job: null };
      return services.library.call('import.paths', { paths: chosen.filePaths, ask: true });
    },
    async 'watch.choose'() {
      const chosen = await dialog.showOpenDialog(services.window(), {
        title: 'Watch a folder',
        buttonLabel: 'Watch',
        defaultPath: '',
        properties: ['openDirectory'],
      });
      const [path] = chosen.filePaths;
      if (chosen.canceled || path === undefined) return { added: false };
      await services.library.call('watch.add', { path });
      return { added: true };
    },
    async 'import.reveal'({ problem }) {
      const { file } = await services.library.call('endedImports.file', { problem });
      shell.showItemInFolder(file);
      return {};
    },
    'import.samples': () => services.library.call('import.paths', { paths: [services.samples] }),
  };
}
