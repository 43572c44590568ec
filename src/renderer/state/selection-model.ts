import type { ClippingId } from '../../shared/model/clipping';
import { rowCount, type ListModel, type ListState } from './list-model';
import { placeKey } from './place';
import { indexOfRow, rowAt } from './row-pages';
import {
  keepFocus,
  noSelection,
  rangeTo,
  rowAfterRemoval,
  rowBy,
  selectAll,
  selectOnly,
  selectRange,
  toggleRow,
  type Selection,
} from './selection';
import { createStore, type ReadonlyStore } from './store';

/** Selecting in a list of which only parts are loaded. */
export interface SelectionModel {
  readonly state: ReadonlyStore<Selection>;
  select: (index: number) => Promise<void>;
  toggle: (index: number) => Promise<void>;
  extendTo: (index: number) => Promise<void>;
  /** Moves the focus by `steps` rows; `extend` keeps the anchor. */
  move: (steps: number, extend?: boolean) => Promise<void>;
  all: () => Promise<void>;
  clear: () => void;
  /** Selects these clippings, focused on the one at `index`. */
  show: (ids: readonly ClippingId[], index: number) => Promise<void>;
}

/** The one selected clipping, or null when there are none or several. */
export function onlySelected({ ids, focusId }: Selection): ClippingId | null {
  if (ids.size !== 1) return null;
  return focusId !== null && ids.has(focusId) ? focusId : ([...ids][0] ?? null);
}

/** Follows the list: what is selected stays selected while it is there, and the focus never points at nothing. */
export function createSelectionModel(list: ListModel): SelectionModel {
  const state = createStore<Selection>(noSelection);
  let seen: ListState = list.state.get();
  /** Makes a slow answer recognise that the person has selected something else since. */
  let turn = 0;

  const set = (next: Selection): void => {
    turn += 1;
    list.pin(next.focus);
    state.set(next);
  };

  const select = async (index: number): Promise<void> => {
    const row = await list.row(index);
    if (row !== undefined) set(selectOnly(state.get(), index, row.id));
  };

  const extendTo = async (index: number): Promise<void> => {
    const row = await list.row(index);
    if (row === undefined) return;
    const [first, last] = rangeTo(state.get(), index);
    const { pages } = list.state.get();
    const loaded = Array.from({ length: last - first + 1 }, (_, step) => rowAt(pages, first + step)?.id);
    const known = loaded.filter((id) => id !== undefined);
    const ids = known.length === loaded.length ? known : (await list.allIds()).slice(first, last + 1);
    set(selectRange(state.get(), index, row.id, ids));
  };

  /** After newer rows of the same question. */
  const follow = async (rows: ListState, before: ListState): Promise<void> => {
    const now = state.get();
    if (now.focusId === null) return;
    const mine = turn;
    const count = rowCount(rows);
    let index = indexOfRow(rows.pages, now.focusId);
    const loadedAll = [...rows.pages.values()].reduce((sum, page) => sum + page.length, 0) >= count;
    let ids: ReadonlySet<ClippingId> | null = null;
    if (loadedAll) ids = new Set([...rows.pages.values()].flat().map((row) => row.id));
    else if (index === -1 || (now.ids.size > 1 && count !== rowCount(before))) {
      const all = await list.allIds();
      if (mine !== turn) return;
      index = all.indexOf(now.focusId);
      ids = new Set(all);
    }
    if (index !== -1) {
      const there = ids;
      const kept = keepFocus(now, index, (id) => there === null || there.has(id));
      if (kept !== now) set(kept);
      return;
    }
    const next = rowAfterRemoval(now, count);
    if (next === -1) set({ ...noSelection, reveal: now.reveal });
    else await select(next);
  };

  const changed = (): void => {
    const rows = list.state.get();
    if (rows.version === seen.version) return;
    const before = seen;
    seen = rows;
    const now = state.get();
    if (rows.shown !== null && before.shown !== null && rows.shown !== before.shown) {
      const samePlace = placeKey(rows.shown.place) === placeKey(before.shown.place);
      const index = samePlace && now.focusId !== null ? indexOfRow(rows.pages, now.focusId) : -1;
      if (index !== -1 && now.focusId !== null) set(selectOnly(now, index, now.focusId));
      else if (now.focus !== -1) set({ ...noSelection, reveal: now.reveal });
      return;
    }
    // It can only fail because the library stopped, which the banner tells; the refresh after its return follows again.
    follow(rows, before).catch(() => undefined);
  };
  list.state.subscribe(changed);

  return {
    state,
    select,
    extendTo,
    toggle: async (index) => {
      const row = await list.row(index);
      if (row !== undefined) set(toggleRow(state.get(), index, row.id));
    },
    move: (steps, extend = false) => {
      const index = rowBy(state.get(), steps, rowCount(list.state.get()));
      return extend ? extendTo(index) : select(index);
    },
    all: async () => set(selectAll(state.get(), await list.allIds())),
    clear: () => set({ ...noSelection, reveal: state.get().reveal }),
    show: async (ids, index) => {
      const row = await list.row(index);
      if (row === undefined) return;
      const only = selectOnly(state.get(), index, row.id);
      set(ids.length > 1 ? { ...only, ids: new Set(ids) } : only);
    },
  };
}
