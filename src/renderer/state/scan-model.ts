import type { Job } from '../../shared/model/job';
import { createStore, type ReadonlyStore } from './store';

/** The recognition of scans that is running, if one is. */
export interface ScanModel {
  readonly state: ReadonlyStore<Job | null>;
  /** Takes in what the library says about a job. */
  hear: (job: Job) => void;
  /** Clears what was running when the library stopped: its process is gone. */
  forget: () => void;
}

/** Makes the model. `failed` hears why the recognition ended before its end. */
export function createScanModel(failed: (sentence: string) => void): ScanModel {
  const state = createStore<Job | null>(null);
  return {
    state,
    hear: (job) => {
      if (job.kind !== 'scan') return;
      state.set(job.state === 'running' ? job : null);
      if (job.state === 'failed' && job.error !== null) failed(job.error);
    },
    forget: () => state.set(null),
  };
}
