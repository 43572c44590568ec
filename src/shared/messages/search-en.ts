import type { SearchWindow } from '../contract';
import type { TextField } from '../model/query';
import type { KnownNameKind } from '../model/known-name';
import type { SavedSearchIcon } from '../model/saved-search';
import { countOf } from './en';

type ChipKind = SearchWindow['understood'][number]['kind'];

/** The chips under the search box. */
export const chipText = {
  label: 'Understood as',
  remove: (part: string) => `Search without ${part}`,
  /** What is wrong with a part of a query that does not do what it says. */
  faults: {
    ignored: 'Not used in the search',
    missing: 'There is no saved search of this name, so it finds nothing',
    circular: 'This saved search would contain itself, so it finds nothing',
  } as Partial<Record<ChipKind, string>>,
} as const;

/** How long a search took, in milliseconds given. */
export function tookText(ms: number): string {
  return ms < 1_000 ? `${Math.max(1, Math.round(ms))} ms` : `${(ms / 1_000).toFixed(1)} s`;
}

/**
 * What stands before the query with misspelt words put right. Where similar words were found in their place, it would be wrong to ask
 * whether they were meant: they are shown already.
 */
export function correctionText(found: number): string {
  return found === 0 ? 'Did you mean' : 'No clipping is spelt like that: similar words are shown. Search for';
}

/** The searches made before, offered under the box. */
export const recentText = {
  clear: 'Forget Recent Searches',
} as const;

/** A search inside what another found. */
export const insideText = {
  inside: (query: string) => `Inside the results of “${query}”`,
  placeholder: 'Search in these results',
  leave: 'Leave these results',
} as const;

/** Why a query finds a clipping. */
export const whyText = {
  title: 'Why it is found',
  rule: (name: string) => `Tagged by the rule “${name}”`,
  fields: {
    headline: 'Headline',
    body: 'Text',
    summary: 'Summary',
    notes: 'Notes',
    highlight: 'Highlight',
    author: 'Author',
    editor: 'Editor',
    outlet: 'Outlet',
    source: 'Source',
    campaign: 'Campaign',
    spokesperson: 'Spokesperson',
    section: 'Section',
    place: 'Place',
  } satisfies Record<TextField, string>,
} as const;

/** Clippings on the clipboard as a list. */
export const copyText = {
  copied: (n: number) => `${countOf(n, 'clipping', 'clippings')} copied as a list`,
  tooMany: (n: number, most: number) =>
    `${n.toLocaleString('en')} clippings are too many for the clipboard; select at most ${most.toLocaleString('en')}, or use Export.`,
} as const;

/** What can be done with a saved search of the sidebar. */
export const savedText = {
  moveUp: 'Move Up',
  moveDown: 'Move Down',
  renameItem: 'Rename…',
  renameTitle: (name: string) => `Rename ${name}`,
  renameHint: 'Searches that name it follow.',
  name: 'Name',
  rename: 'Rename',
  cancel: 'Cancel',
  renamed: (name: string, to: string) => `${name} is now ${to}`,
  icon: 'Picture',
  icons: {
    search: 'Magnifying glass',
    star: 'Star',
    flag: 'Flag',
    heart: 'Heart',
    alert: 'Warning',
    calendar: 'Calendar',
    person: 'Person',
    people: 'People',
    building: 'Building',
    government: 'Government',
    megaphone: 'Megaphone',
    newspaper: 'Newspaper',
    radio: 'Radio',
    tv: 'Television',
    globe: 'Globe',
    leaf: 'Leaf',
    water: 'Water',
  } satisfies Record<SavedSearchIcon, string>,
} as const;

/** What is like a clipping. */
export const similarText = {
  nothing: 'No other clipping has a telling word of this one',
} as const;

/** People and organisations with their spellings. */
export const namesText = {
  title: 'Names and Spellings',
  about:
    'One entry for a person, organisation or place: name:"Beihai" then finds all its spellings, also 北海.',
  list: 'Known names',
  name: 'Name',
  kind: 'Kind',
  kinds: {
    person: 'Person',
    organisation: 'Organisation',
    place: 'Place',
    other: 'Other',
  } satisfies Record<KnownNameKind, string>,
  spellings: 'Other spellings',
  spellingsHint: 'One on each line, in any script',
  edit: (name: string) => `Edit ${name}`,
  search: (name: string) => `Search for ${name}`,
  remove: (name: string) => `Remove ${name}`,
  saved: (name: string) => `${name} is kept`,
  removed: (name: string) => `Name ${name} removed`,
  save: 'Save',
  close: 'Close',
} as const;
