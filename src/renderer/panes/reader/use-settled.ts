import { useEffect, useRef, useState } from 'react';

/** The value at once when it has been quiet for `quietMs`, otherwise when it has become quiet. */
export function useSettled<T>(value: T, quietMs: number): T {
  const [settled, setSettled] = useState(value);
  const changedAt = useRef(-Infinity);
  useEffect(() => {
    const quietSince = performance.now() - changedAt.current;
    changedAt.current = performance.now();
    const timer = setTimeout(() => setSettled(value), quietSince > quietMs ? 0 : quietMs);
    return () => clearTimeout(timer);
  }, [value, quietMs]);
  return settled;
}
