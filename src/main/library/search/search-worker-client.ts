import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError, toErrorData } from '../../../shared/app-error';
import { workersFolder } from '../jobs/workers-folder';
import type { LibraryDatabase } from '../storage/library-database';
import { libraryFiles } from '../storage/library-files';
import type { QueryToEvaluate } from './evaluate/evaluate-query';
import type { Columns } from './facets/read-columns';
import type { IndexState } from './index/index-keeper';
import type { StoredSegments } from './index/open-stored';
import type { SharedSegments } from './index/shared-index';
import type { FoundMessage, FromWorker, ToWorker, WorkerSettings } from './worker-messages';

/**
 * Young memory the worker has (megabytes): what it makes lies in arrays outside its heap for the most part. Left to itself, V8 doubles it at some time
 * during a long import.
 */
const YOUNG_MEGABYTES = 12;

interface PendingCall {
  resolve: (message: FromWorker) => void;
  reject: (error: AppError) => void;
}

/** The library's end of its search worker: starts it when it is first needed, and again should it ever stop. */
export class SearchWorkerClient {
  private worker: Worker | null = null;
  private readonly pending = new Map<number, PendingCall>();
  private nextId = 1;
  private isClosed = false;

  constructor(
    private readonly folder: string,
    private readonly db: LibraryDatabase,
    private readonly hear: {
      readonly state: (state: IndexState) => void;
      readonly shared: (index: SharedSegments, revision: number) => void;
      /** Asked for the index as it was read from its files, when the worker starts. */
      readonly stored: () => StoredSegments | null;
    },
  ) {}

  /** Starts the worker if it is not running: it then makes or takes up the index. */
  start(): void {
    if (!this.isClosed) this.worker ??= this.startWorker();
  }

  /** Answers a query; with `wait`, only once every clipping is in the index. */
  async find(query: QueryToEvaluate, wait: boolean): Promise<FoundMessage> {
    const answer = await this.ask((id) => ({ kind: 'find', id, query, wait }));
    if (answer.kind !== 'found')
      throw new AppError({ code: 'internal', detail: `Search answered ${answer.kind}.` });
    return answer;
  }

  /** The values of all clippings, for counting. */
  async readColumns(): Promise<Columns> {
    const answer = await this.ask((id) => ({ kind: 'read-columns', id }));
    if (answer.kind !== 'columns')
      throw new AppError({ code: 'internal', detail: `Search answered ${answer.kind}.` });
    return answer.columns;
  }

  /** Takes in what has changed, and hands the index over again when it is complete then. */
  async catchUp(): Promise<void> {
    await this.ask((id) => ({ kind: 'catch-up', id }));
  }

  async whenReady(): Promise<void> {
    await this.ask((id) => ({ kind: 'wait-until-ready', id }));
  }

  async rebuild(): Promise<void> {
    await this.ask((id) => ({ kind: 'rebuild', id }));
  }

  /** Tells a running worker that clippings changed. */
  changed(): void {
    this.post({ kind: 'changed' });
  }

  /** Writes the index down if that is worth it, and lets go of the database. */
  async close(): Promise<void> {
    if (this.isClosed) return;
    const { worker } = this;
    if (worker === null) {
      this.isClosed = true;
      return;
    }
    const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    const closed = this.ask((id) => ({ kind: 'close', id }));
    this.isClosed = true;
    // A worker that fails while closing has let go of the database as well, by ending.
    await closed.catch(() => worker.terminate());
    await exited;
  }

  private ask(message: (id: number) => ToWorker): Promise<FromWorker> {
    if (this.isClosed) return Promise.reject(new AppError({ code: 'library-stopped' }));
    this.start();
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      // While somebody waits for an answer, the process must not end.
      this.worker?.ref();
      this.post(message(id));
    });
  }

  private post(message: ToWorker): void {
    this.worker?.postMessage(message);
  }

  private startWorker(): Worker {
    const settings: WorkerSettings = {
      folder: this.folder,
      database: libraryFiles(this.folder).database,
      index: this.hear.stored(),
    };
    const worker = new Worker(join(workersFolder(), 'search-worker.js'), {
      workerData: settings,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    let failure: unknown = new Error('The search worker ended.');
    worker.on('message', (message: FromWorker) => this.receive(message));
    worker.on('error', (thrown) => (failure = thrown));
    worker.on('exit', () => {
      this.worker = null;
      const stopped = [...this.pending.values()];
      this.pending.clear();
      for (const { reject } of stopped) reject(new AppError(toErrorData(failure)));
    });
    // An idle search must not keep a command line from ending.
    worker.unref();
    return worker;
  }

  private receive(message: FromWorker): void {
    switch (message.kind) {
      case 'state':
        this.hear.state(message.state);
        return;
      case 'shared':
        this.hear.shared(message.index, message.revision);
        return;
      case 'wants-to-save':
        this.db.run('INSERT OR IGNORE INTO search_snapshot (token) VALUES (?)', message.token);
        this.post({ kind: 'save', token: message.token });
        return;
      case 'saved':
        this.db.transaction(() => {
          this.db.run('DELETE FROM search_change WHERE revision <= ?', message.revision);
          this.db.run('DELETE FROM search_snapshot WHERE token <> ?', message.token);
        });
        return;
      case 'save-failed':
        // The index before it is still on the disk and known: nothing is lost but the time of the next start.
        this.db.run('DELETE FROM search_snapshot WHERE token = ?', message.token);
        return;
      case 'failed':
        this.settle(message.id)?.reject(new AppError(message.error));
        return;
      case 'found':
      case 'columns':
      case 'done':
        this.settle(message.id)?.resolve(message);
    }
  }

  private settle(id: number): PendingCall | undefined {
    const call = this.pending.get(id);
    this.pending.delete(id);
    if (this.pending.size === 0 && !this.isClosed) this.worker?.unref();
    return call;
  }
}
