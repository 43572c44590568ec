import { describe, expect, it } from 'vitest';
import type { Tag } from '../../../shared/model/tag';
import { paletteFit, paletteItems } from './palette-items';

const facts = { selection: 1, rows: 3, inTrash: false, searching: false, canUndo: false, canRedo: false };
const tags: Tag[] = [
  {
    id: 1,
    path: 'Environment/Water',
    name: 'Water',
    parentId: null,
    color: null,
    count: 0,
    countWithChildren: 0,
  },
];

describe('the palette', () => {
  it.each([
    ['Move to Trash', 'mo', 3],
    ['Move to Trash', 'trash', 2],
    ['Move to Trash', 'tra mo', 2],
    ['Move to Trash', 'ash', 1],
    ['Move to Trash', 'x', 0],
    ['Environment/Water', 'wat', 2],
    ['Été', 'ete', 3],
  ])('fits “%s” to “%s” by %i', (text, typed, fit) => {
    expect(paletteFit(text, typed)).toBe(fit);
  });

  it('offers only what can be done now', () => {
    const ids = paletteItems('', facts, [], []).map(({ key }) => key);
    expect(ids).toContain('clipping.keep');
    expect(ids).not.toContain('clipping.restore');
    expect(ids).not.toContain('history.undo');
    expect(paletteItems('', { ...facts, selection: 0 }, [], []).map(({ key }) => key)).not.toContain(
      'clipping.keep',
    );
  });

  it('finds commands, places and tags by name, and offers to tag what is selected', () => {
    expect(paletteItems('wat', facts, tags, [{ name: 'Waterfront News' }]).map(({ key }) => key)).toEqual([
      'go:outlet:Waterfront News',
      'go:tag:Environment/Water',
      'tag:Environment/Water',
    ]);
    expect(paletteItems('wat', { ...facts, selection: 0 }, tags, []).map(({ key }) => key)).toEqual([
      'go:tag:Environment/Water',
    ]);
  });

  it('gives no two lines the same key', () => {
    const keys = paletteItems('', facts, tags, [{ name: 'A' }]).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
