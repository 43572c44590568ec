import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Brings a card into sight when it was opened: the tray scrolls from its foot, and what opens above would stay out of sight. */
export function useScrollToOpened(card: RefObject<HTMLElement | null>, open: boolean): void {
  const before = useRef(open);
  useLayoutEffect(() => {
    if (open && !before.current) card.current?.scrollIntoView({ block: 'nearest' });
    before.current = open;
  }, [card, open]);
}
