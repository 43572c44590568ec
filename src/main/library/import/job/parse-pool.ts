import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createWorkerPool } from '../../jobs/worker-pool';
import { workersFolder } from '../../jobs/workers-folder';
import { importLimits } from '../limits';
import type { LookInput, LookOutcome, ParseInput, SplitInput } from '../parse-messages';
import type { ParseOutcome } from '../parsed-article';
import type { SplitOutcome } from '../streamed/split-file';

/** Worker threads that read documents, one document each at a time. */
export interface ParsePool {
  /**
   * What became of a document. A reader that takes too long, dies or eats the memory is replaced, and the document refused;
   * nothing else notices. Rejects with the signal's reason when it is aborted.
   */
  parse: (input: ParseInput, signal?: AbortSignal) => Promise<ParseOutcome>;
  /** How a table would be read; refused where it cannot be. */
  look: (input: LookInput) => Promise<LookOutcome>;
  /** The next documents of a large file, read by a thread that remembers where it was. */
  split: (input: SplitInput, signal?: AbortSignal) => Promise<SplitOutcome>;
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

type PoolInput = ParseInput | LookInput | SplitInput;

/** V8 would let a reader's young memory grow to 48 MB, which no document is read sooner by. */
const YOUNG_MEGABYTES = 12;

/** Behind a large document, which may take long, no more than one waits for a reader. */
function readAhead(input: PoolInput): number {
  const size = 'bytes' in input ? input.bytes.byteLength : 'size' in input ? input.size : undefined;
  return size !== undefined && size <= importLimits.lightBytes ? importLimits.readAhead : 1;
}

/** Makes a pool; threads start when they are needed. */
export function createParsePool(options: PoolOptions = {}): ParsePool {
  const poolOf = (workers: number, seconds: number, ahead: (input: PoolInput) => number) =>
    createWorkerPool<PoolInput, ParseOutcome | LookOutcome | SplitOutcome>({
      workerFile: options.workerFile ?? join(workersFolder(), 'parse-worker.js'),
      workers,
      seconds: options.seconds ?? seconds,
      megabytes: options.megabytes ?? importLimits.readerMegabytes,
      youngMegabytes: YOUNG_MEGABYTES,
      failed: (failure) => ({
        refusal: failure.reason === 'died' ? { reason: 'reader-failed', detail: failure.detail } : failure,
      }),
      stopped: 'its reader stopped',
      ahead,
    });
  // Two on one processor only warm up twice.
  const readersAtOnce = options.workers ?? Math.min(importLimits.readers, availableParallelism());
  const readers = poolOf(readersAtOnce, importLimits.readerSeconds, readAhead);
  const splitter = poolOf(1, importLimits.streamedSeconds, () => 0);
  // A thread answers each kind of request in its kind.
  return {
    parse: async (input, signal) => (await readers.run(input, signal)) as ParseOutcome,
    look: async (input) => (await readers.run(input)) as LookOutcome,
    split: async (input, signal) => (await splitter.run(input, signal)) as SplitOutcome,
    close: async () => {
      await Promise.all([readers.close(), splitter.close()]);
    },
  };
}
