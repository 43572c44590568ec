import { describe, expect, it } from 'vitest';
import { importClipping, temporaryEngine } from '../../../../test/temporary-engine';
import { readClipping } from '../storage/clipping-table';
import { clippingsHandlers } from './clippings-handlers';
import { historyHandlers } from './history-handlers';
import { sidebarHandlers } from './sidebar-handlers';
import { tagsHandlers } from './tags-handlers';

describe('tags', () => {
  it('go onto many clippings and off them again, each as one named step', async () => {
    const engine = await temporaryEngine();
    const [a, b] = [
      await importClipping(engine, { headline: 'A' }),
      await importClipping(engine, { headline: 'B' }),
    ];
    const calls = tagsHandlers(engine);
    const target = { ids: [a.id, b.id] };
    expect(await calls['tags.add']({ target, tags: ['Environment'] })).toMatchObject({ changed: 2 });
    expect(await calls['tags.add']({ target, tags: ['environment'] })).toEqual({ changed: 0, batch: null });
    expect(await calls['tags.remove']({ target: { ids: [a.id] }, tags: ['Environment'] })).toMatchObject({
      changed: 1,
    });
    await expect(calls['tags.remove']({ target, tags: ['Unknown'] })).rejects.toThrow('tag-not-found');
    const { steps } = await historyHandlers(engine)['history.list']({ clipping: b.id, limit: 1 });
    expect(steps[0]).toMatchObject({
      label: 'Add tag Environment to 2 clippings',
      actor: 'person',
      undone: false,
      undoable: true,
    });
    expect(engine.events.map(({ name }) => name)).toEqual([
      'clippings.changed',
      'tags.changed',
      'clippings.changed',
      'tags.changed',
    ]);
  });

  it('are renamed in every use, and the step names who reads differently now', async () => {
    const engine = await temporaryEngine();
    const a = await importClipping(engine, { headline: 'A' });
    const calls = tagsHandlers(engine);
    await calls['tags.add']({ target: { ids: [a.id] }, tags: ['Env/Water'] });
    expect(await calls['tags.rename']({ path: 'Env', to: 'Environment' })).toMatchObject({ changed: 1 });
    expect(readClipping(engine.db, a.id).tags).toEqual(['Environment/Water']);
    const undone = await historyHandlers(engine)['history.undo']({ batch: null });
    expect(undone.label).toBe('Rename tag Env to Environment');
    expect(readClipping(engine.db, a.id).tags).toEqual(['Env/Water']);
    expect((await historyHandlers(engine)['history.redo']({})).label).toBe('Rename tag Env to Environment');
    expect(readClipping(engine.db, a.id).tags).toEqual(['Environment/Water']);
  });

  it('are made, moved, merged, coloured and deleted', async () => {
    const engine = await temporaryEngine();
    const calls = tagsHandlers(engine);
    await calls['tags.create']({ path: 'A/B', color: '#ff0000' });
    await calls['tags.create']({ path: 'C', color: null });
    await calls['tags.move']({ path: 'A/B', parent: 'C' });
    await calls['tags.color']({ path: 'C/B', color: '#00ff00' });
    await calls['tags.merge']({ path: 'A', into: 'C' });
    expect((await calls['tags.list']({})).tags).toMatchObject([
      { path: 'C', color: null },
      { path: 'C/B', color: '#00ff00' },
    ]);
    await calls['tags.delete']({ path: 'C' });
    expect((await calls['tags.list']({})).tags).toEqual([]);
    const { steps } = await historyHandlers(engine)['history.list']({ clipping: null, limit: 50 });
    expect(steps.map(({ label }) => label)).toEqual([
      'Delete tag C',
      'Merge tag A into C',
      'Colour tag C/B',
      'Move tag A/B under C',
      'Create tag C',
      'Create tag A/B',
    ]);
  });
});

describe('the sidebar', () => {
  it('counts each clipping where it is shown', async () => {
    const engine = await temporaryEngine();
    const add = (headline: string, outlet: string | null = null) =>
      importClipping(engine, { headline, outlet });
    const [inbox, kept, excluded, trashed] = [
      await add('1', 'Daily'),
      await add('2', 'Daily'),
      await add('3', 'Daily'),
      await add('4', 'Weekly'),
    ];
    const calls = clippingsHandlers(engine);
    await tagsHandlers(engine)['tags.add']({
      target: { ids: [kept.id, excluded.id, trashed.id] },
      tags: ['Water'],
    });
    await calls['clippings.edit']({ target: { ids: [kept.id] }, changes: { status: 'kept', starred: true } });
    await calls['clippings.edit']({
      target: { ids: [excluded.id] },
      changes: { status: 'excluded', starred: true },
    });
    await calls['clippings.trash']({ target: { ids: [trashed.id] } });
    expect(await sidebarHandlers(engine)['sidebar.get']({})).toMatchObject({
      inbox: 1,
      all: 2,
      starred: 1,
      untagged: 1,
      excluded: 1,
      trash: 1,
      tags: [{ path: 'Water', count: 1, countWithChildren: 1 }],
      outlets: [{ name: 'Daily', count: 2 }],
    });
    expect(readClipping(engine.db, inbox.id).tags).toEqual([]);
  });
});
