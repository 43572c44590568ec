import { describe, expect, it } from 'vitest';
import type { Tag } from '../../shared/model/tag';
import { canNest, splitTagPath, tagLines } from './tag-tree';

function tag(id: number, path: string, parentId: number | null): Tag {
  return { id, path, name: splitTagPath(path).name, parentId, color: null, count: 0, countWithChildren: 0 };
}

const tags = [
  tag(4, 'Water', null),
  tag(1, 'environment', null),
  tag(2, 'environment/River 10', 1),
  tag(3, 'environment/River 9', 1),
  tag(5, 'environment/River 9/Floods', 3),
];

describe('the tag tree', () => {
  it('puts each tag under its parent, by name with numbers in order', () => {
    expect(tagLines(tags, new Set()).map(({ tag: { path }, level }) => `${level} ${path}`)).toEqual([
      '1 environment',
      '2 environment/River 9',
      '3 environment/River 9/Floods',
      '2 environment/River 10',
      '1 Water',
    ]);
  });

  it('hides what lies inside a collapsed tag', () => {
    const lines = tagLines(tags, new Set(['environment']));
    expect(lines.map((line) => [line.tag.path, line.hasChildren, line.open])).toEqual([
      ['environment', true, false],
      ['Water', false, false],
    ]);
  });

  it('shows a tag whose parent is not there at the top rather than losing it', () => {
    expect(tagLines([tag(9, 'Lost/Found', 77)], new Set())).toHaveLength(1);
  });
});

describe('nesting a tag in another', () => {
  it.each([
    ['Water', 'Environment', true],
    ['Water', 'Water', false],
    ['Environment', 'Environment/Water', false],
    ['Environment/Water', 'Environment', false],
    ['Environment/Water', 'Economy', true],
    ['Environment/Water', null, true],
    ['Water', null, false],
    ['Water', 'Waterways', true],
  ])('%s into %s: %s', (path, parent, expected) => {
    expect(canNest(path, parent)).toBe(expected);
  });
});
