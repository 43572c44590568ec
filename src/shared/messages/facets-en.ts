import type { FacetName } from '../model/facets';

/** What clippings are counted by. */
export const facetText: Readonly<Record<FacetName, string>> = {
  outlet: 'Outlet',
  tag: 'Tag',
  year: 'Year',
  language: 'Language',
  mediaType: 'Media type',
  tone: 'Tone',
  status: 'Status',
};

const languages = new Intl.DisplayNames('en', { type: 'language' });
const words: Readonly<Record<string, string>> = {
  positive: 'Positive',
  neutral: 'Neutral',
  negative: 'Negative',
  unrated: 'Not rated',
  inbox: 'Inbox',
  kept: 'Kept',
  excluded: 'Excluded',
  print: 'Print',
  online: 'Online',
  tv: 'TV',
  radio: 'Radio',
  podcast: 'Podcast',
  agency: 'Agency',
  blog: 'Blog',
  social: 'Social media',
};

/** A facet's value as people read it. */
export function facetValueText(name: FacetName, value: string): string {
  if (name === 'tag') return value.replaceAll('/', ' / ');
  if (name === 'outlet' || name === 'year') return value;
  if (name !== 'language') return words[value] ?? value;
  // What is no language tag has no name.
  return /^[a-z]{2,3}$/u.test(value) ? (languages.of(value) ?? value) : value;
}
