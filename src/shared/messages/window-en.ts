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
      : `${total.toLocaleString('en')} found, ${some.toLocaleString('en')} partly`,
  selected: (n: number) => `${n.toLocaleString('en')} selected`,
  some: 'Only some of the words',
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
  dismissArrived: 'Stay here',
  show: 'Show',
  indexing: 'The search index is being made; results will follow.',
} as const;

export const searchText = {
  label: 'Search clippings',
  placeholder: 'Search',
  placeholderIn: (place: string) => `Search in ${place}`,
  clear: 'Clear the search',
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

export const dropText = {
  title: 'Drop to import',
  text: 'Files, folders, saved pages, text or links',
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
