import { useEffect, useState } from 'react';
import type * as rest from './rest-of-window';

/** Everything of the window but the list, which is painted first. */
export type RestOfWindow = typeof rest;

/** A window that is covered from the start paints nothing, and must not wait for it longer than this. */
const LONGEST_WAIT_MS = 400;

/**
 * Null until the list has been painted once: the rest is loaded after that, when there is a list to see (`listIsThere`),
 * otherwise at once. `failed` hears why it could not be loaded.
 */
export function useRestOfWindow(
  listIsThere: boolean,
  failed: (thrown: unknown) => void,
): RestOfWindow | null {
  const [rest, setRest] = useState<RestOfWindow | null>(null);
  useEffect(() => {
    const load = once(() => void import('./rest-of-window').then(setRest, failed));
    if (!listIsThere) load();
    // The first task after a frame runs when that frame has been handed over for painting.
    else requestAnimationFrame(() => setTimeout(load, 0));
    const timer = setTimeout(load, LONGEST_WAIT_MS);
    return () => clearTimeout(timer);
    // Decided once, when the window opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return rest;
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    work();
  };
}
