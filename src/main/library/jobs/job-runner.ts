import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { AppError, toErrorData } from '../../../shared/app-error';
import { describeError } from '../../../shared/messages/en';
import type { Job } from '../../../shared/model/job';

/** What a job's work is given to report with. */
export interface JobProgress {
  /** The job's own id. */
  readonly id: string;
  /** Aborted when the person cancels, or the library is closed ({@link CLOSING}): finish the item in hand, keep what is done, return. */
  readonly signal: AbortSignal;
  report: (change: Partial<Pick<Job, 'done' | 'total' | 'current' | 'before'>>) => void;
}

/** Why a job's signal is aborted when it is not the person who cancelled. */
export const CLOSING = 'the library is being closed';

/** Runs long work apart from the call that started it. */
export interface JobRunner {
  /** Starts at once and returns the job's id. */
  start: <T>(kind: Job['kind'], work: (progress: JobProgress) => Promise<T>) => string;
  /** The result of a job, when it ends. Rejects with the job's failure, or `job-not-found`. */
  result: (job: string) => Promise<unknown>;
  cancel: (job: string) => void;
  list: () => readonly Job[];
  /** Cancels everything and waits until it has ended. */
  close: () => Promise<void>;
}

/** Ten times a second at most, as the contract says. */
const MIN_MS_BETWEEN_REPORTS = 100;
/** Ended jobs are remembered so that their results can still be asked for. */
const ENDED_JOBS_KEPT = 100;

interface RunningJob {
  job: Job;
  readonly abort: AbortController;
  readonly result: Promise<unknown>;
}

/** Makes the runner of one library; `onChange` hears of every job's start, progress and end. */
export function createJobRunner(onChange: (job: Job) => void, now: () => number = Date.now): JobRunner {
  const jobs = new Map<string, RunningJob>();

  const forgetOldest = (): void => {
    for (const [id, { job }] of jobs) {
      if (jobs.size <= ENDED_JOBS_KEPT) return;
      if (job.state !== 'running') jobs.delete(id);
    }
  };

  return {
    start(kind, work) {
      const id = randomUUID();
      const abort = new AbortController();
      // As many listen as there are pieces of work under way.
      setMaxListeners(0, abort.signal);
      let lastReport = -Infinity;
      const set = (change: Partial<Job>, always: boolean): void => {
        running.job = { ...running.job, ...change };
        const at = now();
        if (!always && at - lastReport < MIN_MS_BETWEEN_REPORTS) return;
        lastReport = at;
        onChange(running.job);
      };
      const run = async (): Promise<unknown> => {
        // Let `start` return first: a job never begins inside the call that asked for it.
        await Promise.resolve();
        try {
          const value = await work({ id, signal: abort.signal, report: (change) => set(change, false) });
          set({ state: abort.signal.aborted ? 'cancelled' : 'done' }, true);
          return value;
        } catch (thrown) {
          set({ state: 'failed', error: describeError(toErrorData(thrown)) }, true);
          throw thrown;
        } finally {
          forgetOldest();
        }
      };
      const result = run();
      // A failure is told by the job itself; whoever asks for the result gets it too.
      result.catch(() => undefined);
      const running: RunningJob = {
        job: { id, kind, state: 'running', done: 0, total: null, current: '', error: null },
        abort,
        result,
      };
      jobs.set(id, running);
      set({}, true);
      return id;
    },
    result(job) {
      const found = jobs.get(job);
      return found ? found.result : Promise.reject(new AppError({ code: 'job-not-found', job }));
    },
    cancel(job) {
      jobs.get(job)?.abort.abort();
    },
    list: () => [...jobs.values()].map(({ job }) => job),
    async close() {
      for (const { abort } of jobs.values()) abort.abort(CLOSING);
      await Promise.allSettled([...jobs.values()].map(({ result }) => result));
    },
  };
}
