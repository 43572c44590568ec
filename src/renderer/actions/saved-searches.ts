import { savedText } from '../../shared/messages/search-en';
import { toastText } from '../../shared/messages/window-en';
import type { SavedSearchIcon } from '../../shared/model/saved-search';
import type { WindowModel } from '../state/window-model';
import { change, counted } from './undo';

/** Keeps a query under a name. Resolves to whether it was kept. */
export function saveSearch(model: WindowModel, name: string, query: string): Promise<boolean> {
  return change(model, () => counted(model.client.call('saved.add', { name, query })), null);
}

/** Forgets a saved search; when the list shows it, it shows all clippings instead. */
export async function removeSearch(model: WindowModel, name: string): Promise<void> {
  const done = await change(
    model,
    () => counted(model.client.call('saved.remove', { name })),
    () => toastText.savedRemoved(name),
  );
  const { place } = model.list.state.get().question;
  if (done && place.kind === 'saved' && place.name === name) model.list.ask({ place: { kind: 'all' } });
}

/** Gives a saved search another name; the list that shows it goes on showing it. Resolves to whether it has it. */
export async function renameSearch(model: WindowModel, name: string, to: string): Promise<boolean> {
  const done = await change(
    model,
    () => counted(model.client.call('saved.rename', { name, to })),
    () => savedText.renamed(name, to),
  );
  const { place } = model.list.state.get().question;
  if (done && place.kind === 'saved' && place.name === name)
    model.list.ask({ place: { kind: 'saved', name: to } });
  return done;
}

/** Puts a saved search before another, or at the end. */
export function moveSearch(model: WindowModel, name: string, before: string | null): Promise<boolean> {
  return change(model, () => counted(model.client.call('saved.move', { name, before })), null);
}

/** Gives a saved search its picture in the sidebar. */
export function setSearchIcon(model: WindowModel, name: string, icon: SavedSearchIcon): Promise<boolean> {
  return change(model, () => counted(model.client.call('saved.icon', { name, icon })), null);
}
