import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseTagPath, type Tag } from '../../shared/model/tag';
import { tagChoices } from './match-tags';

let nextId = 1;
function tag(path: string, count = 0): Tag {
  return { id: nextId++, path, name: path, parentId: null, color: null, count, countWithChildren: count };
}

const tags = [
  tag('Economy', 9),
  tag('Environment', 5),
  tag('Environment/Forum', 2),
  tag('Forums abroad', 1),
  tag('Été', 1),
];
const offered = (typed: string, first: string[] = []): string[] =>
  tagChoices(tags, typed, new Set(first)).map(({ kind, path }) => (kind === 'create' ? `+ ${path}` : path));

describe('what the tag picker offers', () => {
  it('lists every tag before anything is typed, those of the selection first, then the most used', () => {
    expect(offered('', ['Forums abroad'])).toEqual([
      'Forums abroad',
      'Economy',
      'Environment',
      'Environment/Forum',
      'Été',
    ]);
  });

  it('puts a name that fits whole before one that begins so, and making a tag last', () => {
    expect(offered('forum')).toEqual(['Environment/Forum', 'Forums abroad', '+ forum']);
  });

  it('finds letters in the middle of a name, after all others', () => {
    expect(offered('o')).toEqual(['Economy', 'Environment', 'Environment/Forum', 'Forums abroad', '+ o']);
  });

  it('folds accents and case, and does not offer to make what is there', () => {
    expect(offered('ETE')).toEqual(['Été']);
    expect(offered('environment/forum')).toEqual(['Environment/Forum']);
  });

  it('makes a nested tag from a typed path, tidied', () => {
    expect(offered(' Health / Costs ')).toEqual(['+ Health/Costs']);
  });

  it('never throws and offers making at most once, last, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const choices = tagChoices(tags, typed, new Set());
        const creating = choices.filter(({ kind }) => kind === 'create');
        expect(creating.length).toBeLessThanOrEqual(1);
        if (creating.length === 1) {
          expect(choices.at(-1)).toEqual({ kind: 'create', path: normaliseTagPath(typed) });
        }
      }),
    );
  });
});
