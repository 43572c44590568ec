import { join } from 'node:path';
import { ownBytes } from '../../jobs/own-bytes';
import { createWorkerPool } from '../../jobs/worker-pool';
import { workersFolder } from '../../jobs/workers-folder';
import type {
  NotKept,
  SmallOutcome,
  SmallSource,
  StoredBytes,
  StoreInput,
  StoreOutcome,
} from './store-messages';

/** Keeps small originals aside of the library's thread. */
export interface StoreThread {
  /**
   * Keeps a source, together with whatever else is asked for meanwhile; resolves when it is durable. Rejects with an error of the
   * file system as it comes, or when the thread itself fails.
   */
  keep: (source: SmallSource) => Promise<StoredBytes | NotKept>;
}

/** Sources that are kept together at most: what of them is not on the disk yet is in memory. */
const TOGETHER = 32;
/** So many such groups are under way at once: the next is there already when one is done. */
const GROUPS = 2;
/** A disk that takes longer than this is no disk to work with. */
const SECONDS = 300;
const MEGABYTES = 64;

interface Waiting {
  readonly source: SmallSource;
  readonly resolve: (kept: StoredBytes | NotKept) => void;
  readonly reject: (reason: Error) => void;
}

/** Makes the thread of a folder of originals; it runs while there is something to keep. */
export function createStoreThread(originals: string): StoreThread {
  const pool = createWorkerPool<StoreInput, StoreOutcome>({
    workerFile: join(workersFolder(), 'store-worker.js'),
    workers: 1,
    seconds: SECONDS,
    megabytes: MEGABYTES,
    failed: (failure) => ({
      failed: failure.reason === 'died' ? failure.detail : `it took more than ${String(failure.seconds)} s`,
    }),
    stopped: 'it stopped',
    ahead: () => GROUPS - 1,
  });
  const waiting: Waiting[] = [];
  let atWork = 0;

  const work = async (): Promise<void> => {
    for (let batch = waiting.splice(0, TOGETHER); batch.length > 0; batch = waiting.splice(0, TOGETHER)) {
      const outcomes = await pool.run({ originals, sources: batch.map(({ source }) => source) });
      for (const [i, { resolve, reject }] of batch.entries()) {
        const outcome = 'failed' in outcomes ? outcomes : outcomes[i];
        if (outcome !== undefined && !('failed' in outcome) && !('code' in outcome)) resolve(outcome);
        else reject(errorOf(outcome));
      }
    }
    atWork -= 1;
  };

  return {
    keep: (source) =>
      new Promise((resolve, reject) => {
        const own = 'bytes' in source ? { bytes: ownBytes(source.bytes) } : source;
        waiting.push({ source: own, resolve, reject });
        if (atWork >= GROUPS) return;
        atWork += 1;
        // What is asked for in the same turn goes together.
        setImmediate(() => void work());
      }),
  };
}

function errorOf(
  outcome: Exclude<SmallOutcome, StoredBytes> | { readonly failed: string } | undefined,
): Error {
  if (outcome !== undefined && 'code' in outcome)
    return Object.assign(new Error(outcome.message), { code: outcome.code, syscall: '' });
  const detail = outcome !== undefined && 'failed' in outcome ? outcome.failed : 'it gave no answer';
  return new Error(`The originals could not be kept: ${detail}.`);
}
