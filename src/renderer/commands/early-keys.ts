import { isLibraryEmpty } from '../../shared/model/sidebar';
import type { WindowModel } from '../state/window-model';

/** Keys pressed before there is a list to take them; after that they are nobody's business here. */
export interface EarlyKeys {
  /** Keeps a key for later. False once they were given back, for what goes into a text field. */
  readonly keep: (event: KeyboardEvent) => boolean;
  /** Gives the kept keys to the window, one after the other, as if they were pressed now. To be called when the list is there. */
  readonly giveBack: () => void;
}

/** More than a person types in the second a start takes: whoever leans on a key means nothing by it. */
const MOST_KEPT = 200;

/** Whether the list is on the page with its first answer; in an empty library, which has none, whether that is known. */
export function isListThere({ list, sidebar }: Pick<WindowModel, 'list' | 'sidebar'>): boolean {
  const counts = sidebar.state.get();
  if (counts === null) return false;
  const { shown, error } = list.state.get();
  return isLibraryEmpty(counts) || shown !== null || error !== null;
}

/** Makes it for a window that has just begun. */
export function createEarlyKeys(): EarlyKeys {
  const kept: KeyboardEvent[] = [];
  let open = true;
  let pressing = false;
  const giveBack = (): void => {
    const next = kept.shift();
    if (next === undefined) {
      open = false;
      return;
    }
    pressing = true;
    pressAgain(next);
    pressing = false;
    // Each key finds the window as the one before has left it.
    setTimeout(giveBack, 0);
  };
  return {
    keep: (event) => {
      // What goes into a text field is safe there, unless others before it still have to come.
      const isSafe = event.target instanceof HTMLInputElement && kept.length === 0;
      if (!open || pressing || isSafe) return false;
      if (!['Shift', 'Control', 'Alt', 'Meta'].includes(event.key) && kept.length < MOST_KEPT)
        kept.push(event);
      return true;
    },
    giveBack,
  };
}

function pressAgain({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): void {
  const at = document.activeElement ?? document.body;
  const again = new KeyboardEvent('keydown', {
    ...{ key, code, ctrlKey, metaKey, shiftKey, altKey },
    bubbles: true,
    cancelable: true,
  });
  const isTaken = !at.dispatchEvent(again);
  // A key that is pressed by a program types nothing by itself.
  if (!isTaken && at instanceof HTMLInputElement && key.length === 1 && !ctrlKey && !metaKey && !altKey) {
    at.setRangeText(key, at.selectionStart ?? 0, at.selectionEnd ?? 0, 'end');
    at.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: key }));
  }
}
