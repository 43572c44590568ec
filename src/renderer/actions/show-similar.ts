import { similarText } from '../../shared/messages/search-en';
import type { WindowModel } from '../state/window-model';

/** Searches all clippings for what is like the selected one: a query of its weightiest words, which can be changed. */
export async function showSimilar({ clipping, client, list, toasts, fail }: WindowModel): Promise<void> {
  const { id } = clipping.state.get();
  if (id === null) return;
  try {
    const { query } = await client.call('search.similar', { id });
    if (query === '') toasts.show({ tone: 'done', text: similarText.nothing, action: null });
    else list.ask({ query, place: { kind: 'all' }, inside: '', sort: 'relevance' });
  } catch (thrown) {
    fail(thrown);
  }
}
