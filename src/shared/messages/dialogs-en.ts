import type { ExportFormat } from '../model/report';
import { countOf } from './en';

/** What the dialogs say, in English. */

const clippings = (n: number): string => countOf(n, 'clipping', 'clippings');

export const tagPickerText = {
  title: (n: number) => `Tag ${clippings(n)}`,
  placeholder: 'Type a tag; / puts one inside another',
  label: 'Tag',
  results: 'Tags',
  create: (path: string) => `Create tag “${path}”`,
  remove: 'Remove',
  add: 'Add',
  none: 'No tags yet. Type a name to make the first one.',
  hint: 'Enter adds or removes',
  hintMore: 'Shift+Enter and stay',
  onSome: (n: number, all: number) => `on ${n.toLocaleString('en')} of ${all.toLocaleString('en')}`,
} as const;

export const paletteText = {
  title: 'Command palette',
  placeholder: 'Type a command, tag or place',
  results: 'Commands, places and tags',
  none: 'Nothing by that name',
  go: 'Go to',
  addTag: 'Tag the selection',
  commands: 'Commands',
  places: 'Places',
  tags: 'Tags',
} as const;

export const linkText = {
  title: 'Import from Link',
  addresses: 'Web addresses, one on each line',
  hint: 'Each page is fetched with its pictures, without cookies, and kept as the original. Nothing else goes out.',
  wrong: 'Every line must be a web address that begins with http://, https:// or www.',
  fetch: (n: number) => (n > 1 ? `Fetch ${n.toLocaleString('en')} Pages` : 'Fetch Page'),
  cancel: 'Cancel',
  waiting: (n: number) => `${countOf(n, 'link waits', 'links wait')} for a network`,
  fetchWaiting: 'Fetch Now',
  fetchAllWaiting: 'Fetch Waiting Links',
  show: 'Show',
  waitingHint: 'They are fetched when it is back while Clipdesk is open, or when you say so.',
  noneWait: 'No link waits.',
  remove: (url: string) => `Remove ${url}`,
} as const;

export const exportText = {
  title: 'Export',
  what: 'What',
  selection: (n: number) => `Selection (${n.toLocaleString('en')})`,
  results: (n: number) => `Everything in the list (${n.toLocaleString('en')})`,
  format: 'Format',
  formats: {
    pdf: 'PDF',
    docx: 'Word',
    html: 'Web page',
    md: 'Markdown',
    xlsx: 'Excel',
    csv: 'Table (CSV)',
    ris: 'RIS',
    'csl-json': 'CSL-JSON',
    json: 'Data (JSON)',
    zip: 'Archive',
  } satisfies Record<ExportFormat, string>,
  formatHints: {
    pdf: 'Clip book to print or send',
    docx: 'To edit and print',
    html: 'One file for any browser',
    md: 'Text with headings',
    xlsx: 'Table and key figures',
    csv: 'For any spreadsheet',
    ris: 'For EndNote or Citavi',
    'csl-json': 'For Zotero or Pandoc',
    json: 'Every field, for programs',
    zip: 'With originals, to import again',
  } satisfies Record<ExportFormat, string>,
  template: 'Report',
  templates: { brief: 'Brief', 'clip-book': 'Clip book', data: 'Data' },
  templateHints: {
    brief: 'Headlines, two lines and links',
    'clip-book': 'Full texts, each clip on its page',
    data: 'One table',
  },
  reportTitle: 'Title',
  defaultTitle: 'Press review',
  organisation: 'Organisation',
  confidentiality: 'Note on the cover',
  confidentialityHint: 'e.g. Internal use only',
  groupBy: 'Sections',
  groups: { tag: 'By tag', outlet: 'By outlet', date: 'By date', tone: 'By tone', none: 'None' },
  order: 'Order',
  orders: { oldest: 'Oldest first', newest: 'Newest first', outlet: 'Outlet', relevance: 'Relevance' },
  save: 'Export…',
  saving: 'Exporting…',
  cancel: 'Cancel',
  saved: (name: string, n: number, pages: number | null) =>
    `${name} saved: ${clippings(n)}${pages === null ? '' : `, ${countOf(pages, 'page', 'pages')}`}`,
  reveal: 'Show in Folder',
} as const;

