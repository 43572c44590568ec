import { newestOnly } from './newest-only';
import { createStore, type ReadonlyStore } from './store';

/** Something the library answers whole each time it is asked. */
export interface LoadedModel<T> {
  readonly state: ReadonlyStore<T>;
  /** Asks for it again; however often this is called, no backlog of questions grows. */
  readonly refresh: () => void;
}

/** Makes the model: it shows `start` until the first `refresh` is answered. `failed` hears why an answer did not come. */
export function createLoadedModel<T>(
  start: T,
  load: () => Promise<T>,
  failed: (thrown: unknown) => void,
): LoadedModel<T> {
  const state = createStore(start);
  return { state, refresh: newestOnly(() => load().then(state.set, failed)) };
}
