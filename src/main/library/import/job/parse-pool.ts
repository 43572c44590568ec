import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { workersFolder } from '../../jobs/workers-folder';
import { importLimits } from '../limits';
import type { ParseAnswer, ParseInput, ParseRequest } from '../parse-messages';
import type { ParseOutcome } from '../parsed-article';

/** Worker threads that read documents, one document each at a time. */
export interface ParsePool {
  /**
   * What became of a document. A reader that takes too long, dies or eats the memory is replaced, and the document refused;
   * nothing else notices. Rejects with the signal's reason when it is aborted.
   */
  parse: (input: ParseInput, signal?: AbortSignal) => Promise<ParseOutcome>;
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

/** An idle thread is let go after this long: its language statistics weigh tens of megabytes. */
const IDLE_MS = 20_000;

interface Job {
  readonly input: ParseInput;
  readonly settle: (outcome: ParseOutcome) => void;
  /** Set when nobody waits for the answer any more. */
  cancelled: boolean;
}

interface Slot {
  worker: Worker | null;
  job: Job | null;
  idle: NodeJS.Timeout | null;
  /** Stops listening to the document being read, and its clock. */
  forget: (() => void) | null;
}

/** Makes a pool; threads start when they are needed. */
export function createParsePool(options: PoolOptions = {}): ParsePool {
  const workerFile = options.workerFile ?? join(workersFolder(), 'parse-worker.js');
  const seconds = options.seconds ?? importLimits.readerSeconds;
  const megabytes = options.megabytes ?? importLimits.readerMegabytes;
  const slots: Slot[] = Array.from({ length: options.workers ?? importLimits.readers }, () => ({
    worker: null,
    job: null,
    idle: null,
    forget: null,
  }));
  const queue: Job[] = [];
  let nextId = 1;
  let closed = false;

  const discard = (slot: Slot): Promise<unknown> => {
    const { worker } = slot;
    slot.worker = null;
    slot.forget?.();
    slot.forget = null;
    return worker === null ? Promise.resolve() : worker.terminate();
  };

  const start = (slot: Slot): Worker => {
    const worker = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    slot.worker = worker;
    // A thread that fails while nothing is read has nobody to tell; the next document gets a new one.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (slot.worker === worker) slot.worker = null;
    });
    return worker;
  };

  const fill = (): void => {
    for (const slot of slots) {
      if (slot.job !== null) continue;
      let job = queue.shift();
      while (job?.cancelled === true) job = queue.shift();
      if (job === undefined) return;
      run(slot, job);
    }
  };

  const run = (slot: Slot, job: Job): void => {
    if (slot.idle !== null) clearTimeout(slot.idle);
    slot.job = job;
    const worker = slot.worker ?? start(slot);
    // Only a thread at work keeps the process alive.
    worker.ref();
    const id = nextId++;
    const finish = (outcome: ParseOutcome, keepWorker: boolean): void => {
      slot.forget?.();
      slot.forget = null;
      slot.job = null;
      if (keepWorker) rest(slot);
      else void discard(slot);
      job.settle(outcome);
      fill();
    };
    const fail = (detail: string): void => finish({ refusal: { reason: 'reader-failed', detail } }, false);
    const limit = setTimeout(
      () => finish({ refusal: { reason: 'took-too-long', seconds } }, false),
      seconds * 1000,
    );
    const onMessage = (answer: ParseAnswer): void => {
      if (answer.id === id) finish(answer.outcome, true);
    };
    const onError = (error: Error & { code?: string }): void =>
      fail(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? `it needed more than ${megabytes} MB of memory`
          : error.message,
      );
    const onExit = (): void => fail('its reader stopped');
    worker.on('message', onMessage).on('messageerror', onError).on('error', onError).on('exit', onExit);
    // One by one: `removeAllListeners` would also take away what the Worker itself listens with.
    slot.forget = () => {
      clearTimeout(limit);
      worker.off('message', onMessage).off('messageerror', onError).off('error', onError).off('exit', onExit);
    };
    worker.postMessage({ id, input: job.input } satisfies ParseRequest);
  };

  const rest = (slot: Slot): void => {
    slot.worker?.unref();
    slot.idle = setTimeout(() => void discard(slot), IDLE_MS);
    slot.idle.unref();
  };

  return {
    parse: (input, signal) =>
      new Promise((resolve, reject) => {
        if (closed || signal?.aborted === true) {
          reject(signal?.reason instanceof Error ? signal.reason : new Error('The readers are closed.'));
          return;
        }
        const onAbort = (): void => {
          job.cancelled = true;
          const slot = slots.find((candidate) => candidate.job === job);
          reject(signal?.reason instanceof Error ? signal.reason : new Error('cancelled'));
          if (slot === undefined) return;
          slot.job = null;
          void discard(slot);
          fill();
        };
        const job: Job = {
          input,
          cancelled: false,
          settle: (outcome) => {
            signal?.removeEventListener('abort', onAbort);
            resolve(outcome);
          },
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        queue.push(job);
        fill();
      }),
    async close() {
      closed = true;
      for (const job of queue.splice(0)) job.settle(stopped);
      const atWork = slots.map((slot) => slot.job);
      await Promise.all(slots.map(discard));
      for (const job of atWork) job?.settle(stopped);
    },
  };
}

const stopped: ParseOutcome = { refusal: { reason: 'reader-failed', detail: 'the library was closed' } };
