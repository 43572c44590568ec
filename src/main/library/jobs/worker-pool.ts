import { Worker } from 'node:worker_threads';
import { createIdleProcessors } from './idle-processors';
import { isWorthAStart, WORTH_A_START_MS } from './worth-a-start';

/** Worker threads that do one piece of work each at a time. */
export interface WorkerPool<Input, Outcome> {
  /**
   * What became of a piece of work. A thread that takes too long, dies or eats the memory is replaced, and its work has
   * failed; nothing else notices. Rejects with the signal's reason when it is aborted.
   */
  run: (input: Input, signal?: AbortSignal) => Promise<Outcome>;
  /** Stops the threads; work being done has failed. */
  close: () => Promise<void>;
}

/** Why a thread has no outcome. */
export type WorkerFailure =
  | { readonly reason: 'took-too-long'; readonly seconds: number }
  | { readonly reason: 'died'; readonly detail: string };

/** How a pool is made. */
export interface WorkerPoolOptions<Input, Outcome> {
  /** The thread’s script. It answers every `WorkerRequest` with a `WorkerAnswer`, in the order they were asked. */
  readonly workerFile: string;
  readonly workers: number;
  /** Seconds one piece of work may take, */
  readonly seconds: number;
  /** and megabytes of heap. */
  readonly megabytes: number;
  /** Megabytes of the part of the heap that new things are made in; V8's own choice where not said. */
  readonly youngMegabytes?: number;
  /** The outcome that says why there is none. */
  readonly failed: (failure: WorkerFailure) => Outcome;
  /** How a dead thread is named in the failure ("its reader stopped"). */
  readonly stopped: string;
  /**
   * So many pieces of work like this one may be handed to a thread before it has done the first, so that it need not wait until
   * this thread has time for it; none if not said. What takes long keeps others waiting, that another thread could do.
   */
  readonly ahead?: (input: Input) => number;
}

/** What is sent to a thread, */
export interface WorkerRequest<Input> {
  readonly id: number;
  readonly input: Input;
}

/** and what it sends back. */
export interface WorkerAnswer<Outcome> {
  readonly id: number;
  readonly outcome: Outcome;
}

/** An idle thread is let go after this long: what it has loaded weighs tens of megabytes. */
const IDLE_MS = 20_000;

/** For so long a thread is handed work ahead: the one that hands it out does not look up for longer, */
const BUSY_MS = 60;

/** or so many pieces, as long as it is not known how long one takes. */
const AHEAD_AT_FIRST = 4;

/** So many pieces of work a thread does first tell nothing of how long the next will take. */
const COLD_PIECES = 16;

/** The usual duration is that of the last so many, more or less: this thread looks at many answers at once after it had no time for any. */
const USUAL_OF = 64;

interface Job<Input, Outcome> {
  readonly input: Input;
  readonly settle: (outcome: Outcome) => void;
  /** Set when nobody waits for the answer any more. */
  cancelled: boolean;
}

interface Slot<Input, Outcome> {
  worker: Worker | null;
  job: Job<Input, Outcome> | null;
  /** The number of the work being done, */
  id: number;
  /** and when it was begun (`performance.now()`). */
  since: number;
  /** How many pieces of work the thread has done: the first ones include its start, and code that is not compiled yet. */
  done: number;
  /** What the thread was handed for when it has done its work, in order, and under which numbers. */
  readonly next: { readonly job: Job<Input, Outcome>; readonly id: number }[];
  idle: NodeJS.Timeout | null;
  /** How long the work being done may still take. */
  limit: NodeJS.Timeout | null;
}

