import type { SavedSearch } from '../../shared/model/saved-search';
import type { LibraryClient } from '../library-client';
import { newestOnly } from './newest-only';
import { createStore, type ReadonlyStore } from './store';

/** The saved searches with their counts. */
export interface SavedModel {
  readonly state: ReadonlyStore<readonly SavedSearch[]>;
  readonly refresh: () => void;
}

/** Makes the model; it loads at the first `refresh`. `failed` hears why an answer did not come. */
export function createSavedModel(
  client: Pick<LibraryClient, 'call'>,
  failed: (thrown: unknown) => void,
): SavedModel {
  const state = createStore<readonly SavedSearch[]>([]);
  const refresh = newestOnly(() =>
    client.call('saved.list', {}).then(({ saved }) => {
      state.set(saved);
    }, failed),
  );
  return { state, refresh };
}
