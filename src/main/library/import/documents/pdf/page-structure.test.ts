import { describe, expect, it } from 'vitest';
import { joinStructures, readStructure, sharedPath } from './page-structure';

const page = (...paragraphs: readonly string[]) =>
  readStructure({
    role: 'Root',
    children: [
      { role: 'Div', children: paragraphs.map((id) => ({ role: 'P', children: [{ type: 'content', id }] })) },
    ],
  });
const pathOf = (structure: ReturnType<typeof page>, id: string) => structure?.get(id)?.path ?? [];

describe('The structure of a PDF', () => {
  it('goes on over the end of a page: the box is the same, the paragraph another', () => {
    const [one, two] = [page('a', 'b'), page('c')];
    const lines = [
      { page: 1, path: pathOf(one, 'a') },
      { page: 1, path: pathOf(one, 'b') },
      { page: 2, path: pathOf(two, 'c') },
    ];
    const [, before, after] = joinStructures(lines);
    expect(sharedPath(before?.path ?? [], after?.path ?? []).map(({ role }) => role)).toEqual([
      'Root',
      'Div',
    ]);
  });

  it('takes a line that stands outside of it for one of the box around its neighbours', () => {
    const one = page('a', 'b');
    const lines = [
      { page: 1, path: pathOf(one, 'a') },
      { page: 1, path: undefined },
      { page: 1, path: pathOf(one, 'b') },
    ];
    expect(joinStructures(lines)[1]?.path?.map(({ role }) => role)).toEqual(['Root', 'Div']);
  });

  it('is none where nothing is in it', () => {
    expect(readStructure(null)).toBeNull();
    expect(readStructure({ role: 'Root', children: [] })).toBeNull();
  });
});
