import { useEffect, type RefObject } from 'react';

/**
 * Takes the focus when it was lost with what stood here before: the welcome page, the list whose last row was removed,
 * the page shown for an empty list. Never takes it from anything else.
 */
export function useFocusIfLost(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement === document.body) element.current?.focus();
  }, [element]);
}
