import { join } from 'node:path';
import { ownBytes } from '../../jobs/own-bytes';
import { createWorkerPool } from '../../jobs/worker-pool';
import { workersFolder } from '../../jobs/workers-folder';
import {
  TOGETHER,
  type NotKept,
  type SmallOutcome,
  type SmallSource,
  type StoredBytes,
  type StoreFolders,
  type StoreInput,
  type StoreOutcome,
} from './store-messages';

/** Keeps small originals aside of the library's thread. */
export interface StoreThread {
  /**
   * Keeps a source, together with whatever else is asked for meanwhile; resolves when it is durable. Rejects with an error of the
   * file system as it comes, or when the thread itself fails.
   */
  keep: (source: SmallSource) => Promise<StoredBytes | NotKept>;
  /** Makes what is in the log durable where it lies, and empties the log; the log stays where that fails. */
  settle: () => Promise<void>;
  /** Ends the thread. */
  close: () => Promise<void>;
}

/** So many such groups are under way at once: the next is there already when one is done. */
const GROUPS = 2;
/** A disk that takes longer than this is no disk to work with. */
const SECONDS = 300;
/** What was kept is settled when nothing more has come for so long (milliseconds). */
const SETTLE_AFTER_MS = 2_000;
const MEGABYTES = 64;

interface Waiting {
  readonly source: SmallSource;
  readonly resolve: (kept: StoredBytes | NotKept) => void;
  readonly reject: (reason: Error) => void;
}

/** Makes the thread of a library's originals; it runs while there is something to keep. */
export function createStoreThread(folders: StoreFolders): StoreThread {
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
  let later: NodeJS.Timeout | null = null;

  const settle = async (): Promise<void> => {
    if (later !== null) clearTimeout(later);
    later = null;
    // Where it fails the log stays, which is as good, and it is tried again: after the next import, at the end, in the next session.
    await pool.run({ ...folders, sources: null });
  };

  const work = async (): Promise<void> => {
    for (let batch = waiting.splice(0, TOGETHER); batch.length > 0; batch = waiting.splice(0, TOGETHER)) {
      const outcomes = await pool.run({ ...folders, sources: batch.map(({ source }) => source) });
      for (const [i, { resolve, reject }] of batch.entries()) {
        const outcome = 'failed' in outcomes ? outcomes : outcomes[i];
        if (outcome !== undefined && !('failed' in outcome) && !('code' in outcome)) resolve(outcome);
        else reject(errorOf(outcome));
      }
    }
    atWork -= 1;
    if (atWork === 0) later = setTimeout(() => void settle(), SETTLE_AFTER_MS).unref();
  };

  return {
    keep: (source) =>
      new Promise((resolve, reject) => {
        const own = 'bytes' in source ? { bytes: ownBytes(source.bytes) } : source;
        waiting.push({ source: own, resolve, reject });
        if (later !== null) clearTimeout(later);
        later = null;
        if (atWork >= GROUPS) return;
        atWork += 1;
        // What is asked for in the same turn goes together.
        setImmediate(() => void work());
      }),
    settle,
    close() {
      if (later !== null) clearTimeout(later);
      return pool.close();
    },
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
