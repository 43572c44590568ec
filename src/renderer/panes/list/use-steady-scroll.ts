import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { ClippingId } from '../../../shared/model/clipping';
import type { ListState } from '../../state/list-model';
import type { Question } from '../../state/question-within';
import { placeKey } from '../../state/place';
import { indexOfRow, rowAt } from '../../state/row-pages';
import { lineOfRow, ROW_HEIGHT } from './list-geometry';

/**
 * Keeps what is looked at where it is when rows arrive or leave above it, and starts at the top for a new question. At
 * the very top, new rows appear in view, unless a selected one is there: it is being read.
 */
export function useSteadyScroll(
  list: ListState,
  selected: ReadonlySet<ClippingId>,
  scroller: RefObject<HTMLElement | null>,
): void {
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
    const top = Math.floor(element.scrollTop / ROW_HEIGHT);
    const inView = Math.ceil(element.clientHeight / ROW_HEIGHT);
    const held = element.scrollTop === 0 ? firstOf(old, selected, inView) : top;
    const anchor = held === null ? undefined : rowAt(old.pages, held);
    if (held === null || anchor === undefined) return;
    const index = indexOfRow(list.pages, anchor.id);
    if (index !== -1) element.scrollBy({ top: (lineOfRow(list, index) - lineOfRow(old, held)) * ROW_HEIGHT });
  }, [list, selected, scroller]);
}

/** The position of the first selected row among the first ones. */
function firstOf(list: ListState, selected: ReadonlySet<ClippingId>, among: number): number | null {
  for (let position = 0; position < among; position += 1) {
    const row = rowAt(list.pages, position);
    if (row !== undefined && selected.has(row.id)) return position;
  }
  return null;
}

/** Another order of the same clippings keeps the place in the list. */
function sameList(one: Question, other: Question): boolean {
  return placeKey(one.place) === placeKey(other.place) && one.query === other.query;
}
