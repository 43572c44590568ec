import type { MediaType } from '../model/clipping';
import type { ExportFormat } from '../model/report';
import { countOf } from './en';

/** Every sentence and label of the window, in English. The parts of the window take their words from here only. */

const clippings = (n: number): string => countOf(n, 'clipping', 'clippings');

export const placeText = {
  inbox: 'Inbox',
  all: 'All Clippings',
  starred: 'Starred',
  untagged: 'Untagged',
  excluded: 'Excluded',
  trash: 'Trash',
} as const;

export const sidebarText = {
  label: 'Library',
  places: 'Places',
  tags: 'Tags',
  outlets: 'Outlets',
  saved: 'Saved Searches',
  removeSaved: 'Remove Saved Search',
  newTag: 'New tag',
  noTags: 'No tags yet. Select a clipping and press T.',
  allOutlets: (n: number) => `All ${countOf(n, 'outlet', 'outlets')}`,
  fewerOutlets: 'Fewer outlets',
  item: (name: string, n: number) => `${name}, ${clippings(n)}`,
  import: 'Import files',
  settings: 'Settings',
  collapse: (name: string) => `Collapse ${name}`,
  expand: (name: string) => `Expand ${name}`,
} as const;

export const tagMenuText = {
  rename: 'Rename…',
  newChild: 'New Tag Inside…',
  merge: 'Merge Into…',
  toTop: 'Move to Top Level',
  color: 'Colour',
  noColor: 'No colour',
  delete: 'Delete Tag',
} as const;

export const listText = {
  label: 'Clippings',
  count: clippings,
  countSearch: (total: number, some: number) =>
    some === 0
      ? `${total.toLocaleString('en')} found`
      : `${total.toLocaleString('en')} found, ${some.toLocaleString('en')} near`,
  selected: (n: number) => `${n.toLocaleString('en')} selected`,
  some: 'Only some of the words',
  didYouMean: 'Did you mean',
  sort: 'Sort',
  sorts: {
    automatic: 'Automatic',
    relevance: 'Relevance',
    newest: 'Newest First',
    oldest: 'Oldest First',
    outlet: 'Outlet',
  },
  unknownOutlet: 'Outlet unknown',
  noDate: 'No date',
  inferred: 'The date is inferred',
  inInbox: 'In the Inbox',
  starred: 'Starred',
  excluded: 'Excluded',
  noHeadline: 'Without a headline',
  arrived: (n: number) => `${n.toLocaleString('en')} new`,
  show: 'Show',
  indexing: 'The search index is being made; results will follow.',
} as const;

export const searchText = {
  label: 'Search clippings',
  placeholder: 'Search',
  placeholderIn: (place: string) => `Search in ${place}`,
  clear: 'Clear the search',
  understood: 'Understood as',
  suggestions: 'Suggestions',
  suggested: (kind: string, label: string) => `${kind}: ${label}`,
  suggestionKinds: {
    word: 'Word',
    tag: 'Tag',
    outlet: 'Outlet',
    saved: 'Saved search',
    field: 'Field',
    value: 'Value',
    recent: 'Recent search',
  },
} as const;

export const filterText = {
  label: 'Filters',
  toggle: 'Filters',
  only: (value: string, count: number) => `Only ${value}, ${clippings(count)}`,
  without: (value: string) => `Without ${value}`,
  more: (n: number) => `${n.toLocaleString('en')} more`,
  fewer: 'Fewer',
  dates: 'Published',
  datesHow: 'Arrow keys go from bar to bar, with Shift they choose several; Enter searches in their days.',
  bar: (period: string, count: number) => `${period}: ${clippings(count)}`,
  allDates: 'All dates',
} as const;

export const emptyText = {
  inbox: {
    title: 'The Inbox is clear',
    text: 'New clippings arrive here. Keep or exclude each one, and the Inbox is done for the day.',
  },
  all: { title: 'Nothing here yet', text: 'Drop files, pages or text anywhere in this window to begin.' },
  starred: { title: 'No starred clippings', text: 'Press S on a clipping you want at hand.' },
  untagged: {
    title: 'Everything is tagged',
    text: 'Clippings without a tag gather here, so that none is left out of a report.',
  },
  excluded: {
    title: 'Nothing excluded',
    text: 'Press X on a clipping that does not belong in the coverage. It stays here, out of reports.',
  },
  trash: { title: 'The Trash is empty', text: 'What you delete waits here until you empty the Trash.' },
  tag: {
    title: 'No clippings with this tag',
    text: 'Drag clippings onto the tag, or select some and press T.',
  },
  saved: {
    title: 'Nothing found by this saved search',
    text: 'Clippings that fit it will appear here as they come in.',
  },
  outlet: { title: 'No clippings from this outlet', text: 'Its clippings may be excluded or in the Trash.' },
  search: (query: string) => ({
    title: `Nothing found for “${query}”`,
    text: 'Try fewer words, or another spelling.',
  }),
  searchEverywhere: 'Search All Clippings',
  clearSearch: 'Clear Search',
  emptyTrash: 'Empty Trash',
  importFiles: 'Import Files…',
} as const;

