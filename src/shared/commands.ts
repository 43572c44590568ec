/**
 * The one table of commands. The native menu, the palette, the shortcuts, the context menus and the help are made
 * from it; the window adds what each does (`src/renderer/commands`).
 */

/** The native menus, in their order. */
export const menuNames = ['file', 'edit', 'clipping', 'view', 'go', 'help'] as const;
export type MenuName = (typeof menuNames)[number];

/** What must be there for a command to make sense. */
export type CommandNeed =
  | 'nothing'
  /** At least one clipping is selected. */
  | 'selection'
  /** Exactly one clipping is selected. */
  | 'one'
  /** At least one clipping is selected and the place is the Trash. */
  | 'trashed'
  /** The list shows at least one clipping. */
  | 'rows'
  /** Something is searched for. */
  | 'query'
  | 'undo'
  | 'redo';

/**
 * Where its keys work. `anywhere`: in a text field too, as far as they carry Mod or are function keys.
 * `outside-text`: everywhere but in a text field. `list`: only while the list has the focus.
 */
export type CommandContext = 'anywhere' | 'outside-text' | 'list';

interface Entry {
  readonly title: string;
  /** The first one is shown. `Mod` is Command on a Mac and Control elsewhere; letters are written in capitals. */
  readonly keys: readonly string[];
  /** Null: in the palette and by its keys only. A new section of a menu starts with a separator. */
  readonly menu: { readonly in: MenuName; readonly section: number } | null;
  readonly needs: CommandNeed;
  readonly context: CommandContext;
}

const item = (
  title: string,
  keys: readonly string[],
  menu: Entry['menu'],
  needs: CommandNeed = 'nothing',
  context: CommandContext = 'anywhere',
): Entry => ({ title, keys, menu, needs, context });

const file = (section: number) => ({ in: 'file', section }) as const;
const edit = (section: number) => ({ in: 'edit', section }) as const;
const clipping = (section: number) => ({ in: 'clipping', section }) as const;
const view = (section: number) => ({ in: 'view', section }) as const;
const go = (section: number) => ({ in: 'go', section }) as const;
const help = (section: number) => ({ in: 'help', section }) as const;

/** Every command by its id. Menu items keep the order of this table. */
export const commandTable = {
  'import.files': item('Import Files…', ['Mod+O'], file(1)),
  'import.folder': item('Import Folder…', ['Mod+Shift+O'], file(1)),
  'import.paste': item('Import from Clipboard', ['Mod+Shift+V'], file(1), 'nothing', 'outside-text'),
  'import.link': item('Import from Link…', ['Mod+L'], file(1)),
  'import.samples': item('Import the Sample Library', [], file(1)),
  'export.open': item('Export…', ['Mod+E'], file(2), 'rows'),
  'original.save': item('Save the Original…', ['Mod+S'], file(2), 'one'),
  'library.backup': item('Back Up Library…', [], file(3)),
  'library.open': item('Open Another Library…', [], file(3)),
  'settings.open': item('Settings…', ['Mod+,'], file(4)),

  'history.undo': item('Undo', ['Mod+Z'], edit(1), 'undo'),
  'history.redo': item('Redo', ['Mod+Shift+Z', 'Mod+Y'], edit(1), 'redo'),
  'list.select-all': item('Select All Clippings', ['Mod+A'], edit(3), 'rows', 'list'),
  'list.copy': item('Copy as List', ['Mod+Shift+C'], edit(3), 'rows'),
  'search.focus': item('Find…', ['Mod+F', '/'], edit(4)),
  'filters.toggle': item('Show or Hide Filters', ['Mod+Shift+F'], edit(4)),
  'search.inside': item('Search in These Results', ['Mod+Alt+F'], edit(4), 'query'),
  'search.save': item('Save Search…', ['Mod+Shift+S'], edit(4), 'query'),
  'reader.next-match': item('Next Match', ['Mod+G', 'N'], edit(4), 'one'),
  'reader.previous-match': item('Previous Match', ['Mod+Shift+G', 'Shift+N'], edit(4), 'one'),

  'clipping.open': item('Open in Reader', ['Enter'], clipping(1), 'one', 'list'),
  'clipping.peek': item('Peek', ['Space'], clipping(1), 'one', 'list'),
  'clipping.more-like-this': item('More Like This', ['Mod+Shift+L'], clipping(1), 'one'),
  'clipping.open-link': item('Open Web Page in Browser', ['Mod+Shift+Enter'], clipping(1), 'one'),
  'clipping.keep': item('Keep', ['E', 'Shift+K'], clipping(2), 'selection', 'outside-text'),
  'clipping.exclude': item('Exclude', ['X'], clipping(2), 'selection', 'outside-text'),
  'clipping.inbox': item('Move Back to Inbox', ['I'], clipping(2), 'selection', 'outside-text'),
  'clipping.star': item('Star', ['S'], clipping(2), 'selection', 'outside-text'),
  'clipping.tag': item('Tag…', ['T'], clipping(3), 'selection', 'outside-text'),
  'clipping.edit-text': item('Edit Text…', ['Mod+Shift+E'], clipping(3), 'one'),
  'scan.recognise': item('Recognise Text…', ['Mod+Shift+R'], clipping(3), 'selection'),
  'scan.crop': item('Cut an Article out of a Page…', [], clipping(3), 'one'),
  'table.map-again': item('Map Columns Again…', [], clipping(3), 'one'),
  'clipping.trash': item(
    'Move to Trash',
    ['Delete', 'Backspace', 'Mod+Backspace'],
    clipping(4),
    'selection',
    'outside-text',
  ),
  'clipping.restore': item('Put Back from Trash', [], clipping(4), 'trashed'),
  'trash.empty': item('Empty Trash', [], clipping(4)),
  'tag.create': item('New Tag…', ['Mod+Shift+N'], clipping(5)),
  'rules.open': item('Auto-tag Rules…', [], clipping(5)),
  'outlets.open': item('Outlets…', [], clipping(5)),
  'batch.open': item('Search a List…', [], clipping(5)),
  'names.open': item('Names and Spellings…', [], clipping(5)),

  'palette.open': item('Command Palette…', ['Mod+K'], view(1)),
  'reader.toggle-view': item('Clean Text or Original', ['V'], view(2), 'one', 'outside-text'),
  'reader.larger': item('Larger Text', ['Mod+=', 'Mod++'], view(2)),
  'reader.smaller': item('Smaller Text', ['Mod+-'], view(2)),
  'reader.normal-size': item('Normal Text Size', ['Mod+0'], view(2)),
  'sort.relevance': item('Sort by Relevance', [], view(3)),
  'sort.newest': item('Sort by Newest', [], view(3)),
  'sort.oldest': item('Sort by Oldest', [], view(3)),
  'sort.outlet': item('Sort by Outlet', [], view(3)),
  'inspector.toggle': item('Show or Hide Inspector', ['Mod+I'], view(4)),

  'go.inbox': item('Inbox', ['Mod+1'], go(1)),
  'go.all': item('All Clippings', ['Mod+2'], go(1)),
  'go.starred': item('Starred', ['Mod+3'], go(1)),
  'go.untagged': item('Untagged', ['Mod+4'], go(1)),
  'go.excluded': item('Excluded', ['Mod+5'], go(1)),
  'go.trash': item('Trash', ['Mod+6'], go(1)),
  'list.next': item('Next Clipping', ['J'], go(2), 'rows', 'outside-text'),
  'list.previous': item('Previous Clipping', ['K'], go(2), 'rows', 'outside-text'),
  'pane.next': item('Next Pane', ['F6'], go(3)),
  'pane.previous': item('Previous Pane', ['Shift+F6'], go(3)),

  'help.shortcuts': item('Keyboard Shortcuts', ['?'], help(1), 'nothing', 'outside-text'),
} as const satisfies Record<string, Entry>;

