import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../../shared/app-error';
import type { Clipping } from '../../../../shared/model/clipping';
import { workersFolder } from '../../jobs/workers-folder';
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
  const worker = new Worker(join(workersFolder(), 'workbook-worker.js'), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  const made = new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error: Error & { code?: string }) => reject(inWords(error)));
    worker.once('exit', () => reject(new Error('The thread that makes the workbook ended early.')));
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

function inWords(error: Error & { code?: string }): Error {
  if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new AppError({
    code: 'invalid-input',
    detail: `This workbook needs more than ${MEGABYTES} MB of memory. Export fewer clippings at a time, or save as CSV.`,
  });
}
