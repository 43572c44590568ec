import type { FacetName } from '../model/facets';
import { mediaTypeText } from './field-en';
import { languageName } from './language-name';

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

const words: Readonly<Record<string, string>> = {
  positive: 'Positive',
  neutral: 'Neutral',
  negative: 'Negative',
  unrated: 'Not rated',
  inbox: 'Inbox',
  kept: 'Kept',
  excluded: 'Excluded',
  ...mediaTypeText,
};

/** A facet's value as people read it. */
export function facetValueText(name: FacetName, value: string): string {
  if (name === 'tag') return value.replaceAll('/', ' / ');
  if (name === 'outlet' || name === 'year') return value;
  return name === 'language' ? languageName(value) : (words[value] ?? value);
}
