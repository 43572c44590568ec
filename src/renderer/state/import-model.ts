import type { ImportResult, Job } from '../../shared/model/job';
import type { LibraryClient } from '../library-client';
import { createStore, type ReadonlyStore } from './store';

/** One import: running, or ended with what became of each input. */
export interface ImportEntry {
  readonly job: Job;
  readonly result: ImportResult | null;
}

/** The imports the tray shows, oldest first. */
export interface ImportModel {
  readonly state: ReadonlyStore<readonly ImportEntry[]>;
  /** Takes in what the library says about a job. */
  hear: (job: Job) => void;
  dismiss: (jobId: string) => void;
  /** Calls back once for each import that has its result. */
  onEnded: (listener: (job: Job, result: ImportResult) => void) => void;
  /** Clears what was running when the library stopped: its process is gone. */
  forgetRunning: () => void;
}

/** Makes the model. `failed` hears why a result could not be had. */
export function createImportModel(
  client: Pick<LibraryClient, 'call'>,
  failed: (thrown: unknown) => void,
): ImportModel {
  const state = createStore<readonly ImportEntry[]>([]);
  const listeners: ((job: Job, result: ImportResult) => void)[] = [];
  const asked = new Set<string>();

  const put = (job: Job): void =>
    state.update((now) => {
      const known = now.some((entry) => entry.job.id === job.id);
      if (!known) return [...now, { job, result: null }];
      return now.map((entry) => (entry.job.id === job.id ? { ...entry, job } : entry));
    });

  return {
    state,
    hear: (job) => {
      if (job.kind !== 'import') return;
      // The result was taken in and dismissed already.
      if (asked.has(job.id)) return;
      put(job);
      if (job.state !== 'done' && job.state !== 'cancelled') return;
      asked.add(job.id);
      client.call('import.result', { job: job.id }).then((result) => {
        state.update((now) => now.map((entry) => (entry.job.id === job.id ? { ...entry, result } : entry)));
        for (const listener of listeners) listener(job, result);
      }, failed);
    },
    dismiss: (jobId) => state.update((now) => now.filter((entry) => entry.job.id !== jobId)),
    onEnded: (listener) => {
      listeners.push(listener);
    },
    forgetRunning: () => {
      state.update((now) => now.filter((entry) => entry.result !== null || entry.job.state === 'failed'));
    },
  };
}
