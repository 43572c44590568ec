import { toErrorData } from '../../../shared/app-error';
import type { LibraryDatabase } from '../storage/library-database';
import { evaluateQuery } from './evaluate/evaluate-query';
import { FilterSets } from './evaluate/filter-sets';
import { ForeignChanges } from './evaluate/touched-clippings';
import { readColumns } from './facets/read-columns';
import { IndexFiles } from './index/index-files';
import { IndexKeeper } from './index/index-keeper';
import type { StoredSegments } from './index/open-stored';
import type { SegmentedIndex } from './index/segmented-index';
import { releaseMemory } from './release-memory';
import type { FromWorker, ToWorker } from './worker-messages';

/** The library's end of the worker. */
export interface WorkerPort {
  post: (message: FromWorker, transfer?: readonly ArrayBuffer[]) => void;
  /** Lets go of the database and ends the thread. */
  end: () => void;
}

/** Indexing goes on for so long at a time; then messages are looked at. */
const STEP_MS = 15;
/** A query waits at most so long for changes to be taken in. */
const CATCH_UP_MS = 500;
/** Changes that follow each other within this time, as in an import, are made findable together, unless somebody asks. */
const GATHERING_MS = 500;
/** An import may stand still for a moment; after so long without a change there is time to tidy. */
const REST_MS = 2_000;
/** After so much work there is much to give back (milliseconds). */
const WORK_WORTH_RELEASING_MS = 500;
/** So many changes are left to the library's own thread to take in, before the index is handed over again. */
const CHANGES_WORTH_SHARING = 64;
/** The state is told at most so often while the index is being made. */
const MS_BETWEEN_STATES = 100;

/** What the search thread does: keeps the index, and answers queries between two steps of it. */
export class IndexWorker {
  private readonly keeper: IndexKeeper;
  private readonly sets: FilterSets;
  private opened: Promise<void> = Promise.resolve();
  private isWorking = false;
  private isClosing = false;
  private saving: {
    readonly token: string;
    readonly leave: () => void;
    readonly ended: Promise<void>;
  } | null = null;
  private readonly waiting: (() => void)[] = [];
  private sharedRevision = -1;
  private sharedLayout = -1;
  /** Since memory was given back last (milliseconds). */
  private workedMs = 0;
  private sharedIndex: SegmentedIndex | null = null;
  private toldReady: boolean | null = null;
  private toldAt = -Infinity;
  private changedAt = -Infinity;
  private workLater: NodeJS.Timeout | null = null;

  constructor(
    folder: string,
    private readonly db: LibraryDatabase,
    private readonly port: WorkerPort,
  ) {
    this.keeper = new IndexKeeper(db, new IndexFiles(folder));
    this.sets = new FilterSets(db, new ForeignChanges(db));
  }

  /** Takes up the index. Messages that come meanwhile wait. */
  start(index: StoredSegments | null): void {
    this.opened = this.keeper.open(index);
    void this.opened.then(() => this.work());
  }

  /** Does what a message asks. What goes wrong is sent back. */
  async receive(message: ToWorker): Promise<void> {
    if (message.kind === 'save') {
      if (this.saving?.token === message.token) this.saving.leave();
      return;
    }
    try {
      await this.opened;
      await this.answer(message);
    } catch (thrown) {
      if ('id' in message) this.port.post({ kind: 'failed', id: message.id, error: toErrorData(thrown) });
      else throw thrown;
    }
  }

  private async answer(message: Exclude<ToWorker, { kind: 'save' }>): Promise<void> {
    switch (message.kind) {
      case 'find':
        if (message.wait) await this.whenReady();
        this.find(message);
        return;
      case 'read-columns':
        this.port.post({ kind: 'columns', id: message.id, columns: readColumns(this.db) });
        return;
      case 'catch-up':
        this.keeper.catchUp(performance.now() + CATCH_UP_MS);
        this.share(1);
        this.port.post({ kind: 'done', id: message.id });
        this.work();
        return;
      case 'changed':
        this.changedAt = performance.now();
        this.work();
        return;
      case 'rebuild':
        this.keeper.rebuild();
        await this.whenReady();
        this.port.post({ kind: 'done', id: message.id });
        return;
      case 'wait-until-ready':
        await this.whenReady();
        this.port.post({ kind: 'done', id: message.id });
        return;
      case 'close':
        this.isClosing = true;
        this.forgetLaterWork();
        await this.saving?.ended;
        if (this.keeper.isWorthSavingAtClose()) await this.save();
        this.keeper.close();
        this.port.post({ kind: 'done', id: message.id });
        this.port.end();
    }
  }

