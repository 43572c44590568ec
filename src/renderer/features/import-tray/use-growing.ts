import { useEffect, useState } from 'react';

/** Rows that are drawn at once, and more with every frame after. */
const AT_ONCE = 8;

/** How many of `all` rows to draw now: a few at once and the rest frame by frame, so that a long list holds nothing up. */
export function useGrowing(all: number): number {
  const [drawn, setDrawn] = useState(AT_ONCE);
  const isWhole = drawn >= all;
  useEffect(() => {
    if (isWhole) return;
    const frame = requestAnimationFrame(() => setDrawn((now) => now + AT_ONCE));
    return () => cancelAnimationFrame(frame);
  }, [isWhole, drawn]);
  return Math.min(drawn, all);
}