/** Makes a pool; threads start when they are needed. */
export function createWorkerPool<Input, Outcome>(
  options: WorkerPoolOptions<Input, Outcome>,
): WorkerPool<Input, Outcome> {
  const { workerFile, seconds, megabytes, youngMegabytes, failed } = options;
  const closedOutcome = (): Outcome => failed({ reason: 'died', detail: 'the library was closed' });
  const slots: Slot<Input, Outcome>[] = Array.from({ length: options.workers }, () => ({
    worker: null,
    job: null,
    id: 0,
    since: 0,
    done: 0,
    next: [],
    idle: null,
    limit: null,
  }));
  const queue: Job<Input, Outcome>[] = [];
  let nextId = 1;
  let closed = false;
  /** How long a piece of work took lately, in milliseconds; null as long as it is not known; */
  let usualMs: number | null = null;
  /** of so many pieces, up to {@link USUAL_OF}. */
  let measured = 0;
  const processors = createIdleProcessors();
  /** Looks again whether another thread is worth its start. */
  let patience: NodeJS.Timeout | null = null;

  const discard = (slot: Slot<Input, Outcome>): Promise<unknown> => {
    const { worker } = slot;
    slot.worker = null;
    queue.unshift(...slot.next.splice(0).map(({ job }) => job));
    if (slot.limit !== null) clearTimeout(slot.limit);
    return worker === null ? Promise.resolve() : worker.terminate();
  };

  const start = (slot: Slot<Input, Outcome>): Worker => {
    const worker = new Worker(workerFile, {
      resourceLimits: {
        maxOldGenerationSizeMb: megabytes,
        ...(youngMegabytes === undefined ? {} : { maxYoungGenerationSizeMb: youngMegabytes }),
      },
    });
    slot.worker = worker;
    slot.done = 0;
    let detail = options.stopped;
    // A thread that fails is told of at once, but what it answered before only until its end.
    worker.on('error', (error: Error & { code?: string }) => {
      detail =
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? `it needed more than ${megabytes} MB of memory`
          : error.message;
    });
    worker.on('message', (answer: WorkerAnswer<Outcome>) => {
      if (slot.worker === worker && slot.job !== null && answer.id === slot.id)
        finish(slot, slot.job, answer.outcome, true);
    });
    worker.on('messageerror', (error) => {
      if (slot.worker === worker) fail(slot, error.message);
    });
    worker.on('exit', () => {
      if (slot.worker === worker) fail(slot, detail);
    });
    return worker;
  };

  const dropCancelled = (): void => {
    while (queue[0]?.cancelled === true) queue.shift();
  };

  const nextJob = (): Job<Input, Outcome> | undefined => {
    dropCancelled();
    return queue.shift();
  };

  /** Whether another thread is to be started for what waits: it may take long, or there is much of it. */
  const needsAnother = (): boolean => {
    dropCancelled();
    const [job] = queue;
    const { ahead } = options;
    if (job === undefined) return false;
    if (ahead === undefined || ahead(job.input) <= 1) return true;
    const started = slots.filter(({ worker }) => worker !== null);
    const worth = isWorthAStart({
      threads: started.length,
      isStarting: started.some(({ done }) => done === 0),
      waiting: started.reduce((sum, { next }) => sum + next.length, queue.length),
      usualMs,
      stuckMs: performance.now() - Math.max(...started.map(({ since }) => since)),
      idleShare: processors.share,
    });
    if (!worth)
      patience ??= setTimeout(() => {
        patience = null;
        fill();
      }, WORTH_A_START_MS).unref();
    return worth;
  };

  const takeNext = (slot: Slot<Input, Outcome>): void => {
    const job = nextJob();
    if (job !== undefined) run(slot, job, null);
  };

  const fill = (): void => {
    for (const slot of slots) if (slot.job === null && slot.worker !== null) takeNext(slot);
    for (const slot of slots) if (slot.job === null && needsAnother()) takeNext(slot);
    for (let slot = roomiestSlot(); slot !== undefined; slot = roomiestSlot()) {
      const job = nextJob();
      if (job === undefined || slot.worker === null) return;
      slot.next.push({ job, id: send(slot.worker, job) });
    }
  };

  /** So many pieces of work keep a thread busy until this one has time for it again. */
  const enoughAhead = (): number => (usualMs === null ? AHEAD_AT_FIRST : Math.ceil(BUSY_MS / usualMs));

  /** The thread with the least to do that the next piece of work may be handed to ahead. */
  const roomiestSlot = (): Slot<Input, Outcome> | undefined => {
    dropCancelled();
    const [job] = queue;
    const { ahead } = options;
    if (job === undefined || ahead === undefined) return undefined;
    const now = performance.now();
    // What does not get on is handed nothing more.
    const roomy = slots.filter(({ worker, job: current, next, since }) => {
      const all = [job, ...(current === null ? [] : [current]), ...next.map((one) => one.job)];
      return (
        worker !== null &&
        now - since < WORTH_A_START_MS &&
        next.length < Math.min(enoughAhead(), ...all.map(({ input }) => ahead(input)))
      );
    });
    return roomy.reduce<Slot<Input, Outcome> | undefined>(
      (least, slot) => (least === undefined || slot.next.length < least.next.length ? slot : least),
      undefined,
    );
  };

  const send = (worker: Worker, { input }: Job<Input, Outcome>): number => {
    const id = nextId++;
    worker.postMessage({ id, input } satisfies WorkerRequest<Input>);
    return id;
  };

  /** `sent` is the number of work that the thread has already. */
  const run = (slot: Slot<Input, Outcome>, job: Job<Input, Outcome>, sent: number | null): void => {
    if (slot.idle !== null) clearTimeout(slot.idle);
    slot.job = job;
    const worker = slot.worker ?? start(slot);
    // Only a thread at work keeps the process alive.
    worker.ref();
    slot.id = sent ?? send(worker, job);
    slot.since = performance.now();
    slot.limit = setTimeout(
      () => finish(slot, job, failed({ reason: 'took-too-long', seconds }), false),
      seconds * 1000,
    );
  };

  const finish = (
    slot: Slot<Input, Outcome>,
    job: Job<Input, Outcome>,
    outcome: Outcome,
    keepWorker: boolean,
  ): void => {
    if (slot.limit !== null) clearTimeout(slot.limit);
    slot.job = null;
    if (keepWorker) noteDuration(slot);
    // A thread that was handed what nobody wants any more would do that first.
    if (!keepWorker || slot.next.some((next) => next.job.cancelled)) void discard(slot);
    else {
      const next = slot.next.shift();
      if (next === undefined) rest(slot);
      else run(slot, next.job, next.id);
    }
    job.settle(outcome);
    fill();
  };

  const noteDuration = (slot: Slot<Input, Outcome>): void => {
    const ms = performance.now() - slot.since;
    slot.done += 1;
    if (slot.done <= COLD_PIECES) return;
    measured = Math.min(measured + 1, USUAL_OF);
    usualMs = (usualMs ?? 0) + (ms - (usualMs ?? 0)) / measured;
  };

  /** The thread is gone, and so is the work it was at. */
  const fail = (slot: Slot<Input, Outcome>, detail: string): void => {
    if (slot.job !== null) finish(slot, slot.job, failed({ reason: 'died', detail }), false);
    else void discard(slot);
  };

  const rest = (slot: Slot<Input, Outcome>): void => {
    slot.worker?.unref();
    slot.idle = setTimeout(() => void discard(slot), IDLE_MS);
    slot.idle.unref();
  };

  return {
    run: (input, signal) =>
      new Promise((resolve, reject) => {
        if (closed || signal?.aborted === true) {
          reject(signal?.reason instanceof Error ? signal.reason : new Error('The threads are closed.'));
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
        const job: Job<Input, Outcome> = {
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
      if (patience !== null) clearTimeout(patience);
      const atWork = slots.map((slot) => slot.job);
      const discarded = slots.map(discard);
      for (const job of queue.splice(0)) job.settle(closedOutcome());
      await Promise.all(discarded);
      for (const job of atWork) job?.settle(closedOutcome());
    },
  };
}
