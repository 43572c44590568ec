import { hasQuotes, quoteValue } from '../../shared/model/quote-value';

/** What the sidebar can choose: it limits every search. */
export type Place =
  | { readonly kind: 'inbox' | 'all' | 'starred' | 'untagged' | 'excluded' | 'trash' }
  | { readonly kind: 'tag'; readonly path: string }
  | { readonly kind: 'outlet'; readonly name: string }
  | { readonly kind: 'saved'; readonly name: string };

export type FixedPlaceKind = Exclude<Place['kind'], 'tag' | 'outlet' | 'saved'>;

/** The fixed places, as the sidebar lists them. */
export const fixedPlaces: readonly FixedPlaceKind[] = [
  'inbox',
  'all',
  'starred',
  'untagged',
  'excluded',
  'trash',
];

/** The query that finds exactly the clippings of a place. */
export function placeQuery(place: Place): string {
  switch (place.kind) {
    case 'inbox':
      return 'is:inbox';
    case 'all':
      return '';
    case 'starred':
      return 'is:starred';
    case 'untagged':
      return 'is:untagged';
    case 'excluded':
      return 'is:excluded';
    case 'trash':
      return 'is:trashed';
    case 'tag':
      return `tag:${quoteValue(place.path)}`;
    case 'outlet':
      // The whole name: “China Daily” is not “China Daily Asia”.
      return `outlet:${hasQuotes(place.name) ? '' : '='}${quoteValue(place.name)}`;
    case 'saved':
      return `search:${quoteValue(place.name)}`;
  }
}

/** One string per place, for keys and comparison. */
export function placeKey(place: Place): string {
  if (place.kind === 'tag') return `tag:${place.path}`;
  if (place.kind === 'outlet' || place.kind === 'saved') return `${place.kind}:${place.name}`;
  return place.kind;
}