export const readerText = {
  label: 'Reader',
  frame: (headline: string) => `Text of: ${headline}`,
  toolbar: 'Clipping',
  none: 'No clipping selected',
  noneHint: 'Choose one in the list, or press J.',
  several: (n: number) => `${n.toLocaleString('en')} clippings selected`,
  severalHint: 'Keep, exclude, star, tag, export or delete them together.',
  text: 'Text',
  original: 'Original',
  view: 'View',
  match: (match: number, matches: number) =>
    match === 0
      ? countOf(matches, 'match', 'matches')
      : `${match.toLocaleString('en')} of ${matches.toLocaleString('en')}`,
  previousMatch: 'Previous match',
  nextMatch: 'Next match',
  smaller: 'Smaller text',
  larger: 'Larger text',
  keep: 'Keep',
  exclude: 'Exclude',
  star: 'Star',
  unstar: 'Remove star',
  tag: 'Tag',
  export: 'Export',
  trash: 'Move to Trash',
  restore: 'Put back',
  inspector: 'Inspector',
  closePeek: 'Close peek',
} as const;

export const inspectorText = {
  label: 'Inspector',
  none: 'Fields and tags of the selected clipping appear here.',
  empty: 'Add',
  showEmpty: 'Show Empty Fields',
  hideEmpty: 'Hide Empty Fields',
  groups: {
    tags: 'Tags',
    coverage: 'Coverage',
    people: 'People',
    place: 'Place',
    evaluation: 'Evaluation',
    notes: 'Notes',
    media: 'Pictures',
    rights: 'Copyright',
    original: 'Original',
  },
  tagsOf: 'Tags of this clipping',
  addTag: 'Add tag',
  removeTag: (path: string) => `Remove tag ${path}`,
  edit: (label: string, value: string) => `${label}: ${value}`,
  from: {
    title: 'Where this value came from',
    corrected: 'Corrected by you',
    inferred: 'Inferred, please check',
  },
  words: (n: number) => countOf(n, 'word', 'words'),
  imported: 'Imported',
  fileName: 'Name',
  size: 'Size',
  kind: 'Kind',
  hash: 'SHA-256',
  saveOriginal: 'Save Original…',
  editText: 'Edit Text…',
  severalTitle: (n: number) => clippings(n),
  severalTags: 'Tags of the selection',
  onAll: 'on all',
  onSome: (n: number) => `on ${n.toLocaleString('en')}`,
  addToAll: 'Add to all',
  knownTags: (n: number) =>
    `Counted on the ${n.toLocaleString('en')} that are loaded; adding and removing works on all.`,
  warnings: 'Please check',
  badDate: 'Write a date as 2019, 2019-09, 2019-09-18 or 2019-09-18 16:34.',
  badNumber: 'Write a whole number.',
  badTone: 'Write one subject per line, as “Subject: +1”, from -2 to +2, or “Subject: unrated”.',
} as const;

export const fieldText = {
  headline: 'Headline',
  subheadline: 'Subheadline',
  outlet: 'Outlet',
  source: 'Source',
  mediaType: 'Media',
  type: 'Type',
  datePublished: 'Published',
  dateModified: 'Updated',
  dateAccessed: 'Accessed',
  sectionPath: 'Section',
  edition: 'Edition',
  page: 'Page',
  url: 'Address',
  language: 'Language',
  externalId: 'Identifier',
  wordCount: 'Length',
  authors: 'Authors',
  editor: 'Editor',
  spokespersons: 'Spokespersons',
  dateline: 'Dateline',
  place: 'Place',
  country: 'Country',
  reachValue: 'Reach',
  reachMetric: 'Metric',
  reachAsOf: 'As of',
  reachSource: 'Source of reach',
  tone: 'Tone',
  prominence: 'Prominence',
  origin: 'Origin',
  campaign: 'Campaign',
  keyMessages: 'Key messages',
  pageViews: 'Page views',
  summary: 'Summary',
  notes: 'Notes',
  rightsHolder: 'Rights holder',
  copyrightNotice: 'Notice',
  licenceScheme: 'Licence',
  licenceExpires: 'Expires',
} as const;
export type FieldLabel = keyof typeof fieldText;

/** Longer hints under a field's name, for what is easily mistaken. */
export const fieldHint: Partial<Record<FieldLabel, string>> = {
  source: 'The agency or site the outlet credits',
  authors: 'Several are separated by semicolons',
  spokespersons: 'Several are separated by semicolons; “(quoted)” marks who is quoted',
  keyMessages: 'One per line',
  tone: 'One subject per line, as “Subject: +1”',
  pageViews: 'As the page printed it; never counted as reach',
  sectionPath: 'Levels are separated by a slash',
};

