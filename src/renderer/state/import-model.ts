import type { ClippingId } from '../../shared/model/clipping';
import type { EndedImport } from '../../shared/model/ended-import';
import type { Job } from '../../shared/model/job';
import type { LibraryClient } from '../library-client';
import { nextPace, noPace, type ImportPace } from './import-pace';
import { newestOnly } from './newest-only';
import { createStore, type ReadonlyStore } from './store';

/** One import: running, failed, or ended with what became of its inputs. */
export interface ImportEntry {
  /** The job's id. */
  readonly id: string;
  /** Set while it runs, and when it failed. */
  readonly job: Job | null;
  readonly pace: ImportPace;
  readonly ended: EndedImport | null;
  /** True for one that ended before this window looked: it is shown in one line. */
  readonly isOlder: boolean;
}

/** The imports the tray shows: those that have ended, then those that run. */
export interface ImportModel {
  readonly state: ReadonlyStore<readonly ImportEntry[]>;
  /** Takes in what the library says about a job. */
  hear: (job: Job) => void;
  /** Asks for the imports that have ended. */
  refresh: () => void;
  dismiss: (id: string) => void;
  /** Calls back with the clippings an import brought while the window looked. */
  onArrived: (listener: (id: string, clippings: readonly ClippingId[]) => void) => void;
  /** Clears what was running when the library stopped: its process is gone. */
  forgetRunning: () => void;
}

/** Makes the model. `failed` hears why an answer could not be had; `now` is a clock that only goes forward. */
export function createImportModel(
  client: Pick<LibraryClient, 'call'>,
  failed: (thrown: unknown) => void,
  now: () => number = () => performance.now(),
): ImportModel {
  const state = createStore<readonly ImportEntry[]>([]);
  const listeners: ((id: string, clippings: readonly ClippingId[]) => void)[] = [];
  /** Ended jobs whose result is being asked for: until it is here they stand as they stood. */
  const over = new Set<string>();
  let looked = false;

  const takeIn = (imports: readonly EndedImport[]): void => {
    const before = new Map(state.get().map((entry) => [entry.id, entry]));
    const ended = imports.map((one): ImportEntry => {
      const known = before.get(one.id);
      return { id: one.id, job: null, pace: noPace, ended: one, isOlder: known?.isOlder ?? !looked };
    });
    const ids = new Set(imports.map(({ id }) => id));
    const running = state.get().filter(({ id, job }) => job !== null && !ids.has(id) && !over.has(id));
    state.set([...ended, ...running]);
    if (looked)
      for (const { id, imported } of imports) {
        const seen = new Set<string>(before.get(id)?.ended?.imported);
        const arrived = imported.filter((clipping) => !seen.has(clipping));
        if (arrived.length > 0) for (const listener of listeners) listener(id, arrived);
      }
    looked = true;
  };

  const refresh = newestOnly(async () => {
    const asked = [...over];
    try {
      const { imports } = await client.call('endedImports.list', {});
      takeIn(imports);
      for (const id of asked) over.delete(id);
    } catch (thrown) {
      failed(thrown);
    }
  });

  return {
    state,
    refresh,
    hear(job) {
      if (job.kind !== 'import') return;
      if (job.state === 'done' || job.state === 'cancelled') {
        over.add(job.id);
        refresh();
        return;
      }
      const { id, done, total } = job;
      state.update((entries) => {
        const known = entries.find((entry) => entry.id === id);
        if (known !== undefined && known.ended !== null) return entries;
        const pace = nextPace(known?.pace ?? noPace, { at: now(), done, total });
        const entry: ImportEntry = { id, job, pace, ended: null, isOlder: false };
        return known === undefined
          ? [...entries, entry]
          : entries.map((one) => (one.id === id ? entry : one));
      });
    },
    dismiss(id) {
      const entry = state.get().find((one) => one.id === id);
      state.update((entries) => entries.filter((one) => one.id !== id));
      if (entry !== undefined && entry.ended !== null)
        client.call('endedImports.dismiss', { import: id }).catch(failed);
    },
    onArrived: (listener) => {
      listeners.push(listener);
    },
    forgetRunning() {
      over.clear();
      state.update((entries) => entries.filter(({ job }) => job?.state !== 'running'));
    },
  };
}
