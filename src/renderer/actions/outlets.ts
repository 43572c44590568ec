import { outletsText } from '../../shared/messages/outlets-en';
import { toastText } from '../../shared/messages/window-en';
import type { Outlet } from '../../shared/model/outlet';
import type { WindowModel } from '../state/window-model';
import { undo } from './undo';

/**
 * Keeps an outlet, and says how many clippings got its name, with Undo. Resolves to whether it is kept.
 * @param replaces the outlet's name before, when the library has it and it changed
 */
export async function saveOutlet(
  model: WindowModel,
  outlet: Outlet,
  replaces: string | null,
): Promise<boolean> {
  try {
    const { changed, batch } = await model.client.call('outlets.set', { outlet, replaces });
    tellDone(
      model,
      changed === 0 ? outletsText.saved(outlet.name) : outletsText.renamed(outlet.name, changed),
      batch,
    );
    return true;
  } catch (thrown) {
    model.fail(thrown);
    return false;
  }
}

/** Forgets an outlet of the library, with Undo. Clippings keep its name. */
export async function removeOutlet(model: WindowModel, name: string): Promise<boolean> {
  try {
    const { batch } = await model.client.call('outlets.remove', { name });
    tellDone(model, outletsText.removed(name), batch);
    return true;
  } catch (thrown) {
    model.fail(thrown);
    return false;
  }
}

function tellDone(model: WindowModel, text: string, batch: number | null): void {
  if (batch !== null) model.history.changed();
  const action = batch === null ? null : { label: toastText.undo, run: () => void undo(model, batch) };
  model.toasts.show({ tone: 'done', text, action });
}
