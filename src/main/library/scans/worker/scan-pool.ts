import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createWorkerPool, type WorkerPool } from '../../jobs/worker-pool';
import { workersFolder } from '../../jobs/workers-folder';
import { scanLimits } from '../scan-limits';
import type { ScanInput, ScanOutcome } from './scan-messages';

/** Threads that recognise, and one more that draws pages to look at while they are busy. */
export interface ScanPools {
  readonly recognition: WorkerPool<ScanInput, ScanOutcome>;
  readonly pictures: WorkerPool<ScanInput, ScanOutcome>;
  /** Pages recognised at once. */
  readonly atOnce: number;
}

/** How the pools are made; tests give a worker of their own and shorter times. */
export interface ScanPoolOptions {
  readonly workerFile?: string;
  readonly seconds?: number;
}

/** Makes the pools; threads start when they are needed. */
export function createScanPools(options: ScanPoolOptions = {}): ScanPools {
  const atOnce = Math.min(scanLimits.workers, availableParallelism());
  const pool = (workers: number): WorkerPool<ScanInput, ScanOutcome> =>
    createWorkerPool({
      workerFile: options.workerFile ?? join(workersFolder(), 'scan-worker.js'),
      workers,
      seconds: options.seconds ?? scanLimits.pageSeconds,
      megabytes: scanLimits.workerMegabytes,
      failed: (failure) => ({
        kind: 'failed',
        detail:
          failure.reason === 'died' ? failure.detail : `it was stopped after ${failure.seconds} seconds`,
      }),
      stopped: 'the recognition stopped',
    });
  return { recognition: pool(atOnce), pictures: pool(1), atOnce };
}
