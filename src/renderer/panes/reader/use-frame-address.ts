import { useEffect, useState } from 'react';
import { useSettled } from './use-settled';

/** Running through the list with a key held down loads only where it rests. */
const SETTLE_MS = 90;

/** A document that does not say it has loaded by then holds up the next one no longer. */
const LONGEST_LOAD_MS = 2_000;

/**
 * The address to give the frame for the one that is wanted. While a document loads, the next waits: a frame that is
 * just changing its process for another origin can lose a new address altogether, and would show the wrong clipping.
 * `hold` keeps what is shown, as long as the library cannot answer.
 */
export function useFrameAddress(
  wanted: string,
  hold: boolean,
): { readonly address: string; readonly onLoad: () => void } {
  const settled = useSettled(wanted, SETTLE_MS);
  const [address, setAddress] = useState(settled);
  const [loading, setLoading] = useState(true);
  if (!loading && !hold && settled !== address) {
    setAddress(settled);
    // Another match is another place in the same document: nothing loads.
    setLoading(withoutMatch(settled) !== withoutMatch(address));
  }
  useEffect(() => {
    if (!loading) return;
    const timer = setTimeout(() => {
      setLoading(false);
    }, LONGEST_LOAD_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [loading, address]);
  return {
    address,
    onLoad: () => {
      setLoading(false);
    },
  };
}

function withoutMatch(address: string): string {
  return address.split('#', 1)[0] ?? '';
}
