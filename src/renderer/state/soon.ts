/** Calls `work` once, `afterMs` milliseconds after the first of any number of askings. */
export function soon(work: () => void, afterMs: number): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      work();
    }, afterMs);
  };
}
