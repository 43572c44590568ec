import path from 'node:path';
import { app, dialog } from 'electron';
import type { DesktopHandlers, DesktopServices } from './desktop-services';

const filters = [{ name: 'Clipdesk recipes', extensions: ['json'] }];

/** Carrying recipes to and from a file the person chooses. */
export function recipeCalls(services: DesktopServices): DesktopHandlers<'recipes'> {
  return {
    async 'recipes.save'() {
      const chosen = await dialog.showSaveDialog(services.window(), {
        title: 'Export recipes',
        defaultPath: path.join(app.getPath('documents'), 'Clipdesk recipes.json'),
        filters,
      });
      if (chosen.canceled || chosen.filePath === '') return null;
      await services.library.call('recipes.writeFile', { file: chosen.filePath });
      return { name: path.basename(chosen.filePath) };
    },
    async 'recipes.load'() {
      const chosen = await dialog.showOpenDialog(services.window(), {
        title: 'Import recipes',
        properties: ['openFile'],
        filters,
      });
      const [file] = chosen.filePaths;
      if (chosen.canceled || file === undefined) return null;
      const { added } = await services.library.call('recipes.readFile', { file });
      return { added: added.length };
    },
  };
}
