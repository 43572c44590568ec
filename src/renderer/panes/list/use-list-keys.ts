import type { KeyboardEvent } from 'react';
import { rowCount } from '../../state/list-model';
import { useWindow } from '../../state/window-model';
import { ROW_HEIGHT } from './list-geometry';

/** Moving in the list by keyboard; Shift extends the selection. Commands with keys of their own come from the table. */
export function useListKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  const { selection, list, isMac, fail } = useWindow();
  return (event) => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const mod = isMac ? event.metaKey : event.ctrlKey;
    const count = rowCount(list.state.get());
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW_HEIGHT) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
    };
    const ends: Readonly<Record<string, number>> = { Home: 0, End: count - 1 };
    const end = mod ? { ArrowUp: 0, ArrowDown: count - 1 }[event.key] : ends[event.key];
    const by = steps[event.key];
    if (end !== undefined) (event.shiftKey ? selection.extendTo(end) : selection.select(end)).catch(fail);
    else if (by !== undefined) selection.move(by, event.shiftKey).catch(fail);
    else return;
    event.preventDefault();
  };
}