export type CommandId = keyof typeof commandTable;

/** One command with its id. */
export interface CommandDefinition extends Entry {
  readonly id: CommandId;
}

/** Every command, in the order of the table. */
export const commandDefinitions: readonly CommandDefinition[] = Object.entries(commandTable).map(
  ([id, entry]): CommandDefinition => ({ id: id as CommandId, ...entry }),
);

export function isCommandId(id: string): id is CommandId {
  return Object.hasOwn(commandTable, id);
}

/** Whether these keys of a command also work while a text field has the focus: never bare letters. */
export function worksWhileTyping(command: CommandDefinition, keys: string): boolean {
  return command.context === 'anywhere' && (keys.startsWith('Mod+') || /^(Shift\+)?F\d+$/.test(keys));
}

/**
 * The accelerator to register for a native menu item, in Electron's spelling, or null. Bare letters and keys of the
 * list are never given to the menu: it would take them away from text fields.
 */
export function menuAccelerator(command: CommandDefinition): string | null {
  const keys = command.keys.find((candidate) => worksWhileTyping(command, candidate));
  if (keys === undefined) return null;
  return keys.replace('Mod+', 'CmdOrCtrl+').replace('CmdOrCtrl++', 'CmdOrCtrl+Plus');
}

/** The commands of one native menu, one array per section; a separator belongs between two of them. */
export function menuSections(name: MenuName): readonly (readonly CommandDefinition[])[] {
  const commands = commandDefinitions.filter((command) => command.menu?.in === name);
  const sections = [...new Set(commands.map((command) => command.menu?.section ?? 0))].sort((a, b) => a - b);
  return sections.map((section) => commands.filter((command) => command.menu?.section === section));
}

/** What the window knows when it decides whether a command can run. */
export interface CommandFacts {
  readonly selection: number;
  readonly rows: number;
  readonly inTrash: boolean;
  readonly searching: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Whether what a command needs is there. */
export function isCommandEnabled(command: CommandDefinition, facts: CommandFacts): boolean {
  switch (command.needs) {
    case 'nothing':
      return true;
    case 'selection':
      return facts.selection > 0;
    case 'one':
      return facts.selection === 1;
    case 'trashed':
      return facts.selection > 0 && facts.inTrash;
    case 'rows':
      return facts.rows > 0;
    case 'query':
      return facts.searching;
    case 'undo':
      return facts.canUndo;
    case 'redo':
      return facts.canRedo;
  }
}
