import { describe, expect, it } from 'vitest';
import { placeKey, placeQuery, type Place } from './place';

describe('a place as a query', () => {
  it.each<[Place, string]>([
    [{ kind: 'inbox' }, 'is:inbox'],
    [{ kind: 'all' }, ''],
    [{ kind: 'trash' }, 'is:trashed'],
    [{ kind: 'tag', path: 'Environment/Water' }, 'tag:"Environment/Water"'],
    [{ kind: 'outlet', name: 'Le Courrier du Fleuve' }, 'outlet:="Le Courrier du Fleuve"'],
    [{ kind: 'outlet', name: 'The “Daily" Ledger' }, 'outlet:"The  Daily  Ledger"'],
    [{ kind: 'saved', name: 'Floods' }, 'search:"Floods"'],
  ])('%o is %s', (place, query) => {
    expect(placeQuery(place)).toBe(query);
  });

  it('tells a tag from an outlet of the same name', () => {
    expect(placeKey({ kind: 'tag', path: 'Water' })).not.toBe(placeKey({ kind: 'outlet', name: 'Water' }));
  });
});
