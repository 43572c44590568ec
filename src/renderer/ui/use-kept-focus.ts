import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

/**
 * Keeps the keyboard's place among controls that come and go by themselves: when the one that had the focus is removed, the
 * one that now stands in its place gets it, but none inside of `data-chosen-only`, which a second Enter must not press; `left` is
 * called when none is left. Give what it returns to the element around.
 */
export function useKeptFocus(
  around: RefObject<HTMLElement | null>,
  left: () => void,
): (event: FocusEvent) => void {
  const held = useRef<{ readonly element: Element; readonly at: number } | null>(null);
  const buttons = (): HTMLElement[] => [...(around.current?.querySelectorAll<HTMLElement>('button') ?? [])];
  useLayoutEffect(() => {
    const { current } = held;
    if (current === null || current.element.isConnected) return;
    held.current = null;
    if (document.activeElement !== document.body) return;
    const isOffered = (button: HTMLElement): boolean => button.closest('[data-chosen-only]') === null;
    const now = buttons();
    const next = now.slice(current.at).find(isOffered) ?? now.slice(0, current.at).findLast(isOffered);
    if (next === undefined) left();
    else next.focus();
  });
  return ({ target }) => {
    held.current = { element: target, at: buttons().indexOf(target as HTMLElement) };
  };
}
