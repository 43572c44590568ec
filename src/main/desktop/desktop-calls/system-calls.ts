import { dialog } from 'electron';
import { openExternalLink } from '../security/external-links';
import type { DesktopHandlers, DesktopServices } from './desktop-services';

/** Settings, the choice of library, links and the menu's state. */
export function systemCalls(
  services: DesktopServices,
): DesktopHandlers<'settings' | 'library' | 'link' | 'menu' | 'clipboard' | 'reader' | 'start'> {
  const { settings, library } = services;
  return {
    'settings.get': () => settings.get(),
    'settings.set'(change) {
      // Keys that are absent stay as they are.
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const all = settings.set(given);
      services.setTheme(all.theme);
      return all;
    },
    async 'library.choose'() {
      const chosen = await dialog.showOpenDialog(services.window(), {
        title: 'Open a library',
        buttonLabel: 'Open',
        defaultPath: settings.get().lastLibrary ?? '',
        message: 'Choose the folder of a library, or an empty folder for a new one.',
        properties: ['openDirectory', 'createDirectory'],
      });
      const folder = chosen.filePaths[0];
      if (chosen.canceled || folder === undefined) return { opened: false };
      await library.open(folder);
      settings.set({ lastLibrary: folder });
      return { opened: true };
    },
    'link.open': async ({ url }) => ({ opened: await openExternalLink(url) }),
    'clipboard.paste'() {
      services.window().webContents.paste();
      return {};
    },
    'reader.focus'({ focused }) {
      services.setReaderFocused(focused);
      return {};
    },
    async 'start.keep'(view) {
      await services.startView.keep(library.folder(), view);
      return {};
    },
    'menu.state'(state) {
      services.setMenuState(state);
      return {};
    },
  };
}
