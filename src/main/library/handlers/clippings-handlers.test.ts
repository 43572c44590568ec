import { describe, expect, it } from 'vitest';
import { importClipping, temporaryEngine } from '../../../../test/temporary-engine';
import { clippingIdSchema } from '../../../shared/model/clipping';
import { readClipping } from '../storage/clipping-table';
import { createOriginalStore } from '../storage/original-store';
import { clippingsHandlers } from './clippings-handlers';
import { searchHandlers } from './search-handlers';
import { historyHandlers } from './history-handlers';

const nobody = clippingIdSchema.parse('f'.repeat(20));
const labels = async (engine: Parameters<typeof historyHandlers>[0]) => {
  const { steps } = await historyHandlers(engine)['history.list']({ clipping: null, limit: 50 });
  return steps.map(({ label }) => label);
};

describe('editing', () => {
  it('changes all clippings of a query as one step, tells of it, and takes it back as one', async () => {
    const engine = await temporaryEngine();
    const a = await importClipping(engine, { headline: 'Flood in Hue', outlet: 'Daily' });
    const b = await importClipping(engine, { headline: 'Flood in Hanoi', outlet: 'Daily' });
    await importClipping(engine, { headline: 'Forum', outlet: 'Weekly' });
    const calls = clippingsHandlers(engine);
    const done = await calls['clippings.edit']({
      target: { query: 'outlet:Daily' },
      changes: { campaign: 'Water' },
    });
    expect(done).toMatchObject({ changed: 2 });
    expect(readClipping(engine.db, a.id).campaign).toBe('Water');
    expect(engine.events.at(-1)).toMatchObject({
      name: 'clippings.changed',
      payload: { ids: expect.arrayContaining([a.id, b.id]) as unknown },
    });
    expect((await labels(engine))[0]).toBe('Edit campaign of 2 clippings');
    await historyHandlers(engine)['history.undo']({ batch: null });
    expect(readClipping(engine.db, b.id).campaign).toBeNull();
  });

  it('changes nothing when one of the clippings does not exist, or nothing is different', async () => {
    const engine = await temporaryEngine();
    const { id } = await importClipping(engine, { headline: 'Flood' });
    const calls = clippingsHandlers(engine);
    await expect(
      calls['clippings.edit']({ target: { ids: [id, nobody] }, changes: { headline: 'Fire' } }),
    ).rejects.toMatchObject({ data: { code: 'clipping-not-found', id: nobody } });
    expect(readClipping(engine.db, id).headline).toBe('Flood');
    expect(await calls['clippings.edit']({ target: { ids: [id] }, changes: { headline: 'Flood' } })).toEqual({
      changed: 0,
      batch: null,
    });
    expect(engine.events).toEqual([]);
  });

  it.each([
    [{ starred: true }, 'Star 1 clipping'],
    [{ starred: false }, null],
    [{ status: 'excluded' }, 'Exclude 1 clipping'],
    [{ status: 'kept' }, 'Keep 1 clipping'],
    [
      { headline: 'B', datePublished: null, outlet: 'C' },
      'Edit headline, date published, and outlet of 1 clipping',
    ],
  ] as const)('names the step for %o “%s”', async (changes, label) => {
    const engine = await temporaryEngine();
    const { id } = await importClipping(engine, { headline: 'A' });
    await clippingsHandlers(engine)['clippings.edit']({ target: { ids: [id] }, changes });
    expect((await labels(engine))[0]).toBe(label ?? 'Import 1 clipping');
  });
});

describe('a change to what a query finds', () => {
  it('leaves clippings alone that have only some of its words, though a list shows them', async () => {
    const engine = await temporaryEngine();
    const { id } = await importClipping(engine, { headline: 'Flood forum' });
    await importClipping(engine, { headline: 'Flood' });
    const query = 'flood forum';
    expect(
      (await searchHandlers(engine)['search.ids']({ query, within: '', sort: 'newest' })).ids,
    ).toHaveLength(2);
    const calls = clippingsHandlers(engine);
    const edited = await calls['clippings.edit']({ target: { query }, changes: { starred: true } });
    expect(edited).toMatchObject({ changed: 1 });
    expect(readClipping(engine.db, id).starred).toBe(true);
    expect(await calls['clippings.trash']({ target: { query: 'flood quokka' } })).toMatchObject({
      changed: 0,
    });
  });
});

