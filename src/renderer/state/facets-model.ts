import type { LibraryOutput } from '../../shared/contract';
import type { LibraryClient } from '../library-client';
import type { ListModel } from './list-model';
import { newestOnly } from './newest-only';
import { questionWithin } from './question-within';
import { createStore, type ReadonlyStore } from './store';

/** The counts beside what the list shows, asked for together with its rows. */
export interface FacetsModel {
  /** Null before the first answer. */
  readonly state: ReadonlyStore<LibraryOutput<'search.facets'> | null>;
  /** Counts go on following the list until the returned function is called. */
  follow: () => () => void;
}

/** Makes the model; nothing is counted while nobody follows. `failed` hears why an answer did not come. */
export function createFacetsModel(
  client: Pick<LibraryClient, 'call'>,
  list: Pick<ListModel, 'asked'>,
  failed: (thrown: unknown) => void,
): FacetsModel {
  const state = createStore<LibraryOutput<'search.facets'> | null>(null);
  let counted: unknown = null;
  const count = newestOnly(async () => {
    const asked = list.asked.get();
    if (asked === null || asked === counted) return;
    counted = asked;
    try {
      state.set(
        await client.call('search.facets', {
          query: asked.question.query,
          within: questionWithin(asked.question),
          limit: 60,
        }),
      );
    } catch (thrown) {
      counted = null;
      failed(thrown);
    }
  });
  return {
    state,
    follow: () => {
      counted = null;
      count();
      return list.asked.subscribe(count);
    },
  };
}
