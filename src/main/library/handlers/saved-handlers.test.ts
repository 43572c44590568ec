import { read } from '@e965/xlsx';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { importClipping, temporaryEngine, type TemporaryEngine } from '../../../../test/temporary-engine';
import { temporaryFolder } from '../../../../test/temporary-library';
import { historyHandlers } from './history-handlers';
import { namesHandlers } from './names-handlers';
import { reportsHandlers } from './reports-handlers';
import { savedHandlers } from './saved-handlers';

let engine: TemporaryEngine;
beforeEach(async () => {
  engine = await temporaryEngine();
  for (const name of ['A', 'B', 'C'])
    await savedHandlers(engine)['saved.add']({ name, query: `word${name}` });
});

const order = async (): Promise<string> =>
  (await savedHandlers(engine)['saved.list']({})).saved.map(({ name }) => name).join('');

describe('saved searches', () => {
  it('are put before another or at the end, and Undo puts them back', async () => {
    const saved = savedHandlers(engine);
    await saved['saved.move']({ name: 'C', before: 'A' });
    expect(await order()).toBe('CAB');
    await saved['saved.move']({ name: 'C', before: null });
    expect(await order()).toBe('ABC');
    await historyHandlers(engine)['history.undo']({ batch: null });
    expect(await order()).toBe('CAB');
    expect(() => saved['saved.move']({ name: 'A', before: 'none' })).toThrow('saved-search-not-found');
    expect(await order()).toBe('CAB');
  });
  it('get another name, under which the queries that name them find them, and Undo gives the old one back', async () => {
    const saved = savedHandlers(engine);
    await saved['saved.icon']({ name: 'A', icon: 'flag' });
    await saved['saved.add']({
      name: 'B',
      query: 'flood search:a OR (search:"A" published:this-week) search:Al "A"',
    });
    await saved['saved.rename']({ name: 'A', to: 'New name' });
    const list = async (): Promise<unknown[]> =>
      (await saved['saved.list']({})).saved.map(({ name, query, icon }) => [name, query, icon]);
    expect(await list()).toEqual([
      ['New name', 'wordA', 'flag'],
      ['B', 'flood search:"New name" OR (search:"New name" published:this-week) search:Al "A"', null],
      ['C', 'wordC', null],
    ]);
    expect(() => saved['saved.rename']({ name: 'B', to: 'C' })).toThrow('invalid-input');
    expect(() => saved['saved.rename']({ name: 'A', to: 'D' })).toThrow('saved-search-not-found');
    await historyHandlers(engine)['history.undo']({ batch: null });
    expect((await list())[0]).toEqual(['A', 'wordA', 'flag']);
    expect((await list())[1]).toContainEqual(expect.stringContaining('search:a OR'));
  });
  it('that come back by Undo are told of, and so are names', async () => {
    await savedHandlers(engine)['saved.remove']({ name: 'A' });
    await namesHandlers(engine)['names.set']({
      entry: { name: 'Hue', kind: 'place', spellings: [] },
      replaces: null,
    });
    for (const left of ['BC', 'ABC']) {
      engine.events.length = 0;
      await historyHandlers(engine)['history.undo']({ batch: null });
      expect(engine.events.map(({ name }) => name)).toContain('saved.changed');
      expect(await order()).toBe(left);
    }
    expect(await namesHandlers(engine)['names.list']({})).toEqual({ names: [] });
  });
  it('keep their picture when their query changes', async () => {
    const saved = savedHandlers(engine);
    await saved['saved.icon']({ name: 'B', icon: 'flag' });
    await saved['saved.add']({ name: 'B', query: 'other' });
    const { saved: list } = await saved['saved.list']({});
    expect(list.map(({ icon, query }) => [icon, query])).toContainEqual(['flag', 'other']);
  });
  it('are refused when they would contain themselves, and stay as they were', async () => {
    const saved = savedHandlers(engine);
    await saved['saved.add']({ name: 'A', query: 'search:B' });
    expect(() => saved['saved.add']({ name: 'B', query: 'flood search:a' })).toThrow('saved-search-circular');
    const { saved: list } = await saved['saved.list']({});
    expect(list.find(({ name }) => name === 'B')?.query).toBe('wordB');
  });
});

describe('a list of queries', () => {
  it('is searched within another query, and written with every spelling of a name', async () => {
    await importClipping(engine, { headline: 'Port of 北海', body: 'opens', starred: true });
    await importClipping(engine, { headline: 'Beihai port', body: 'closes' });
    const names = namesHandlers(engine);
    await names['names.set']({ entry: { name: 'Pei-hai', kind: 'place', spellings: [] }, replaces: null });
    await names['names.set']({
      entry: { name: 'Beihai', kind: 'place', spellings: ['北海'] },
      replaces: 'Pei-hai',
    });
    expect(await names['names.list']({})).toEqual({
      names: [{ name: 'Beihai', kind: 'place', spellings: ['北海'] }],
    });
    const file = join(temporaryFolder(), 'out.csv');
    const batch = reportsHandlers(engine)['reports.batch'];
    const csv = 'name,query\nCity,name:beihai\nNone,zzzzz\n';
    const ask = { csv, within: '', limit: 1, format: 'csv', file } as const;
    expect(await batch(ask)).toEqual({
      queries: [
        { name: 'City', query: 'name:beihai', count: 2 },
        { name: 'None', query: 'zzzzz', count: 0 },
      ],
    });
    expect(readFileSync(file, 'utf8').trim().split('\r\n')).toHaveLength(3);
    expect(await batch({ ...ask, within: 'is:starred' })).toMatchObject({
      queries: [{ count: 1 }, { count: 0 }],
    });
  });
  it('tells how far it is, and writes nothing when it is stopped', async () => {
    await importClipping(engine, { headline: 'Flood', body: 'gates' });
    const file = join(temporaryFolder(), 'out.xlsx');
    const csv = Array.from({ length: 40 }, (_, n) => `flood OR word${n}`).join('\n');
    const ask = { csv, within: '', limit: 10, format: 'xlsx', file } as const;
    const batch = reportsHandlers(engine)['reports.batch'];
    const stopped = batch(ask);
    const job = await vi.waitUntil(() => engine.jobs.list().find(({ total }) => total !== null));
    expect(job).toMatchObject({ kind: 'list', state: 'running', total: 40, current: 'flood OR word0' });
    engine.jobs.cancel(job.id);
    expect(await stopped).toEqual({ queries: null });
    expect(engine.jobs.list().map(({ state }) => state)).toEqual(['cancelled']);
    expect(readdirSync(dirname(file))).toEqual([]);
    const { queries } = await batch(ask);
    expect(queries?.map(({ count }) => count)).toEqual(Array.from({ length: 40 }, () => 1));
    expect(read(readFileSync(file)).SheetNames).toEqual(['Counts', 'Results']);
  });
});
