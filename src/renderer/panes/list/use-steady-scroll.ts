import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { ListState } from '../../state/list-model';
import type { Question } from '../../state/question-within';
import { placeKey } from '../../state/place';
import { indexOfRow, rowAt } from '../../state/row-pages';
import { lineOfRow, ROW_HEIGHT } from './list-geometry';

/**
 * Keeps what is looked at where it is when rows arrive or leave above it, and starts at the top for a new question. At
 * the very top, new rows may appear in view.
 */
export function useSteadyScroll(list: ListState, scroller: RefObject<HTMLElement | null>): void {
  const before = useRef(list);
  useLayoutEffect(() => {
    const element = scroller.current;
    const old = before.current;
    before.current = list;
    if (element === null || old.version === list.version) return;
    if (old.shown !== list.shown) {
      if (old.shown === null || list.shown === null || !sameList(old.shown, list.shown))
        element.scrollTo({ top: 0 });
      return;
    }
    if (element.scrollTop === 0) return;
    const top = Math.floor(element.scrollTop / ROW_HEIGHT);
    const anchor = rowAt(old.pages, top);
    const index = anchor === undefined ? -1 : indexOfRow(list.pages, anchor.id);
    if (index !== -1) element.scrollBy({ top: (lineOfRow(list, index) - lineOfRow(old, top)) * ROW_HEIGHT });
  }, [list, scroller]);
}

/** Another order of the same clippings keeps the place in the list. */
function sameList(one: Question, other: Question): boolean {
  return placeKey(one.place) === placeKey(other.place) && one.query === other.query;
}
