import { MOST_LISTED } from '../../shared/model/target';
import { copyText } from '../../shared/messages/search-en';
import type { WindowModel } from '../state/window-model';

/** Copies the selected clippings, or everything the list shows when not more than one is selected, as a list. */
export async function copyList({ selection, list, client, toasts, fail }: WindowModel): Promise<void> {
  try {
    const selected = selection.state.get().ids;
    const shown = await list.allIds();
    const ids = selected.size > 1 ? shown.filter((id) => selected.has(id)) : shown;
    if (ids.length > MOST_LISTED) {
      toasts.show({ tone: 'error', text: copyText.tooMany(ids.length, MOST_LISTED), action: null });
      return;
    }
    const { text, html } = await client.call('reports.list', { ids: [...ids] });
    const item = new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    });
    await navigator.clipboard.write([item]);
    toasts.show({ tone: 'done', text: copyText.copied(ids.length), action: null });
  } catch (thrown) {
    fail(thrown);
  }
}
