import { describe, expect, it } from 'vitest';
import { addClipping, temporaryDatabase, TEST_NOW } from '../../../../test/temporary-library';
import { readClipping } from '../storage/clipping-table';
import type { LibraryDatabase } from '../storage/library-database';
import { recordStep } from './history';
import { colorTag, createTag, deleteTag, mergeTags, moveTag, renameTag } from './tag-operations';
import { addTags, ensureTag, findTag, listTags, removeTags, tagIdsUnder, tagPath, tagsOf } from './tag-table';

const paths = (db: LibraryDatabase) => listTags(db).map(({ path }) => path);
const counts = (db: LibraryDatabase) =>
  Object.fromEntries(
    listTags(db).map(({ path, count, countWithChildren }) => [path, [count, countWithChildren]]),
  );
const inStep = <T>(db: LibraryDatabase, change: () => T): T =>
  recordStep(db, { actor: 'person', label: 'Step', now: TEST_NOW }, change).value;

describe('making tags', () => {
  it('makes missing parents and finds tags whatever the case of their letters', async () => {
    const { db } = await temporaryDatabase();
    const id = ensureTag(db, ' Environment /  Fresh   water ');
    expect(paths(db)).toEqual(['Environment', 'Environment/Fresh water']);
    expect(ensureTag(db, 'ENVIRONMENT/fresh water')).toBe(id);
    expect(findTag(db, 'environment/FRESH WATER')).toBe(id);
    expect(tagPath(db, id)).toBe('Environment/Fresh water');
    expect(findTag(db, 'Environment/Salt water')).toBeNull();
  });

  it('takes the two ways of writing é for one tag, and é and e for two', async () => {
    const { db } = await temporaryDatabase();
    const composed = ensureTag(db, 'Caf\u00e9');
    expect(ensureTag(db, 'Cafe\u0301')).toBe(composed);
    expect(ensureTag(db, 'Cafe')).not.toBe(composed);
  });

  it('lists a tree as it is read, numbers by their value', async () => {
    const { db } = await temporaryDatabase();
    for (const path of ['Goal 10', 'Goal 2/B', 'Goal 2', 'Goal 2 plus', 'Élan', 'Zoo']) ensureTag(db, path);
    expect(paths(db)).toEqual(['Élan', 'Goal 2', 'Goal 2/B', 'Goal 2 plus', 'Goal 10', 'Zoo']);
  });

  it('does not make a tag twice', async () => {
    const { db } = await temporaryDatabase();
    createTag(db, 'Water', '#0000ff');
    expect(() => createTag(db, 'WATER', null)).toThrow('tag-exists');
    expect(listTags(db)[0]).toMatchObject({ path: 'Water', color: '#0000ff', parentId: null, name: 'Water' });
  });
});

describe('tags on clippings', () => {
  it('adds to many and removes from many, and tells whom it changed', async () => {
    const { db } = await temporaryDatabase();
    const [a, b] = [addClipping(db).seq, addClipping(db, { headline: 'b' }).seq];
    expect([...addTags(db, [a, b], ['Water', 'Air/Clean'], 'person')]).toEqual([a, b]);
    expect([...addTags(db, [a, b], ['Water'], 'rule:Water')]).toEqual([]);
    expect(db.all('SELECT DISTINCT added_by FROM clipping_tag')).toEqual([{ added_by: 'person' }]);
    expect(tagsOf(db, [a]).get(a)).toEqual([
      { path: 'Air/Clean', color: null },
      { path: 'Water', color: null },
    ]);
    expect([...removeTags(db, [a], ['water', 'unknown', 'Air'])]).toEqual([a]);
    expect(
      tagsOf(db, [a, b])
        .get(a)
        ?.map(({ path }) => path),
    ).toEqual(['Air/Clean']);
    expect(tagsOf(db, [a, b]).get(b)).toHaveLength(2);
  });

  it('counts a clipping with a tag and its child once, and leaves out the Trash and what is excluded', async () => {
    const { db } = await temporaryDatabase();
    const seqs = [1, 2, 3, 4].map((i) => addClipping(db, { headline: String(i) }).seq);
    const [both, child, trashed, excluded] = seqs as [number, number, number, number];
    addTags(db, [both], ['E', 'E/Water'], 'person');
    addTags(db, [child], ['E/Water/Rivers'], 'person');
    addTags(db, [trashed, excluded], ['E', 'E/Water'], 'person');
    addTags(db, [both, trashed], ['Alone'], 'person');
    db.run("UPDATE clipping SET trashed_at = '2026-01-01T00:00:00.000Z' WHERE seq = ?", trashed);
    db.run("UPDATE clipping SET status = 'excluded' WHERE seq = ?", excluded);
    expect(counts(db)).toEqual({ Alone: [1, 1], E: [1, 2], 'E/Water': [1, 2], 'E/Water/Rivers': [1, 1] });
  });
});

