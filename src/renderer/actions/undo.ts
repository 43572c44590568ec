import { toErrorData } from '../../shared/app-error';
import { toastText } from '../../shared/messages/window-en';
import type { WindowModel } from '../state/window-model';

/** Undoes one step, or the newest when none is named, and offers to take that back. */
export async function undo(model: WindowModel, batch: number | null = null): Promise<void> {
  try {
    const { label } = await model.client.call('history.undo', { batch });
    model.history.undone(label);
    // The correction it was offered for may be the one that is gone.
    model.recipeOffer.set(null);
    model.toasts.show({
      tone: 'done',
      text: toastText.undone(label),
      action: { label: toastText.redo, run: () => void redo(model) },
    });
  } catch (thrown) {
    tell(model, thrown, toastText.nothingToUndo);
  }
}

/** Takes the newest undoing back. */
export async function redo(model: WindowModel): Promise<void> {
  try {
    const { label } = await model.client.call('history.redo', {});
    model.history.redone();
    model.toasts.show({ tone: 'done', text: toastText.redone(label), action: null });
  } catch (thrown) {
    tell(model, thrown, toastText.nothingToRedo);
  }
}

/** The answer of a call that makes one change or none, as `change` reads it. */
export async function counted(
  answer: Promise<{ batch: number | null }>,
): Promise<{ changed: number; batch: number | null }> {
  const { batch } = await answer;
  return { changed: batch === null ? 0 : 1, batch };
}

function tell(model: WindowModel, thrown: unknown, nothing: string): void {
  if (toErrorData(thrown).code === 'nothing-to-undo')
    model.toasts.show({ tone: 'done', text: nothing, action: null });
  else model.fail(thrown);
}

/**
 * Makes a change and says what it did, with Undo. Says nothing when it changed nothing or `text` is null; tells a
 * failure in a sentence. Resolves to whether it was made.
 */
export async function change(
  model: WindowModel,
  work: () => Promise<{ changed: number; batch: number | null }>,
  text: ((changed: number) => string) | null,
): Promise<boolean> {
  try {
    const { changed, batch } = await work();
    if (batch !== null) model.history.changed();
    if (changed > 0 && text !== null) {
      const action = batch === null ? null : { label: toastText.undo, run: () => void undo(model, batch) };
      model.toasts.show({ tone: 'done', text: text(changed), action });
    }
    return true;
  } catch (thrown) {
    model.fail(thrown);
    return false;
  }
}
