import { describe, expect, it } from 'vitest';
import type { ListedOutlet } from '../../../shared/model/outlet';
import { matchOutlets } from './match-outlets';

const outlet = (name: string, rest: Partial<ListedOutlet> = {}): ListedOutlet => ({
  name,
  domains: [],
  otherNames: [],
  own: false,
  ...rest,
});

const outlets = [
  outlet('Le Télégramme', { own: true }),
  outlet('Guangxi Daily', { otherNames: ['广西日报'], domains: ['gxrb.com.cn'] }),
  outlet('The Daily Guangxi Courier'),
];

describe('outlets in the dialog', () => {
  it.each([
    ['', ['Le Télégramme', 'Guangxi Daily', 'The Daily Guangxi Courier']],
    ['telegr', ['Le Télégramme']],
    ['广西', ['Guangxi Daily']],
    ['gxrb', ['Guangxi Daily']],
    ['guangxi', ['Guangxi Daily', 'The Daily Guangxi Courier']],
    ['daily', ['Guangxi Daily', 'The Daily Guangxi Courier']],
    ['the daily', ['The Daily Guangxi Courier']],
    ['nothing', []],
  ])('“%s” finds %j', (typed, names) => {
    expect(matchOutlets(outlets, typed).map(({ name }) => name)).toEqual(names);
  });

  it('Those of the library come before those that are known from the start', () => {
    const own = outlet('North Guangxi News', { own: true });
    expect(matchOutlets([...outlets, own], 'guangxi')[0]).toBe(own);
  });
});
