import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../shared/app-error';
import type { ListRow } from '../../shared/model/list-row';
import { clippingIdSchema, type ClippingId } from '../../shared/model/clipping';
import type { LibraryClient } from '../library-client';
import { createFacetsModel } from './facets-model';
import { createListModel, effectiveSort, rowCount, type ListModel } from './list-model';
import { rowAt } from './row-pages';
import { createSelectionModel, onlySelected, type SelectionModel } from './selection-model';

/** A small library in memory, on the far side of the same contract: enough to page through, and to hold answers back. */
class PagedLibrary {
  ids: ClippingId[] = [];
  readonly asked: { readonly query: string; readonly offset: number }[] = [];
  stopped = false;
  #held: (() => void)[] | null = null;

  hold(): void {
    this.#held = [];
  }

  async release(): Promise<void> {
    const held = this.#held ?? [];
    this.#held = null;
    for (const answer of held) answer();
    await settle();
  }

  readonly call = (async (name: string, input: { query: string; offset?: number; limit?: number }) => {
    if (this.stopped) throw new AppError({ code: 'library-stopped' });
    const found = this.ids.filter((id) => id.includes(input.query));
    if (name === 'search.ids') return { ids: found };
    const { offset = 0, limit = 50 } = input;
    this.asked.push({ query: input.query, offset });
    if (this.#held !== null) await new Promise<void>((resolve) => this.#held?.push(resolve));
    const rows = found.slice(offset, offset + limit).map((id): Partial<ListRow> => ({ id, tags: [] }));
    return {
      query: input.query,
      understood: [],
      total: found.length,
      some: 0,
      offset,
      rows,
      tookMs: 0,
      indexReady: true,
    };
  }) as unknown as LibraryClient['call'];
}

const id = (n: number): ClippingId => clippingIdSchema.parse(n.toString(16).padStart(20, '0'));
const range = (from: number, to: number): ClippingId[] =>
  Array.from({ length: to - from }, (_, at) => id(from + at));

/** Lets every answered promise run its course. */
async function settle(): Promise<void> {
  for (let i = 0; i < 30; i += 1) await Promise.resolve();
}

let library: PagedLibrary;
let list: ListModel;
let selection: SelectionModel;

beforeEach(() => {
  library = new PagedLibrary();
  list = createListModel(library, null);
  selection = createSelectionModel(list);
});

describe('the list', () => {
  it('loads the first page, then only the pages that are looked at', async () => {
    library.ids = range(0, 100_000);
    list.refresh();
    await settle();
    expect(rowCount(list.state.get())).toBe(100_000);
    list.lookAt(50_000, 50_020);
    list.lookAt(50_001, 50_021);
    await settle();
    expect(library.asked.map(({ offset }) => offset)).toEqual([0, 50_000]);
    expect(rowAt(list.state.get().pages, 50_010)?.id).toBe(id(50_010));
  });

  it('shows the answer to the newest question only, and asks no more than needed', async () => {
    library.ids = range(0, 300);
    library.hold();
    for (const query of ['0', '00', '000', '0000a']) list.ask({ query });
    await library.release();
    expect(library.asked.map(({ query }) => query)).toEqual(['0', '0000a']);
    expect(list.state.get().shown?.query).toBe('0000a');
  });

  it('has its counts asked for together with its rows, not after them', async () => {
    const called: string[] = [];
    const client: Pick<LibraryClient, 'call'> = {
      call: (name, input) => {
        called.push(`${name} ${(input as { query: string }).query}`);
        return library.call(name, input);
      },
    };
    library.hold();
    list = createListModel(client, null);
    const stop = createFacetsModel(client, list, (thrown) => {
      throw thrown;
    }).follow();
    list.ask({ query: 'a' });
    await settle();
    expect(called).toEqual(['search.window a', 'search.facets a']);
    await library.release();
    stop();
    list.ask({ query: 'ab' });
    await settle();
    expect(called.slice(2)).toEqual(['search.window ab']);
  });

  it('keeps its rows while the next answer is awaited', async () => {
    library.ids = range(0, 10);
    list.refresh();
    await settle();
    library.hold();
    list.ask({ query: 'nothing like it' });
    await settle();
    expect(rowCount(list.state.get())).toBe(10);
    await library.release();
    expect(rowCount(list.state.get())).toBe(0);
  });

  it('drops a page that comes back after the rows were replaced', async () => {
    library.ids = range(0, 1000);
    list.refresh();
    await settle();
    library.hold();
    list.lookAt(400, 420);
    await settle();
    const late = library;
    library.ids = range(5000, 6000);
    list.ask({ query: '0' });
    await late.release();
    expect(list.state.get().pages.has(2)).toBe(false);
  });

  it('says why it could not load, keeps its rows, and recovers', async () => {
    library.ids = range(0, 10);
    list.refresh();
    await settle();
    library.stopped = true;
    list.refresh();
    await settle();
    expect(list.state.get().error).toEqual({ code: 'library-stopped' });
    expect(rowCount(list.state.get())).toBe(10);
    library.stopped = false;
    list.refresh();
    await settle();
    expect(list.state.get().error).toBeNull();
  });

  it('orders by relevance only while words are searched', () => {
    const place = { kind: 'all' } as const;
    expect(effectiveSort({ query: '', place, inside: '', sort: 'automatic' })).toBe('newest');
    expect(effectiveSort({ query: 'flood', place, inside: '', sort: 'automatic' })).toBe('relevance');
    expect(effectiveSort({ query: '', place, inside: '', sort: 'relevance' })).toBe('newest');
    expect(effectiveSort({ query: 'flood', place, inside: '', sort: 'oldest' })).toBe('oldest');
  });
});

describe('the selection', () => {
  const load = async (): Promise<void> => {
    list.refresh();
    await settle();
  };

  it('stays on a clipping when others come in above it', async () => {
    library.ids = range(10, 20);
    await load();
    await selection.select(3);
    library.ids = range(5, 20);
    await load();
    expect(selection.state.get()).toMatchObject({ focus: 8, focusId: id(13) });
  });

  it('goes to the next clipping when the selected one is removed, to the last at the end, to none at last', async () => {
    library.ids = range(0, 3);
    await load();
    await selection.select(1);
    library.ids = [id(0), id(2)];
    await load();
    expect(onlySelected(selection.state.get())).toBe(id(2));
    library.ids = [id(0)];
    await load();
    expect(onlySelected(selection.state.get())).toBe(id(0));
    library.ids = [];
    await load();
    expect(selection.state.get()).toMatchObject({ focus: -1, focusId: null });
  });

  it('follows a clipping that moved far away in a long list, as when its date was corrected', async () => {
    library.ids = range(0, 2000);
    await load();
    await selection.select(5);
    library.ids = [...range(0, 5), ...range(6, 1500), id(5), ...range(1500, 2000)];
    await load();
    expect(selection.state.get()).toMatchObject({ focus: 1499, focusId: id(5) });
    expect(onlySelected(selection.state.get())).toBe(id(5));
  });

  it('selects a range over rows that are not loaded', async () => {
    library.ids = range(0, 1000);
    await load();
    await selection.select(10);
    await selection.extendTo(900);
    expect(selection.state.get().ids.size).toBe(891);
    await selection.all();
    expect(selection.state.get().ids.size).toBe(1000);
  });

  it('lets go of those among several that left the list', async () => {
    library.ids = range(0, 10);
    await load();
    await selection.select(2);
    await selection.toggle(5);
    await selection.toggle(7);
    library.ids = [...range(0, 5), ...range(6, 10)];
    await load();
    expect([...selection.state.get().ids]).toEqual([id(2), id(7)]);
  });

  it('ends when another place is shown, and stays on a clipping the next search finds too', async () => {
    library.ids = range(0, 20);
    await load();
    await selection.select(17);
    list.ask({ query: '11' });
    await settle();
    expect(onlySelected(selection.state.get())).toBe(id(17));
    list.ask({ place: { kind: 'all' } });
    await settle();
    expect(selection.state.get().ids.size).toBe(0);
  });

  it('asks to be scrolled to when it was moved on purpose, and not when rows came in', async () => {
    library.ids = range(10, 20);
    await load();
    await selection.select(3);
    const { reveal } = selection.state.get();
    library.ids = range(5, 20);
    await load();
    expect(selection.state.get().reveal).toBe(reveal);
    await selection.move(1);
    expect(selection.state.get().reveal).toBe(reveal + 1);
  });

  it('tells nobody when a refresh changed nothing', async () => {
    library.ids = range(0, 10);
    await load();
    await selection.select(3);
    const heard = vi.fn();
    selection.state.subscribe(heard);
    await load();
    expect(heard).not.toHaveBeenCalled();
  });
});
