import { focusList } from '../panes/focus-panes';
import type { WindowModel } from '../state/window-model';
import type { EarlyKeys } from './early-keys';
import { isTextField, runCommand } from './run-command';
import { commandForPress, pressOf, type FocusWhere, type KeyPress } from './shortcut-match';

/**
 * Runs the command of each key pressed in the window, those of the time before the list is there as soon as it is.
 */
export function listenToKeys(model: WindowModel, early: EarlyKeys): void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || model.overlay.get() !== null) return;
    if (early.keep(event)) {
      event.preventDefault();
      return;
    }
    const element = event.target instanceof Element ? event.target : null;
    // An open menu has its own keys.
    if (element?.closest('[role="menu"]') !== null && element !== null) return;
    if (press(model, pressOf(event, model.isMac), focusWhere(element))) event.preventDefault();
  };
  window.addEventListener('keydown', onKeyDown);
}

/** Takes a key pressed inside the reader's frame, which main passes on. */
export function hearReaderKey(
  model: WindowModel,
  key: string,
  modifiers: { readonly mod: boolean; readonly shift: boolean; readonly alt: boolean },
): void {
  if (model.overlay.get() === null) press(model, { key, code: '', ...modifiers }, 'elsewhere');
}

function press(model: WindowModel, key: KeyPress, where: FocusWhere): boolean {
  if (key.key === 'Escape' && where !== 'text') return escape(model);
  const command = commandForPress(key, where);
  if (command === null) return false;
  // Undo in a text field is the field's own.
  if (where === 'text' && command.id.startsWith('history.')) return false;
  runCommand(model, command.id);
  return true;
}

/** Esc leads back: out of the peek, then to the list, then out of the search. */
function escape(model: WindowModel): boolean {
  if (model.reader.state.get().peek) model.reader.setPeek(false);
  else if (document.activeElement?.closest('[data-pane="list"]') === null) focusList();
  else if (model.list.state.get().question.query !== '') model.list.ask({ query: '' });
  else if (model.list.state.get().question.inside !== '') model.list.ask({ inside: '' });
  else return false;
  return true;
}

function focusWhere(element: Element | null): FocusWhere {
  if (isTextField(element)) return 'text';
  return (element?.closest('[role="listbox"]') ?? null) === null ? 'elsewhere' : 'list';
}
