import { focusSearchBox } from '../panes/focus-panes';
import { insideOf } from '../state/question-within';
import type { WindowModel } from '../state/window-model';

/** What is found now becomes what is searched: the box is empty for the next search. */
export function searchInside({ list }: WindowModel): void {
  list.ask({ inside: insideOf(list.state.get().question), query: '' });
  focusSearchBox();
}

/** Searches the whole place again. */
export function leaveInside({ list }: WindowModel): void {
  list.ask({ inside: '' });
  focusSearchBox();
}
