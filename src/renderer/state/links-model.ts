import type { LibraryOutput } from '../../shared/contract';
import type { LibraryClient } from '../library-client';
import { newestOnly } from './newest-only';
import { createStore, type ReadonlyStore } from './store';

export type WaitingLink = LibraryOutput<'links.list'>['links'][number];

/** The links that were asked for and are not here yet. */
export interface LinksModel {
  readonly state: ReadonlyStore<readonly WaitingLink[]>;
  readonly refresh: () => void;
}

/** Makes the model; it loads at the first `refresh`. `failed` hears why an answer did not come. */
export function createLinksModel(
  client: Pick<LibraryClient, 'call'>,
  failed: (thrown: unknown) => void,
): LinksModel {
  const state = createStore<readonly WaitingLink[]>([]);
  const refresh = newestOnly(() =>
    client.call('links.list', {}).then(({ links }) => {
      state.set(links);
    }, failed),
  );
  return { state, refresh };
}
