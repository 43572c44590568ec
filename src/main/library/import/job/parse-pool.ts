import { join } from 'node:path';
import { createWorkerPool } from '../../jobs/worker-pool';
import { workersFolder } from '../../jobs/workers-folder';
import { importLimits } from '../limits';
import type { LookInput, LookOutcome, ParseInput } from '../parse-messages';
import type { ParseOutcome } from '../parsed-article';

/** Worker threads that read documents, one document each at a time. */
export interface ParsePool {
  /**
   * What became of a document. A reader that takes too long, dies or eats the memory is replaced, and the document refused;
   * nothing else notices. Rejects with the signal's reason when it is aborted.
   */
  parse: (input: ParseInput, signal?: AbortSignal) => Promise<ParseOutcome>;
  /** How a table would be read; refused where it cannot be. */
  look: (input: LookInput) => Promise<LookOutcome>;
  /** Stops the threads; documents being read are refused. */
  close: () => Promise<void>;
}

/** How a pool is made; tests give a worker of their own and shorter times. */
export interface PoolOptions {
  readonly workerFile?: string;
  readonly workers?: number;
  readonly seconds?: number;
  readonly megabytes?: number;
}

/** Makes a pool; threads start when they are needed. */
export function createParsePool(options: PoolOptions = {}): ParsePool {
  const pool = createWorkerPool<ParseInput | LookInput, ParseOutcome | LookOutcome>({
    workerFile: options.workerFile ?? join(workersFolder(), 'parse-worker.js'),
    workers: options.workers ?? importLimits.readers,
    seconds: options.seconds ?? importLimits.readerSeconds,
    megabytes: options.megabytes ?? importLimits.readerMegabytes,
    failed: (failure) => ({
      refusal: failure.reason === 'died' ? { reason: 'reader-failed', detail: failure.detail } : failure,
    }),
    stopped: 'its reader stopped',
  });
  // A thread answers each kind of request in its kind.
  return {
    parse: async (input, signal) => (await pool.run(input, signal)) as ParseOutcome,
    look: async (input) => (await pool.run(input)) as LookOutcome,
    close: pool.close,
  };
}