export const mediaTypeText: Readonly<Record<MediaType, string>> = {
  print: 'Print',
  online: 'Online',
  tv: 'TV',
  radio: 'Radio',
  podcast: 'Podcast',
  agency: 'Agency',
  blog: 'Blog',
  social: 'Social',
};

export const choiceText = {
  unknown: 'Not set',
  type: {
    'article-newspaper': 'Newspaper article',
    webpage: 'Web page',
    broadcast: 'Broadcast',
    post: 'Post',
  },
  prominence: { headline: 'Headline', lead: 'Lead', body: 'Body', passing: 'In passing' },
  origin: { proactive: 'Proactive', reactive: 'Reactive', organic: 'Organic' },
  metric: {
    circulation: 'Circulation',
    readership: 'Readership',
    'monthly-uniques': 'Monthly uniques',
    audience: 'Audience',
  },
  quoted: 'quoted',
  unrated: 'unrated',
} as const;

/** Where a value was read from, by the reader's rule. */
export const provenanceText: Readonly<Record<string, string>> = {
  'json-ld': 'from the page’s structured data (JSON-LD)',
  og: 'from OpenGraph',
  meta: 'from the page’s meta tags',
  microdata: 'from microdata',
  'header-line': 'from a header line',
  'visible-text': 'from the visible text',
  readability: 'from the article’s text',
  'script-data': 'from the data the page is built of',
  detector: 'detected from the text',
  'file-name': 'from the file’s name',
  page: 'from the page it was cut out of',
};

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

export const dropText = {
  title: 'Drop to import',
  text: 'Files, folders, saved pages, text or links',
} as const;

export const linkText = {
  title: 'Import from Link',
  addresses: 'Web addresses, one on each line',
  hint: 'Each page is fetched with its pictures, without cookies, and kept as the original. Nothing else goes out.',
  wrong: 'Every line must be a web address that begins with http:// or https://.',
  fetch: (n: number) => (n > 1 ? `Fetch ${n.toLocaleString('en')} Pages` : 'Fetch Page'),
  cancel: 'Cancel',
  waiting: (n: number) => `${countOf(n, 'link waits', 'links wait')} for a network`,
  fetchWaiting: 'Fetch Now',
  fetchAllWaiting: 'Fetch Waiting Links',
  show: 'Show',
  noneWait: 'No link waits.',
  remove: (url: string) => `Remove ${url}`,
} as const;

export const exportText = {
  title: 'Export',
  what: 'What',
  selection: (n: number) => `Selection (${n.toLocaleString('en')})`,
  results: (n: number) => `Everything in the list (${n.toLocaleString('en')})`,
  format: 'Format',
  formats: { pdf: 'PDF', html: 'Web page', csv: 'Table', json: 'Data', zip: 'Archive' } satisfies Record<
    ExportFormat,
    string
  >,
  formatHints: {
    pdf: 'Clip book to print or send',
    html: 'One file for any browser',
    csv: 'For Excel or Calc',
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
  groups: { tag: 'By tag', outlet: 'By outlet', date: 'By date', none: 'None' },
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
  hint: 'New files in them are imported by themselves, once they stopped growing. The folders are not changed.',
  missing: 'Cannot be read now; it is looked at again.',
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

export const bannerText = {
  restarting: 'The library is restarting…',
  failed: 'The library could not be opened.',
  openOther: 'Open Another Library…',
  dismiss: 'Dismiss',
} as const;

export const toastText = {
  label: 'Messages',
  undo: 'Undo',
  redo: 'Redo',
  dismiss: 'Dismiss',
  kept: (n: number) => `${clippings(n)} kept`,
  excluded: (n: number) => `${clippings(n)} excluded`,
  toInbox: (n: number) => `${clippings(n)} moved to the Inbox`,
  starred: (n: number) => `${clippings(n)} starred`,
  unstarred: (n: number) => `Star removed from ${clippings(n)}`,
  trashed: (n: number) => `${clippings(n)} moved to the Trash`,
  restored: (n: number) => `${clippings(n)} put back`,
  emptied: (n: number) => `${clippings(n)} deleted for good`,
  tagged: (n: number, path: string) => `${clippings(n)} tagged ${path}`,
  untagged: (n: number, path: string) => `${path} removed from ${clippings(n)}`,
  tagDeleted: (path: string) => `Tag ${path} deleted`,
  tagRenamed: (path: string, to: string) => `${path} is now ${to}`,
  tagMerged: (path: string, into: string) => `${path} merged into ${into}`,
  savedRemoved: (name: string) => `Saved search ${name} removed`,
  undone: (label: string) => `Undone: ${label}`,
  redone: (label: string) => `Done again: ${label}`,
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  backedUp: (name: string) => `Backup ${name} written and checked`,
  originalSaved: (name: string) => `Original saved as ${name}`,
  noLink: 'This clipping has no web address.',
  notShown: 'That clipping is not in the library any more.',
} as const;

export const paneText = {
  resizeSidebar: 'Width of the sidebar',
  resizeList: 'Width of the list',
  resizeInspector: 'Width of the inspector',
} as const;
