import { namesText } from '../../shared/messages/search-en';
import type { KnownName } from '../../shared/model/known-name';
import type { WindowModel } from '../state/window-model';
import { change, counted } from './undo';

/**
 * Keeps a name with its spellings, with Undo. Resolves to whether it is kept.
 * @param replaces the name of the entry that this is the new form of
 */
export function saveName(model: WindowModel, entry: KnownName, replaces: string | null): Promise<boolean> {
  return change(
    model,
    () => counted(model.client.call('names.set', { entry, replaces })),
    () => namesText.saved(entry.name),
  );
}

/** Forgets a name with its spellings, with Undo. Resolves to whether it is gone. */
export function removeName(model: WindowModel, name: string): Promise<boolean> {
  return change(
    model,
    () => counted(model.client.call('names.remove', { name })),
    () => namesText.removed(name),
  );
}
