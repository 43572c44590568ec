import type { LibraryOutput } from '../../shared/contract';
import type { LibraryClient } from '../library-client';
import type { ListModel } from './list-model';
import { newestOnly } from './newest-only';
import { questionWithin } from './question-within';
import { createStore, type ReadonlyStore } from './store';

/** The counts beside what the list shows. */
export interface FacetsModel {
  /** Null before the first answer. */
  readonly state: ReadonlyStore<LibraryOutput<'search.facets'> | null>;
  /** Counts go on following the list until the returned function is called. */
  follow: () => () => void;
}

/** Makes the model; nothing is counted while nobody follows. `failed` hears why an answer did not come. */
export function createFacetsModel(
  client: Pick<LibraryClient, 'call'>,
  list: Pick<ListModel, 'state'>,
  failed: (thrown: unknown) => void,
): FacetsModel {
  const state = createStore<LibraryOutput<'search.facets'> | null>(null);
  let counted = -1;
  const count = newestOnly(async () => {
    const { shown, version } = list.state.get();
    if (shown === null || version === counted) return;
    counted = version;
    try {
      state.set(
        await client.call('search.facets', {
          query: shown.query,
          within: questionWithin(shown),
          limit: 60,
        }),
      );
    } catch (thrown) {
      counted = -1;
      failed(thrown);
    }
  });
  return {
    state,
    follow: () => {
      counted = -1;
      count();
      return list.state.subscribe(count);
    },
  };
}