  private find({ id, query }: Extract<ToWorker, { kind: 'find' }>): void {
    this.keeper.catchUp(performance.now() + CATCH_UP_MS);
    this.db.exec('BEGIN');
    try {
      const { hits, total, some, variants, passedOver, corrections } = evaluateQuery(query, {
        index: this.keeper.index,
        db: this.db,
        sets: this.sets,
      });
      const { seqs, scores } = hits.all();
      const { ready } = this.keeper.state;
      this.port.post(
        { kind: 'found', id, seqs, scores, total, some, variants, passedOver, corrections, ready },
        [seqs.buffer as ArrayBuffer, scores.buffer as ArrayBuffer],
      );
    } finally {
      this.db.exec('COMMIT');
    }
    this.work();
  }

  private whenReady(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.work();
    });
  }

  /** Goes on with the index in steps until it is complete. */
  private work(): void {
    if (this.isWorking || this.isClosing) return;
    this.isWorking = true;
    this.forgetLaterWork();
    const step = (): void => {
      if (this.isClosing) return;
      const began = performance.now();
      const until = began + STEP_MS;
      const done = this.keeper.workUntil(until);
      this.tellState();
      const moreComesFor = done ? this.quietIn(REST_MS) : 0;
      const isFindable = done && (!this.isGathering() || this.quietIn(GATHERING_MS) === 0);
      if (isFindable) {
        this.share();
        for (const resolve of this.waiting.splice(0)) resolve();
      }
      const isTidy = isFindable && moreComesFor === 0 && this.keeper.tidyUntil(until);
      if (isTidy) this.share();
      if (this.saving === null && this.keeper.isWorthSaving(moreComesFor > 0)) void this.save();
      this.workedMs += performance.now() - began;
      if (isTidy) this.rest();
      else if (moreComesFor > 0 && this.keeper.thinOutUntil(until))
        this.restFor(isFindable ? moreComesFor : this.quietIn(GATHERING_MS));
      else setImmediate(step);
    };
    setImmediate(step);
  }

  /** When nothing has changed for so long if nothing changes until then: in so many milliseconds. */
  private quietIn(milliseconds: number): number {
    return Math.max(0, this.changedAt + milliseconds - performance.now());
  }

  /** Whether some clippings cannot be found yet, and nobody waits for them. */
  private isGathering(): boolean {
    return this.waiting.length === 0 && this.keeper.index.gathered > 0;
  }

  private restFor(milliseconds: number): void {
    this.isWorking = false;
    this.workLater = setTimeout(() => this.work(), Math.ceil(milliseconds));
  }

  private forgetLaterWork(): void {
    if (this.workLater !== null) clearTimeout(this.workLater);
    this.workLater = null;
  }

  private rest(): void {
    this.isWorking = false;
    if (this.workedMs < WORK_WORTH_RELEASING_MS) return;
    this.workedMs = 0;
    releaseMemory();
  }

  /** Hands the complete index over when its segments are others, or so many changes have come since. */
  private share(changes = CHANGES_WORTH_SHARING): void {
    if (
      this.keeper.lastChange - this.sharedRevision < changes &&
      this.keeper.index === this.sharedIndex &&
      this.keeper.index.layout === this.sharedLayout
    )
      return;
    const shared = this.keeper.share();
    if (shared === null) return;
    this.sharedLayout = this.keeper.index.layout;
    this.sharedRevision = shared.revision;
    this.sharedIndex = this.keeper.index;
    this.port.post({ kind: 'shared', ...shared });
  }

  private tellState(): void {
    const { state } = this.keeper;
    const now = performance.now();
    if (state.ready === this.toldReady && (state.ready || now - this.toldAt < MS_BETWEEN_STATES)) return;
    this.toldReady = state.ready;
    this.toldAt = now;
    this.port.post({ kind: 'state', state });
  }

  /** Writes the index down, once the database knows under which token. */
  private save(): Promise<void> {
    const token = this.keeper.newToken();
    let leave = (): void => undefined;
    const allowed = new Promise<void>((resolve) => (leave = resolve));
    const ended = allowed
      .then(() => this.saveNow(token))
      .finally(() => {
        this.saving = null;
      });
    this.saving = { token, leave, ended };
    this.port.post({ kind: 'wants-to-save', token });
    return ended;
  }

  private async saveNow(token: string): Promise<void> {
    // Changes that came while leave was asked for go first: what is written down must be up to its revision.
    this.keeper.catchUp(Infinity);
    try {
      const revision = await this.keeper.save(token);
      // Before the changes in it are forgotten.
      this.share(1);
      this.port.post({ kind: 'saved', token, revision });
    } catch (thrown) {
      this.port.post({ kind: 'save-failed', token, error: toErrorData(thrown) });
    }
  }
}
