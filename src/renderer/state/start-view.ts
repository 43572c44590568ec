import { START_ROWS, startViewSchema, type StartView } from '../../shared/start-view';
import { START_VIEW_ELEMENT } from '../../shared/start-view-element';
import { isLibraryEmpty } from '../../shared/model/sidebar';
import { soon } from './soon';
import type { WindowModel } from './window-model';

/** The view is kept when nothing has changed for so long. */
const KEEP_AFTER_MS = 1_000;

/** What main put into the page of the last time this library was open; null when there is nothing that can be shown. */
export function startViewOf(page: Document): StartView | null {
  const text = page.getElementById(START_VIEW_ELEMENT)?.textContent;
  if (text === undefined) return null;
  const view = startViewSchema.safeParse(JSON.parse(text));
  return view.success && !isLibraryEmpty(view.data.sidebar) ? view.data : null;
}

/** Has main keep the beginning of the inbox, each time the library has given it anew. */
export function keepStartView({ list, sidebar, client, desktop, fail }: WindowModel): void {
  let kept = 0;
  const keep = soon(() => {
    const { shown, version, total, pages } = list.state.get();
    const counts = sidebar.state.get();
    const rows = pages.get(0);
    const isInbox =
      shown?.place.kind === 'inbox' &&
      shown.query === '' &&
      shown.inside === '' &&
      shown.sort === 'automatic';
    if (!isInbox || rows === undefined || counts === null || version === kept) return;
    if (client.connection.get().state !== 'connected') return;
    kept = version;
    desktop('start.keep', { sidebar: counts, total, rows: rows.slice(0, START_ROWS) }).catch(fail);
  }, KEEP_AFTER_MS);
  list.state.subscribe(keep);
}
