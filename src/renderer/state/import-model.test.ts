import { describe, expect, it, vi } from 'vitest';
import type { LibraryOutput } from '../../shared/contract';
import { clippingIdSchema } from '../../shared/model/clipping';
import type { EndedImport } from '../../shared/model/ended-import';
import type { Job } from '../../shared/model/job';
import type { LibraryClient } from '../library-client';
import { createImportModel } from './import-model';

const clipping = (n: number) => clippingIdSchema.parse(String(n).padStart(20, '0'));
const ended = (id: string, imported: readonly number[]): EndedImport => ({
  id,
  imported: imported.map(clipping),
  duplicates: [],
  brought: 0,
  batch: 1,
  undone: false,
  cancelled: false,
  refused: 0,
  doubtful: 0,
  problems: [],
});
const job = (id: string, state: Job['state'], done = 0): Job => ({
  id,
  kind: 'import',
  state,
  done,
  total: 10,
  current: 'a.txt',
  error: null,
});

function model(answers: EndedImport[][]) {
  const call = vi.fn((): Promise<LibraryOutput<'endedImports.list'>> =>
    Promise.resolve({ imports: answers.shift() ?? [] }),
  ) as unknown as LibraryClient['call'];
  const fail = vi.fn();
  const made = createImportModel({ call }, fail, () => 0);
  const arrived: [string, number][] = [];
  made.onArrived((id, clippings) => arrived.push([id, clippings.length]));
  return { made, arrived, call, fail };
}

describe('the imports of the window', () => {
  it('that ended before it looked are older, and bring nothing new', async () => {
    const { made, arrived } = model([[ended('a', [1, 2])]]);
    made.refresh();
    await vi.waitFor(() => expect(made.state.get()).toMatchObject([{ id: 'a', isOlder: true }]));
    expect(arrived).toEqual([]);
  });

  it('stand where they ran until their result is here, and tell what came in once', async () => {
    const { made, arrived } = model([[], [ended('a', [1, 2])], [ended('a', [1, 2, 3])]]);
    made.refresh();
    await vi.waitFor(() => expect(made.state.get()).toEqual([]));
    made.hear(job('a', 'running', 1));
    made.hear(job('a', 'done', 2));
    expect(made.state.get()).toMatchObject([{ id: 'a', ended: null }]);
    await vi.waitFor(() => expect(made.state.get()).toMatchObject([{ id: 'a', isOlder: false, job: null }]));
    expect(arrived).toEqual([['a', 2]]);
    // Another try of what it was refused is a job of its own and leaves no card.
    made.hear(job('b', 'running'));
    made.hear(job('b', 'done'));
    await vi.waitFor(() =>
      expect(arrived).toEqual([
        ['a', 2],
        ['a', 1],
      ]),
    );
    expect(made.state.get().map(({ id }) => id)).toEqual(['a']);
  });

  it('that were running when the library stopped are gone; one that failed stays until it is dismissed', () => {
    const { made, call } = model([]);
    made.hear(job('a', 'running'));
    made.hear({ ...job('b', 'failed'), error: 'The disk is full.' });
    made.forgetRunning();
    expect(made.state.get().map(({ id }) => id)).toEqual(['b']);
    made.dismiss('b');
    expect(made.state.get()).toEqual([]);
    expect(call).not.toHaveBeenCalled();
  });
});
