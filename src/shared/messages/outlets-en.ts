import { countOf } from './en';

/** What the dialog of outlets says, in English. */

export const outletsText = {
  title: 'Outlets',
  search: 'Find an outlet by its name, a spelling or a domain',
  results: 'Outlets',
  own: 'Of this library',
  known: 'Known from the start',
  none: 'No outlet by that name. “New Outlet” makes one.',
  hint: 'Enter opens an outlet',
  add: 'New Outlet…',
  close: 'Done',
  newTitle: 'New Outlet',
  name: 'Name',
  nameHint: 'As reports print it',
  otherNames: 'Also called',
  otherNamesHint: 'Other names and spellings, one per line. Case, accents and “The” make no difference.',
  domains: 'Websites',
  domainsHint: 'Domains, one per line, as gxrb.com.cn. What comes from them is this outlet’s.',
  back: 'Back',
  remove: 'Remove',
  save: 'Save',
  saved: (name: string) => `${name} is kept`,
  renamed: (name: string, n: number) => `${name}: ${countOf(n, 'clipping', 'clippings')} renamed`,
  removed: (name: string) => `${name} is removed; the clippings keep their outlet`,
} as const;
