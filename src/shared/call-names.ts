/**
 * The names the preload lets through, by themselves: it starts with every page, and to know a name it needs no schema. The
 * contracts say the same with theirs; `call-names.test.ts` holds them together.
 */

/** Calls of the library the window may make. */
export const pageCallNames: ReadonlySet<string> = new Set([
  'library.status',
  'sidebar.get',
  'search.window',
  'search.ids',
  'clippings.get',
  'clippings.edit',
  'clippings.trash',
  'clippings.restore',
  'clippings.emptyTrash',
  'reader.matches',
  'import.text',
  'import.result',
  'links.fetch',
  'links.list',
  'links.fetchWaiting',
  'links.remove',
  'jobs.list',
  'jobs.cancel',
  'tags.list',
  'tags.create',
  'tags.add',
  'tags.remove',
  'tags.rename',
  'tags.move',
  'tags.merge',
  'tags.color',
  'tags.delete',
  'saved.list',
  'saved.add',
  'saved.remove',
  'rules.list',
  'rules.add',
  'rules.remove',
  'rules.run',
  'history.list',
  'history.undo',
  'history.redo',
]);

/** Calls of the desktop process. */
export const desktopCallNames: ReadonlySet<string> = new Set([
  'settings.get',
  'settings.set',
  'import.choose',
  'import.samples',
  'clipboard.paste',
  'export.save',
  'export.reveal',
  'original.save',
  'backup.save',
  'library.choose',
  'link.open',
  'reader.focus',
  'start.keep',
  'menu.state',
]);
