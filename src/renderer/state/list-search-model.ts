import { batchText } from '../../shared/messages/batch-en';
import { exportText } from '../../shared/messages/dialogs-en';
import type { DesktopInput } from '../../shared/desktop-contract';
import type { Job } from '../../shared/model/job';
import type { CallDesktop } from '../desktop-client';
import type { LibraryClient } from '../library-client';
import { createStore, type ReadonlyStore } from './store';
import type { ToastModel } from './toast-model';

/** The search of a list of queries: whether one is under way, how far it is, and what the last one found. */
export interface ListSearchState {
  /** From the moment a place to save is asked for until the end. */
  readonly running: boolean;
  /** Null until it has begun. */
  readonly job: Job | null;
  readonly counts: readonly { readonly name: string; readonly count: number }[];
}

/** Searches lists, one at a time. It goes on when its dialog is closed. */
export interface ListSearchModel {
  readonly state: ReadonlyStore<ListSearchState>;
  /** Asks where to save, searches, and tells in a toast what became of it. */
  start: (order: DesktopInput<'export.batch'>) => void;
  /** Stops it: nothing is written. */
  cancel: () => void;
  /** Takes in what the library says about a job. */
  hear: (job: Job) => void;
}

const nothing: ListSearchState = { running: false, job: null, counts: [] };

/** Makes the model. `failed` hears why a search had no end. */
export function createListSearchModel(
  desktop: CallDesktop,
  client: Pick<LibraryClient, 'call'>,
  toasts: Pick<ToastModel, 'show'>,
  failed: (thrown: unknown) => void,
): ListSearchModel {
  const state = createStore(nothing);
  const search = async (order: DesktopInput<'export.batch'>): Promise<void> => {
    if (state.get().running) return;
    state.update(({ counts }) => ({ running: true, job: null, counts }));
    let found: ListSearchState['counts'] | null = null;
    try {
      const saved = await desktop('export.batch', order);
      if (saved === null) return;
      if (saved.queries === null) {
        toasts.show({ tone: 'done', text: batchText.stopped, action: null });
        return;
      }
      found = saved.queries;
      toasts.show({
        tone: 'done',
        text: batchText.saved(saved.name, found.length),
        action: { label: exportText.reveal, run: () => void desktop('export.reveal', {}).catch(failed) },
      });
    } catch (thrown) {
      failed(thrown);
    } finally {
      state.update(({ counts }) => ({ running: false, job: null, counts: found ?? counts }));
    }
  };
  return {
    state,
    start: (order) => void search(order),
    cancel() {
      const { job } = state.get();
      if (job !== null) client.call('jobs.cancel', { job: job.id }).catch(failed);
    },
    hear(job) {
      if (job.kind !== 'list' || !state.get().running) return;
      state.update((now) => ({ ...now, job: job.state === 'running' ? job : null }));
    },
  };
}
