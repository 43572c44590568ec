import {
  commandDefinitions,
  isCommandEnabled,
  isCommandId,
  type CommandFacts,
  type CommandId,
} from '../../shared/commands';
import { rowCount } from '../state/list-model';
import type { WindowModel } from '../state/window-model';
import { commandActions } from './command-actions';

/** What decides just now which commands can run. */
export function commandFacts(model: WindowModel): CommandFacts {
  const list = model.list.state.get();
  const { undo, redo } = model.history.state.get();
  return {
    selection: model.selection.state.get().ids.size,
    rows: rowCount(list),
    inTrash: list.question.place.kind === 'trash',
    searching: list.question.query.trim() !== '',
    canUndo: undo !== null,
    canRedo: redo !== null,
  };
}

/** Runs a command if it can run now. */
export function runCommand(model: WindowModel, id: CommandId): void {
  const command = commandDefinitions.find((candidate) => candidate.id === id);
  if (command !== undefined && isCommandEnabled(command, commandFacts(model))) commandActions[id](model);
}

/** Runs a command of the native menu, by its id. In a text field, Undo and Redo are about the text. */
export function runMenuCommand(model: WindowModel, id: string): void {
  if (!isCommandId(id)) return;
  if (isTextField(document.activeElement) && (id === 'history.undo' || id === 'history.redo')) changeText(id);
  else if (model.overlay.get() === null) runCommand(model, id);
}

/** Undo and Redo of a text field, which has no other door for them. */
function changeText(id: 'history.undo' | 'history.redo'): void {
  const step = id === 'history.undo' ? 'undo' : 'redo';
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand(step);
}

/** Whether keys typed into this element are text. */
export function isTextField(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  return (
    element instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'color'].includes(element.type)
  );
}
