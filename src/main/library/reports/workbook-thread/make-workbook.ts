import { AppError } from '../../../../shared/app-error';
import type { Clipping } from '../../../../shared/model/clipping';
import { startThread } from '../../jobs/start-thread';
import type { BatchResult } from '../write-batch';
import type { WorkbookOrder, WorkbookPiece } from './workbook-messages';

/** Megabytes of heap a workbook may take while it is made; a full sheet of the usual columns needs more than there is on many machines. */
const MEGABYTES = 3_072;

/**
 * Makes a workbook (XLSX) in a thread of its own and gives its bytes; `pieces` are handed over as they come, so that nothing
 * waits for more than one of them.
 *
 * @throws AppError `invalid-input` when it needs too much memory; the signal's reason when it is aborted; what `pieces` throws
 */
export async function makeWorkbook(
  order: WorkbookOrder,
  pieces: AsyncIterable<readonly Clipping[]> | AsyncIterable<readonly BatchResult[]>,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const { worker, answer } = startThread<Uint8Array>('workbook-worker', {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  const made = new Promise<Uint8Array>((resolve, reject) => {
    answer.then(resolve, (thrown: unknown) => reject(inWords(thrown)));
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  // Whatever happens while pieces are still being handed over is told when the end is waited for.
  made.catch(() => undefined);
  const hand = (piece: WorkbookPiece): void => worker.postMessage(piece);
  try {
    for await (const piece of pieces) {
      signal?.throwIfAborted();
      hand(piece);
    }
    hand(null);
    return await made;
  } finally {
    await worker.terminate();
  }
}

function inWords(thrown: unknown): Error {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  if (!('code' in error) || error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new AppError({
    code: 'invalid-input',
    detail: `This workbook needs more than ${MEGABYTES} MB of memory. Export fewer clippings at a time, or save as CSV.`,
  });
}
