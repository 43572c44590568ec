import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import {
  menuAccelerator,
  menuNames,
  menuSections,
  type CommandDefinition,
  type MenuName,
} from '../../../shared/commands';
import type { MenuState } from '../desktop-calls/desktop-services';

const menuTitles: Readonly<Record<MenuName, string>> = {
  file: '&File',
  edit: '&Edit',
  clipping: '&Clipping',
  view: '&View',
  go: '&Go',
  help: '&Help',
};

/** What the system offers beside the command table, by menu: after which section it stands, and what. */
const systemItems: Readonly<Partial<Record<MenuName, readonly MenuItemConstructorOptions[]>>> = {
  file: process.platform === 'darwin' ? [{ role: 'close' }] : [{ role: 'quit' }],
  edit: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  view: [{ role: 'togglefullscreen' }],
};

/** Builds the native menus from the command table; a chosen item goes to the window by its command's id. */
export function installMenu(run: (id: string) => void): { setState: (state: MenuState) => void } {
  const item = (command: CommandDefinition): MenuItemConstructorOptions => {
    const accelerator = menuAccelerator(command);
    return {
      id: command.id,
      label: command.title.replace(/&/g, '&&'),
      ...(accelerator === null ? {} : { accelerator }),
      click: () => run(command.id),
    };
  };
  const submenu = (name: MenuName): MenuItemConstructorOptions => {
    const sections = menuSections(name).map((section) => section.map(item));
    const parts = [
      ...sections.slice(0, 1),
      ...(name === 'edit' ? [systemItems.edit ?? []] : []),
      ...sections.slice(1),
    ];
    if (name !== 'edit' && systemItems[name] !== undefined) parts.push(systemItems[name]);
    const separated = parts.flatMap((part, i) =>
      i === 0 ? part : [{ type: 'separator' as const }, ...part],
    );
    return { label: menuTitles[name], submenu: separated };
  };
  const appMenu: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  const windowMenu: MenuItemConstructorOptions[] =
    process.platform === 'darwin' ? [{ role: 'windowMenu' }] : [];
  app.setAboutPanelOptions({
    applicationName: 'Clipdesk',
    applicationVersion: app.getVersion(),
    version: '',
  });
  const menu = Menu.buildFromTemplate([
    ...appMenu,
    ...menuNames.filter((name) => name !== 'help').map(submenu),
    ...windowMenu,
    submenu('help'),
  ]);
  Menu.setApplicationMenu(menu);

  const commands = menuNames.flatMap((name) => menuSections(name).flat());
  return {
    setState(state) {
      for (const command of commands) {
        const entry = menu.getMenuItemById(command.id);
        if (entry !== null) entry.enabled = isEnabled(command, state);
      }
      const undo = menu.getMenuItemById('history.undo');
      const redo = menu.getMenuItemById('history.redo');
      // A menu's label cannot change after it was built on every system; the tooltip can say what will be undone.
      if (undo !== null) undo.toolTip = state.canUndo ?? '';
      if (redo !== null) redo.toolTip = state.canRedo ?? '';
    },
  };
}

function isEnabled(command: CommandDefinition, state: MenuState): boolean {
  switch (command.needs) {
    case 'selection':
    case 'trashed':
      return state.selection > 0;
    case 'one':
      return state.selection === 1;
    case 'undo':
      return state.canUndo !== null;
    case 'redo':
      return state.canRedo !== null;
    default:
      return true;
  }
}