export const welcomeText = {
  title: 'Welcome to Clipdesk',
  text: 'Collect the day’s coverage, file it under tags, find any of it again, and hand out a press review.',
  drop: 'Drop anything here',
  dropHint: 'Saved pages, text files, folders, a passage or a link',
  paste: 'Paste',
  choose: 'Choose Files…',
  samples: 'Try the Sample Library',
  organisation: 'Your organisation',
  organisationHint: 'Named on the cover and in the footer of reports',
  private: 'Everything stays on this computer. Clipdesk works without a network.',
} as const;

export const settingsText = {
  title: 'Settings',
  theme: 'Appearance',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  organisation: 'Organisation',
  organisationHint: 'Named on the cover and in the footer of reports',
  readerTextSize: 'Reader text size',
  pixels: (n: number) => `${n} px`,
  library: 'Library',
  backup: 'Back Up…',
  openOther: 'Open Another…',
  done: 'Done',
} as const;

export const watchText = {
  label: 'Watched folders',
  hint: 'New files in them are imported by themselves, once they have stopped growing. The folders are not changed.',
  missing: 'Cannot be read now; it is looked at again.',
  missingFolders: (paths: readonly string[]) =>
    paths.length === 1
      ? `The watched folder ${paths.join('')} cannot be read now. What is in it comes in when it is back.`
      : `${paths.length} watched folders cannot be read now. What is in them comes in when they are back.`,
  show: 'Settings…',
  add: 'Watch a Folder…',
  remove: (path: string) => `Stop watching ${path}`,
} as const;

export const shortcutsText = {
  title: 'Keyboard shortcuts',
  menus: { file: 'File', edit: 'Edit', clipping: 'Clipping', view: 'View', go: 'Go', help: 'Help' },
  list: 'In lists',
  listKeys: [
    { keys: ['ArrowUp', 'ArrowDown'], title: 'Move' },
    { keys: ['Shift+ArrowDown'], title: 'Extend the selection' },
    { keys: ['PageUp', 'PageDown'], title: 'Move by a page' },
    { keys: ['Home', 'End'], title: 'First or last' },
    { keys: ['Escape'], title: 'Back to the list; leave a field; clear the search' },
  ],
  or: 'or',
  close: 'Close',
} as const;

export const tagDialogText = {
  newTitle: 'New tag',
  newInside: (parent: string) => `New tag inside ${parent}`,
  renameTitle: (path: string) => `Rename ${path}`,
  renameHint: 'Every clipping with this tag follows.',
  mergeTitle: (path: string) => `Merge ${path} into`,
  name: 'Name',
  create: 'Create',
  rename: 'Rename',
  mergeWith: (path: string) => `Merge into ${path}`,
  cancel: 'Cancel',
} as const;

export const saveSearchText = {
  title: 'Save search',
  name: 'Name',
  query: 'Finds',
  save: 'Save',
  cancel: 'Cancel',
} as const;

export const textEditorText = {
  title: 'Edit text',
  label: 'Text of the clipping',
  hint: 'Paragraphs are separated by an empty line. The original stays as it came.',
  save: 'Save',
  cancel: 'Cancel',
} as const;

export const rulesText = {
  title: 'Auto-tag rules',
  none: 'No rules yet. Add one from a file with the command “clipdesk rules add”.',
  preview: 'Try Without Changing',
  run: 'Run Now',
  would: (n: number) =>
    n === 0 ? 'The rules would change nothing.' : `The rules would change ${clippings(n)}.`,
  scope: { new: 'new clippings', existing: 'existing clippings', both: 'new and existing clippings' },
  off: 'off',
  remove: (name: string) => `Remove rule ${name}`,
  ran: (n: number) => (n === 0 ? 'The rules changed nothing.' : `The rules changed ${clippings(n)}`),
  close: 'Close',
} as const;
