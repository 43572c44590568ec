import { AppError, toErrorData } from '../../shared/app-error';
import {
  libraryCalls,
  type Library,
  type LibraryCallName,
  type LibraryEvent,
  type LibraryEventName,
  type LibraryEventPayload,
  type LibraryInput,
  type LibraryOutput,
} from '../../shared/contract';
import { describeError } from '../../shared/messages/en';
import type { Engine, Handler } from './engine';
import { announceClippings } from './handlers/announce-clippings';
import { clippingsHandlers } from './handlers/clippings-handlers';
import { endedImportsHandlers } from './handlers/ended-imports-handlers';
import { familiesHandlers } from './handlers/families-handlers';
import { historyHandlers } from './handlers/history-handlers';
import { createImportServices, importHandlers } from './handlers/import-handlers';
import { jobsHandlers } from './handlers/jobs-handlers';
import { libraryHandlers } from './handlers/library-handlers';
import { originalHandlers } from './handlers/original-handlers';
import { namesHandlers } from './handlers/names-handlers';
import { outletsHandlers } from './handlers/outlets-handlers';
import { tablesHandlers } from './handlers/tables-handlers';
import { mappingsHandlers, questionsHandlers, sendersHandlers } from './handlers/questions-handlers';
import { readerHandlers } from './handlers/reader-handlers';
import { linksHandlers } from './handlers/links-handlers';
import { reportsHandlers } from './handlers/reports-handlers';
import { recipesHandlers } from './handlers/recipes-handlers';
import { rulesHandlers } from './handlers/rules-handlers';
import { savedHandlers } from './handlers/saved-handlers';
import { scansHandlers } from './handlers/scans-handlers';
import { searchHandlers } from './handlers/search-handlers';
import { sidebarHandlers } from './handlers/sidebar-handlers';
import { tagsHandlers } from './handlers/tags-handlers';
import { createLibraryWatcher, watchHandlers } from './handlers/watch-handlers';
import { forgetSettledImports } from './import/ended/ended-import-table';
import { createJobRunner } from './jobs/job-runner';
import { setUpV8 } from './jobs/v8-settings';
import { isPublicAddress } from './links/public-address';
import { createFamilyKeeper } from './organise/families/family-keeper';
import { createScanService, type ScanService } from './scans/queue/scan-service';
import { createSearchService } from './search/search-service';
import { openDatabase } from './storage/open-database';
import { createRestingMemory } from './storage/rest-memory';
import { createOriginalStore } from './storage/original-store';

/** How a library is opened; tests bring their own clock. */
export interface OpenOptions {
  readonly now?: () => number;
  /** IP addresses links may be fetched from; public ones if left out. For tests, whose servers are on this machine. */
  readonly isReachable?: (address: string) => boolean;
  /** Imports what comes into the watched folders; the window does, a command does not. */
  readonly watch?: boolean;
  /** Goes on by itself with scans that were not recognised to the end the last time. */
  readonly resumeScans?: boolean;
  /** Keeps what became of imports until a person is done with it; the window shows it, a command tells it by itself. */
  readonly keepEndedImports?: boolean;
}

/**
 * Opens the library in `folder`, making it when it is not there: the only door to the engine. One process at a time
 * may have it open. Rejects with `library-locked`, `library-newer`, `library-damaged` or `library-unusable`.
 */
export async function openLibrary(folder: string, options: OpenOptions = {}): Promise<Library> {
  setUpV8();
  const now = options.now ?? Date.now;
  const listeners = new Set<(event: LibraryEvent) => void>();
  const emit = <N extends LibraryEventName>(name: N, payload: LibraryEventPayload<N>): void => {
    for (const listener of listeners) listener({ name, payload } as LibraryEvent);
    if (name === 'clippings.changed') families.wake();
  };

  const opened = await openDatabase(folder, { now, onNotice: (text) => emit('library.notice', { text }) });
  const search = createSearchService({
    folder: opened.folder,
    db: opened.db,
    now,
    onState: (state) => emit('index.changed', state),
  });
  const jobs = createJobRunner((job) => emit('job.changed', job));
  const families = createFamilyKeeper({
    db: opened.db,
    onFiled: (seqs) => announceClippings(engine, seqs),
    onFailure: (thrown) => emit('library.notice', { text: describeError(toErrorData(thrown)) }),
  });
  const engine: Engine = {
    folder: opened.folder,
    db: opened.db,
    originals: createOriginalStore(opened.folder),
    search,
    jobs,
    families,
    notices: opened.notices,
    now,
    isReachable: options.isReachable ?? isPublicAddress,
    emit,
  };
  const scans = createScanService(engine);
  const services = createImportServices(engine, {
    scans,
    keepsEnded: options.keepEndedImports === true,
  });
  const watcher = createLibraryWatcher(services);
  if (options.watch === true) watcher.start();
  const handlers: { [N in LibraryCallName]: Handler<N> } = {
    ...libraryHandlers(engine),
    ...sidebarHandlers(engine),
    ...searchHandlers(engine),
    ...savedHandlers(engine),
    ...clippingsHandlers(engine),
    ...readerHandlers(engine, scans),
    ...scansHandlers(engine, scans),
    ...originalHandlers(engine),
    ...importHandlers(engine, services),
    ...endedImportsHandlers(services),
    ...questionsHandlers(services),
    ...tablesHandlers(services),
    ...mappingsHandlers(engine),
    ...sendersHandlers(engine),
    ...linksHandlers(services),
    ...watchHandlers(services, watcher),
    ...jobsHandlers(engine),
    ...familiesHandlers(engine),
    ...tagsHandlers(engine),
    ...outletsHandlers(engine),
    ...namesHandlers(engine),
    ...rulesHandlers(engine),
    ...recipesHandlers(engine),
    ...historyHandlers(engine),
    ...reportsHandlers(engine),
  };

  // What the last session did not come to, or a new version wants done.
  families.wake();
  if (options.resumeScans === true) resumeScans(scans);
  if (options.keepEndedImports === true) forgetSettledImports(opened.db);

  const resting = createRestingMemory(opened.db);
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    resting.stop();
    const watched = watcher.close();
    await Promise.all([scans.close(), jobs.close()]);
    await watched;
    await families.close();
    await search.close();
    await engine.originals.close();
    await opened.close();
  };
  return {
    async call<N extends LibraryCallName>(name: N, input: LibraryInput<N>): Promise<LibraryOutput<N>> {
      if (closing !== null) throw new AppError({ code: 'library-stopped' });
      const definition = libraryCalls[name];
      const handler = handlers[name] as (input: unknown) => unknown;
      try {
        return definition.output.parse(await handler(definition.input.parse(input))) as LibraryOutput<N>;
      } finally {
        resting.later();
      }
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => (closing ??= close()),
  };
}

/** The window comes first: a page begun in the last run can wait a few seconds more. */
const RESUME_AFTER_MS = 4_000;

function resumeScans(scans: ScanService): void {
  setTimeout(() => scans.wake(), RESUME_AFTER_MS).unref();
}
