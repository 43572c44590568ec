import { describe, expect, it } from 'vitest';
import { addClipping, dumpContent, temporaryDatabase, TEST_NOW } from '../../../../test/temporary-library';
import { readClipping, updateClipping } from '../storage/clipping-table';
import type { LibraryDatabase } from '../storage/library-database';
import { emptyTrash } from './empty-trash';
import { recordStep } from './history';
import { listSteps } from './list-steps';
import { addTags } from './tag-table';
import { createTag, deleteTag, moveTag, renameTag } from './tag-operations';
import { redoStep, undoStep } from './undo-step';

const edit = (
  db: LibraryDatabase,
  seq: number,
  changes: Parameters<typeof updateClipping>[2],
  at = TEST_NOW + 1000,
) =>
  recordStep(db, { actor: 'person', label: 'Edit', now: at }, () =>
    updateClipping(db, seq, changes, at, 'person'),
  );
const step = (db: LibraryDatabase, change: () => void) =>
  recordStep(db, { actor: 'person', label: 'Step', now: TEST_NOW }, change).batch;

describe('recording', () => {
  it('gives a step that changed nothing no number and leaves no trace of it', async () => {
    const { db } = await temporaryDatabase();
    const { seq } = addClipping(db, { headline: 'Flood' });
    expect(edit(db, seq, { headline: 'Flood' })).toEqual({ value: false, batch: null });
    expect(listSteps(db, { clipping: null, limit: 10 })).toHaveLength(1);
  });

  it('takes everything back when the change throws', async () => {
    const { db } = await temporaryDatabase();
    const { seq } = addClipping(db, { headline: 'Flood' });
    const before = dumpContent(db);
    expect(() =>
      recordStep(db, { actor: 'person', label: 'Edit', now: TEST_NOW }, () => {
        updateClipping(db, seq, { headline: 'Fire' }, TEST_NOW, 'person');
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(dumpContent(db)).toEqual(before);
    expect(db.all('SELECT * FROM history_current')).toEqual([]);
  });

  it('joins a step inside a step', async () => {
    const { db } = await temporaryDatabase();
    const { seq } = addClipping(db);
    const outer = recordStep(db, { actor: 'person', label: 'Outer', now: TEST_NOW }, () => [
      edit(db, seq, { headline: 'A' }).batch,
      edit(db, seq, { outlet: 'B' }).batch,
    ]);
    expect(outer.value).toEqual([outer.batch, outer.batch]);
  });

  it('makes its label from what the change turned out to do', async () => {
    const { db } = await temporaryDatabase();
    const { seq } = addClipping(db);
    recordStep(
      db,
      { actor: 'person', label: (n: number) => `Tag ${String(n)}`, now: TEST_NOW },
      () => addTags(db, [seq], ['A'], 'person').size,
    );
    expect(listSteps(db, { clipping: null, limit: 1 })[0]?.label).toBe('Tag 1');
  });

  it('never lets the key of a journalled row change', async () => {
    const { db } = await temporaryDatabase();
    const { seq } = addClipping(db);
    expect(() => db.run('UPDATE clipping SET seq = 99 WHERE seq = ?', seq)).toThrow('never changes');
  });
});

describe('undo and redo', () => {
  it('walks back to the beginning and forward again, one step at a time', async () => {
    const { db } = await temporaryDatabase();
    const states = [dumpContent(db)];
    const { seq } = addClipping(db, { headline: 'Flood', body: 'Water.\n\nMore water.' });
    states.push(dumpContent(db));
    edit(db, seq, { headline: 'Flood in Hanoi', body: 'Much water.' });
    states.push(dumpContent(db));
    step(db, () => addTags(db, [seq], ['Environment/Water'], 'person'));
    states.push(dumpContent(db));

    for (let i = 2; i >= 0; i -= 1) {
      undoStep(db, null, TEST_NOW);
      expect(dumpContent(db)).toEqual(states[i]);
    }
    expect(() => undoStep(db, null, TEST_NOW)).toThrow('nothing-to-undo');
    for (let i = 1; i <= 3; i += 1) {
      redoStep(db, TEST_NOW);
      expect(dumpContent(db)).toEqual(states[i]);
    }
    expect(() => redoStep(db, TEST_NOW)).toThrow('nothing-to-redo');
  });

  it('undoes an older step by itself when nothing later touched the same things', async () => {
    const { db } = await temporaryDatabase();
    const { seq, id } = addClipping(db, { headline: 'Flood', outlet: 'Daily' });
    const { batch } = edit(db, seq, { headline: 'Fire' });
    edit(db, seq, { outlet: 'Weekly' }, TEST_NOW + 5000);
    undoStep(db, batch, TEST_NOW);
    expect(readClipping(db, id)).toMatchObject({
      headline: 'Flood',
      outlet: 'Weekly',
      corrected: ['outlet'],
    });
    expect(readClipping(db, id).updatedAt).toBe(new Date(TEST_NOW + 5000).toISOString());
  });

  it('refuses to undo a step whose field a later step changed, and names that step', async () => {
    const { db } = await temporaryDatabase();
    const { seq } = addClipping(db, { headline: 'A' });
    const first = edit(db, seq, { headline: 'B' });
    const second = edit(db, seq, { headline: 'C' });
    const before = dumpContent(db);
    expect(() => undoStep(db, first.batch, TEST_NOW)).toThrow(
      expect.objectContaining({ data: { code: 'batch-superseded', batch: first.batch, by: second.batch } }),
    );
    expect(dumpContent(db)).toEqual(before);
    undoStep(db, second.batch, TEST_NOW);
    undoStep(db, first.batch, TEST_NOW);
    expect(() => undoStep(db, first.batch, TEST_NOW)).toThrow('batch-undone');
  });

  it('refuses to undo the making of a tag that clippings have got since', async () => {
    const { db } = await temporaryDatabase();
    const { seq } = addClipping(db);
    const made = step(db, () => createTag(db, 'Water', null));
    const used = step(db, () => addTags(db, [seq], ['Water'], 'person'));
    expect(() => undoStep(db, made, TEST_NOW)).toThrow(
      expect.objectContaining({ data: { code: 'batch-superseded', batch: made, by: used } }),
    );
  });

  it('refuses to give a tag its old name back when another tag has taken it', async () => {
    const { db } = await temporaryDatabase();
    step(db, () => createTag(db, 'Water', null));
    const renamed = step(db, () => renameTag(db, 'Water', 'Rivers'));
    const taken = step(db, () => createTag(db, 'water', null));
    const before = dumpContent(db);
    expect(() => undoStep(db, renamed, TEST_NOW)).toThrow(
      expect.objectContaining({ data: { code: 'batch-superseded', batch: renamed, by: taken } }),
    );
    expect(dumpContent(db)).toEqual(before);
  });

  it('refuses an undo after which two tags would lie under each other', async () => {
    const { db } = await temporaryDatabase();
    step(db, () => createTag(db, 'A/B', null));
    const freed = step(db, () => moveTag(db, 'A/B', null));
    step(db, () => moveTag(db, 'A', 'B'));
    const before = dumpContent(db);
    expect(() => undoStep(db, freed, TEST_NOW)).toThrow('batch-superseded');
    expect(dumpContent(db)).toEqual(before);
  });

  it('brings a deleted tag back with its children, colours and clippings', async () => {
    const { db } = await temporaryDatabase();
    const { seq, id } = addClipping(db);
    step(db, () => createTag(db, 'Environment', '#00aa55'));
    step(db, () => addTags(db, [seq], ['Environment/Water', 'Environment'], 'rule:Water'));
    const before = dumpContent(db);
    const deleted = step(db, () => deleteTag(db, 'environment'));
    expect(readClipping(db, id).tags).toEqual([]);
    undoStep(db, deleted, TEST_NOW);
    expect(dumpContent(db)).toEqual(before);
  });

  it('does a step again when its undoing is undone, and undoes it again after a redo', async () => {
    const { db } = await temporaryDatabase();
    const { seq, id } = addClipping(db, { headline: 'A' });
    edit(db, seq, { headline: 'B' });
    const undoing = undoStep(db, null, TEST_NOW).batch;
    const redoing = undoStep(db, undoing, TEST_NOW).batch;
    expect(readClipping(db, id).headline).toBe('B');
    undoStep(db, redoing, TEST_NOW);
    expect(readClipping(db, id).headline).toBe('A');
  });

  it('keeps redo while machines work, and ends it with a person’s next step', async () => {
    const { db } = await temporaryDatabase();
    const { seq, id } = addClipping(db, { headline: 'A' });
    edit(db, seq, { headline: 'B' });
    undoStep(db, null, TEST_NOW);
    addClipping(db, { headline: 'Another' });
    redoStep(db, TEST_NOW);
    expect(readClipping(db, id).headline).toBe('B');
    undoStep(
      db,
      listSteps(db, { clipping: id, limit: 9 }).find((s) => s.label === 'Edit')?.batch ?? null,
      TEST_NOW,
    );
    edit(db, seq, { outlet: 'Daily' });
    expect(() => redoStep(db, TEST_NOW)).toThrow('nothing-to-redo');
  });
});

describe('emptying the Trash', () => {
  const trash = (db: LibraryDatabase, seq: number) =>
    step(db, () => db.run("UPDATE clipping SET trashed_at = '2026-11-24T00:00:00.000Z' WHERE seq = ?", seq));

  it('is written down, cannot be undone, and says so', async () => {
    const { db } = await temporaryDatabase();
    const { seq } = addClipping(db);
    trash(db, seq);
    const { removed, batch } = emptyTrash(db, 'person', TEST_NOW);
    expect(removed).toBe(1);
    expect(listSteps(db, { clipping: null, limit: 1 })).toMatchObject([
      { batch, label: 'Empty the Trash: 1 clipping removed for good', undoable: false, changes: [] },
    ]);
    expect(() => undoStep(db, batch, TEST_NOW)).toThrow('batch-final');
    expect(() => undoStep(db, null, TEST_NOW)).toThrow('nothing-to-undo');
  });

  it('leaves every other step its undo, and no word of the clipping behind', async () => {
    const { db } = await temporaryDatabase();
    const gone = addClipping(db, { headline: 'Confidential', body: 'Secret words' });
    const stays = addClipping(db, { headline: 'Public' });
    const tagged = step(db, () => addTags(db, [gone.seq, stays.seq], ['Water'], 'person'));
    edit(db, gone.seq, { body: 'Other secret words' });
    trash(db, gone.seq);
    emptyTrash(db, 'person', TEST_NOW);
    expect(JSON.stringify(db.all('SELECT * FROM history_change'))).not.toMatch(/secret|Confidential/i);
    undoStep(db, tagged, TEST_NOW);
    expect(readClipping(db, stays.id).tags).toEqual([]);
  });

  it('does nothing with an empty Trash', async () => {
    const { db } = await temporaryDatabase();
    addClipping(db);
    expect(emptyTrash(db, 'person', TEST_NOW)).toEqual({ removed: 0, batch: null });
  });
});

describe('listing', () => {
  it('tells one clipping’s history in the names of its fields', async () => {
    const { db } = await temporaryDatabase();
    const { seq, id } = addClipping(db, { headline: 'A' });
    addClipping(db, { headline: 'Other' });
    edit(db, seq, { headline: 'B', authors: ['Nguyen Van A'], body: 'New body' });
    step(db, () => addTags(db, [seq], ['Environment/Water'], 'person'));
    const steps = listSteps(db, { clipping: id, limit: 10 });
    expect(steps.map(({ label }) => label)).toEqual(['Step', 'Edit', 'Import 1 clipping']);
    expect(steps[0]?.changes).toEqual([
      { clipping: id, field: 'tag', before: null, after: 'Environment/Water' },
    ]);
    expect(steps[1]?.changes).toContainEqual({ clipping: id, field: 'headline', before: 'A', after: 'B' });
    expect(steps[1]?.changes).toContainEqual({
      clipping: id,
      field: 'authors',
      before: [],
      after: ['Nguyen Van A'],
    });
    expect(steps[1]?.changes).toContainEqual({ clipping: id, field: 'body', before: '', after: 'New body' });
    expect(steps[2]?.changes).toEqual([{ clipping: id, field: 'added', before: null, after: null }]);
  });

  it('never takes the tags of clipping 12 for those of clipping 1', async () => {
    const { db } = await temporaryDatabase();
    const ids = Array.from({ length: 12 }, (_, i) => addClipping(db, { headline: String(i) }));
    const last = ids[11];
    step(db, () => addTags(db, [last?.seq ?? 0], ['Water'], 'person'));
    expect(last?.seq).toBe(12);
    expect(listSteps(db, { clipping: ids[0]?.id ?? '', limit: 10 })).toHaveLength(1);
  });
});