describe('the Trash', () => {
  it('takes clippings out of every list and gives them back', async () => {
    const engine = await temporaryEngine();
    const { id } = await importClipping(engine, { headline: 'Flood' });
    const calls = clippingsHandlers(engine);
    expect(await calls['clippings.trash']({ target: { ids: [id] } })).toMatchObject({ changed: 1 });
    expect(await calls['clippings.trash']({ target: { ids: [id] } })).toEqual({ changed: 0, batch: null });
    expect(await engine.search.seqs('flood', '', 'newest')).toEqual([]);
    expect(readClipping(engine.db, id).trashedAt).toBe('2026-11-24T09:30:00.000Z');
    expect(await calls['clippings.restore']({ target: { ids: [id] } })).toMatchObject({ changed: 1 });
    expect(await engine.search.seqs('flood', '', 'newest')).toHaveLength(1);
    expect(await labels(engine)).toEqual([
      'Restore 1 clipping from the Trash',
      'Move 1 clipping to the Trash',
      'Import 1 clipping',
    ]);
  });

  it('when emptied, gives the originals’ room back, but not that of what an import may be about to use', async () => {
    const engine = await temporaryEngine();
    const { id, sha256 } = await importClipping(engine, { headline: 'Flood' });
    const calls = clippingsHandlers(engine);
    await calls['clippings.trash']({ target: { ids: [id] } });
    expect(await calls['clippings.emptyTrash']({})).toMatchObject({ changed: 1 });
    expect(() => readClipping(engine.db, id)).toThrow('clipping-not-found');
    expect(engine.originals.has(sha256)).toBe(true);

    // The next session: nothing was stored in it yet.
    const later = { ...engine, originals: createOriginalStore(engine.folder) };
    const other = await importClipping(engine, { headline: 'Other' });
    await calls['clippings.trash']({ target: { ids: [other.id] } });
    await clippingsHandlers(later)['clippings.emptyTrash']({});
    expect([engine.originals.has(sha256), engine.originals.has(other.sha256)]).toEqual([false, false]);
    expect(await engine.search.seqs('flood', '', 'newest')).toEqual([]);
  });

  it('when empty, is emptied without a step', async () => {
    const engine = await temporaryEngine();
    expect(await clippingsHandlers(engine)['clippings.emptyTrash']({})).toEqual({ changed: 0, batch: null });
    expect(engine.events).toEqual([]);
  });
});

describe('an id', () => {
  it('may be shortened to any unique beginning', async () => {
    const engine = await temporaryEngine();
    const { id } = await importClipping(engine);
    const resolve = clippingsHandlers(engine)['clippings.resolve'];
    expect(await resolve({ id: id.slice(0, 6).toUpperCase() })).toEqual({ id });
    expect(await resolve({ id })).toEqual({ id });
    engine.db.exec(`UPDATE clipping SET id = 'abcdef00000000000000'`);
    const { seq } = await importClipping(engine, { headline: 'Second' });
    engine.db.run('UPDATE clipping SET id = ? WHERE seq = ?', 'abcdef11111111111111', seq);
    const failure = (wanted: string) => Promise.resolve().then(() => resolve({ id: wanted }));
    await expect(failure('abcdef')).rejects.toMatchObject({ data: { code: 'id-ambiguous', id: 'abcdef' } });
    for (const wanted of ['', '*', 'abcdef2', 'xyz', '[a-f]', `${id}0`]) {
      await expect(failure(wanted)).rejects.toMatchObject({
        data: { code: 'clipping-not-found', id: wanted },
      });
    }
  });
});
