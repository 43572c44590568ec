import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/app-error';
import type { Job } from '../../shared/model/job';
import type { CallDesktop } from '../desktop-client';
import { createListSearchModel } from './list-search-model';

const order = { csv: 'flood', within: '', format: 'csv' } as const;
const job = (kind: Job['kind'], state: Job['state'], done = 0): Job => ({
  ...{ id: 'j', kind, state, done, total: 3, current: 'Ana Ruiz', error: null },
});

/** A model whose search ends when the test says how. */
function modelOf() {
  const told: string[] = [];
  const cancelled: unknown[] = [];
  const ends: { with: (value: unknown) => void; failing: (thrown: unknown) => void }[] = [];
  const desktop = (() =>
    new Promise<unknown>((resolve, reject) => ends.push({ with: resolve, failing: reject }))) as CallDesktop;
  const call = ((_: string, input: unknown) => {
    cancelled.push(input);
    return Promise.resolve({});
  }) as Parameters<typeof createListSearchModel>[1]['call'];
  const model = createListSearchModel(desktop, { call }, { show: ({ text }) => told.push(text) }, () =>
    told.push('failed'),
  );
  return { model, told, cancelled, ends };
}

describe('the search of a list', () => {
  it('tells how far it is while it runs, and what it found when it has ended', async () => {
    const { model, told, ends } = modelOf();
    model.start(order);
    expect(model.state.get()).toEqual({ running: true, job: null, counts: [] });
    model.hear(job('scan', 'running', 1));
    expect(model.state.get().job).toBeNull();
    model.hear(job('list', 'running', 2));
    expect(model.state.get().job).toMatchObject({ done: 2, total: 3 });
    model.hear(job('list', 'done', 3));
    const queries = [{ name: 'Ana Ruiz', count: 4 }];
    ends[0]?.with({ name: 'found.csv', queries });
    await expect.poll(() => model.state.get()).toEqual({ running: false, job: null, counts: queries });
    expect(told).toEqual(['found.csv saved: 1 query']);
  });

  it('is one at a time: a second start waits for nothing and asks for nothing', () => {
    const { model, ends } = modelOf();
    model.start(order);
    model.start(order);
    expect(ends).toHaveLength(1);
  });

  it('can be stopped, and then says that nothing was saved; what an earlier one found stays', async () => {
    const { model, told, cancelled, ends } = modelOf();
    const queries = [{ name: 'Ana Ruiz', count: 4 }];
    model.start(order);
    ends[0]?.with({ name: 'found.csv', queries });
    await expect.poll(() => model.state.get().running).toBe(false);
    model.start(order);
    model.cancel();
    expect(cancelled).toEqual([]);
    model.hear(job('list', 'running'));
    model.cancel();
    expect(cancelled).toEqual([{ job: 'j' }]);
    ends[1]?.with({ name: 'found.csv', queries: null });
    await expect.poll(() => model.state.get()).toEqual({ running: false, job: null, counts: queries });
    expect(told.at(-1)).toBe('Stopped. Nothing was saved.');
  });

  it('that fails says so, and another can be started', async () => {
    const { model, told, ends } = modelOf();
    model.start(order);
    ends[0]?.failing(new AppError({ code: 'library-stopped' }));
    await expect.poll(() => model.state.get().running).toBe(false);
    expect(told).toEqual(['failed']);
    model.start(order);
    expect(ends).toHaveLength(2);
  });
});
