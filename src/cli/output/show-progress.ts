import type { Library } from '../../shared/contract';

const BAR_CELLS = 24;

/** Draws a job's progress on standard error where that is a terminal; returns what clears it. */
export function showProgress(library: Library): () => void {
  const { stderr } = process;
  if (!stderr.isTTY) return () => undefined;
  const clear = (): void => void stderr.write('\r\u001b[K');
  const stop = library.onEvent((event) => {
    if (event.name !== 'job.changed' || event.payload.state !== 'running') return;
    const { done, total, current } = event.payload;
    const filled = total === null || total === 0 ? 0 : Math.round((done / total) * BAR_CELLS);
    clear();
    stderr.write(
      `[${'#'.repeat(filled)}${' '.repeat(BAR_CELLS - filled)}] ${done} of ${total ?? '?'}  ${current.slice(0, 40)}`,
    );
  });
  return () => {
    stop();
    clear();
  };
}
