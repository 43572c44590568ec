import type { LibraryClient } from '../library-client';
import { newestOnly } from './newest-only';
import { createStore, type ReadonlyStore } from './store';

/** What Undo and Redo would do, as the menu says it; null when there is nothing. */
export interface HistoryState {
  readonly undo: string | null;
  readonly redo: string | null;
}

export interface HistoryModel {
  readonly state: ReadonlyStore<HistoryState>;
  /** Asks what can be undone now. */
  refresh: () => void;
  /** Remembers what was undone, for Redo, until something else changes. */
  undone: (label: string) => void;
  redone: () => void;
  /** A new change: what was undone before cannot be redone. */
  changed: () => void;
}

/** Makes the model; `failed` hears why the history could not be read. */
export function createHistoryModel(
  client: Pick<LibraryClient, 'call'>,
  failed: (thrown: unknown) => void,
): HistoryModel {
  const state = createStore<HistoryState>({ undo: null, redo: null });
  let redoable: readonly string[] = [];
  const setRedo = (labels: readonly string[]): void => {
    redoable = labels;
    const redo = labels.at(-1) ?? null;
    state.update((now) => (now.redo === redo ? now : { ...now, redo }));
  };
  const refresh = newestOnly(async () => {
    try {
      const { steps } = await client.call('history.list', { limit: 30 });
      const undo = steps.find((step) => !step.undone)?.label ?? null;
      state.update((now) => (now.undo === undo ? now : { ...now, undo }));
    } catch (thrown) {
      failed(thrown);
    }
  });
  return {
    state,
    refresh,
    undone: (label) => setRedo([...redoable, label]),
    redone: () => setRedo(redoable.slice(0, -1)),
    changed: () => setRedo([]),
  };
}
