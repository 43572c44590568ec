import { toastText } from '../../shared/messages/window-en';
import type { ClippingId } from '../../shared/model/clipping';
import { placeKey, placeQuery, type Place } from '../state/place';
import type { WindowModel } from '../state/window-model';

/** Shows a place. What is searched for stays: the place narrows it. */
export function goTo(model: WindowModel, place: Place): void {
  if (placeKey(place) !== placeKey(model.list.state.get().question.place)) model.list.ask({ place });
}

/**
 * Selects these clippings where they are: in the present place if it holds the first of them, else in the Inbox, among
 * all, the excluded, the Trash.
 */
export async function showClippings(model: WindowModel, ids: readonly ClippingId[]): Promise<void> {
  const { question } = model.list.state.get();
  const wanted = new Set(ids);
  const kinds = ['inbox', 'all', 'excluded', 'trash'] as const;
  const places: readonly Place[] = [
    ...(question.query === '' && question.inside === '' ? [question.place] : []),
    ...kinds.map((kind): Place => ({ kind })),
  ];
  try {
    for (const place of places) {
      const found = await model.client.call('search.ids', {
        query: '',
        within: placeQuery(place),
        sort: 'newest',
      });
      const index = found.ids.findIndex((id) => wanted.has(id));
      if (index === -1) continue;
      model.list.ask({ place, query: '', inside: '', sort: 'automatic' });
      await model.list.settled();
      await model.selection.show(
        found.ids.filter((id) => wanted.has(id)),
        index,
      );
      return;
    }
    model.toasts.show({ tone: 'error', text: toastText.notShown, action: null });
  } catch (thrown) {
    model.fail(thrown);
  }
}

/** Shows what came in since the person last looked. */
export async function showArrivals(model: WindowModel): Promise<void> {
  const ids = model.arrivals.get();
  model.arrivals.set([]);
  await showClippings(model, ids);
}
