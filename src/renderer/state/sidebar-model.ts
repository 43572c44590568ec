import type { Sidebar } from '../../shared/model/sidebar';
import type { LibraryClient } from '../library-client';
import { newestOnly } from './newest-only';
import { createStore, type ReadonlyStore } from './store';

/** The counts, tags and outlets beside the list. */
export interface SidebarModel {
  /** Null until the library has answered once. */
  readonly state: ReadonlyStore<Sidebar | null>;
  refresh: () => void;
}

/** Makes the model; it loads at the first `refresh` and shows `start` until then. `failed` hears why an answer did not come. */
export function createSidebarModel(
  client: Pick<LibraryClient, 'call'>,
  failed: (thrown: unknown) => void,
  start: Sidebar | null,
): SidebarModel {
  const state = createStore<Sidebar | null>(start);
  const refresh = newestOnly(() => client.call('sidebar.get', {}).then(state.set, failed));
  return { state, refresh };
}

/** Whether the library holds nothing at all, not even in the Trash: the first start. */
export function isLibraryEmpty(sidebar: Sidebar): boolean {
  return sidebar.all + sidebar.excluded + sidebar.trash === 0;
}