describe('changing the tree', () => {
  it('renames every use at once, children too', async () => {
    const { db } = await temporaryDatabase();
    const { seq, id } = addClipping(db);
    addTags(db, [seq], ['Env/Water/Rivers', 'Env'], 'person');
    inStep(db, () => renameTag(db, 'env', 'Environment'));
    expect(readClipping(db, id).tags).toEqual(['Environment', 'Environment/Water/Rivers']);
    inStep(db, () => renameTag(db, 'Environment/Water', 'Nature/Fresh/Water'));
    expect(readClipping(db, id).tags).toEqual(['Environment', 'Nature/Fresh/Water/Rivers']);
    expect(tagIdsUnder(db, 'Nature')).toHaveLength(4);
    expect(tagIdsUnder(db, 'Nothing')).toEqual([]);
  });

  it('changes only the case of a name', async () => {
    const { db } = await temporaryDatabase();
    ensureTag(db, 'env/water');
    renameTag(db, 'ENV', 'Env');
    renameTag(db, 'env/water', 'env/Water');
    expect(paths(db)).toEqual(['Env', 'Env/Water']);
  });

  it('refuses to take the place of another tag, and to move a tag into itself', async () => {
    const { db } = await temporaryDatabase();
    ensureTag(db, 'A/B/C');
    ensureTag(db, 'D');
    const before = paths(db);
    expect(() => inStep(db, () => renameTag(db, 'D', 'a'))).toThrow('tag-exists');
    expect(() => inStep(db, () => moveTag(db, 'A', 'A/B'))).toThrow('tag-into-itself');
    expect(() => inStep(db, () => moveTag(db, 'A', 'A'))).toThrow('tag-into-itself');
    expect(() => inStep(db, () => renameTag(db, 'A', 'a/New/Place'))).toThrow('tag-into-itself');
    expect(() => inStep(db, () => mergeTags(db, 'A', 'A/B/C'))).toThrow('tag-into-itself');
    expect(() => inStep(db, () => moveTag(db, 'X', null))).toThrow('tag-not-found');
    expect(paths(db)).toEqual(before);
  });

  it('moves a tag with its children, making the new parent', async () => {
    const { db } = await temporaryDatabase();
    ensureTag(db, 'A/B/C');
    moveTag(db, 'A/B', 'X/Y');
    expect(paths(db)).toEqual(['A', 'X', 'X/Y', 'X/Y/B', 'X/Y/B/C']);
    moveTag(db, 'X/Y/B', null);
    expect(paths(db)).toEqual(['A', 'B', 'B/C', 'X', 'X/Y']);
  });

  it('merges two tags with all that lies under them, losing no clipping', async () => {
    const { db } = await temporaryDatabase();
    const [one, two, three] = ['1', '2', '3'].map((headline) => addClipping(db, { headline }).seq) as [
      number,
      number,
      number,
    ];
    addTags(db, [one], ['Nature', 'Nature/Water'], 'rule:Nature');
    addTags(db, [two], ['Environment', 'Nature', 'Environment/water/Rivers'], 'person');
    addTags(db, [three], ['Nature/Air'], 'person');
    inStep(db, () => mergeTags(db, 'Nature', 'Environment'));
    expect(counts(db)).toEqual({
      Environment: [2, 3],
      'Environment/Air': [1, 1],
      'Environment/water': [1, 2],
      'Environment/water/Rivers': [1, 1],
    });
  });

  it('merges a tag into its parent even when it has a child of its own name', async () => {
    const { db } = await temporaryDatabase();
    const { seq, id } = addClipping(db);
    addTags(db, [seq], ['A/B/B/C'], 'person');
    inStep(db, () => mergeTags(db, 'A/B', 'A'));
    expect(readClipping(db, id).tags).toEqual(['A/B/C']);
  });

  it('colours a tag, takes the colour away, and deletes a tag with its children everywhere', async () => {
    const { db } = await temporaryDatabase();
    const { seq, id } = addClipping(db);
    addTags(db, [seq], ['A', 'A/B', 'C'], 'person');
    colorTag(db, 'a', '#ff0000');
    expect(listTags(db)[0]?.color).toBe('#ff0000');
    colorTag(db, 'A', null);
    expect(listTags(db)[0]?.color).toBeNull();
    inStep(db, () => deleteTag(db, 'A'));
    expect(readClipping(db, id).tags).toEqual(['C']);
    expect(paths(db)).toEqual(['C']);
  });
});
