import type { Clipping, ClippingId } from '../../shared/model/clipping';
import type { LibraryClient } from '../library-client';
import { newestOnly } from './newest-only';
import { createStore, type ReadonlyStore } from './store';

/** The clipping the reader and the inspector show. */
export interface CurrentClipping {
  readonly id: ClippingId | null;
  /** Whole; null until loaded, and when there is none. May still be the one before while `id` is loading. */
  readonly clipping: Clipping | null;
}

/** Loads the current clipping and keeps it fresh. */
export interface ClippingModel {
  readonly state: ReadonlyStore<CurrentClipping>;
  show: (id: ClippingId | null) => void;
  refresh: () => void;
}

/** `failed` hears why a clipping could not be loaded. */
export function createClippingModel(
  client: Pick<LibraryClient, 'call'>,
  failed: (thrown: unknown) => void,
): ClippingModel {
  const state = createStore<CurrentClipping>({ id: null, clipping: null });
  const load = newestOnly(async () => {
    const { id } = state.get();
    if (id === null) return;
    try {
      const clipping = await client.call('clippings.get', { id });
      state.update((now) => (now.id === id ? { id, clipping } : now));
    } catch (thrown) {
      state.update((now) => (now.id === id ? { id, clipping: null } : now));
      failed(thrown);
    }
  });
  return {
    state,
    show: (id) => {
      if (id === state.get().id) return;
      state.update((now) => ({ id, clipping: id === null ? null : now.clipping }));
      load();
    },
    refresh: load,
  };
}
