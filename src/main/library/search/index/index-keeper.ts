import { randomUUID } from 'node:crypto';
import type { LibraryDatabase } from '../../storage/library-database';
import { isFileError } from '../../storage/write-file-atomically';
import type { FrozenSegment } from './frozen-segment';
import type { IndexFiles, StoredIndex } from './index-files';
import { latestRevision } from './latest-revision';
import { DamagedSegment } from './list-bytes';
import { belongsTo, takeStored, type StoredSegments } from './open-stored';
import { readDocument } from './read-documents';
import { readSeqs } from './read-seqs';
import { checkLists } from './segment-file';
import { SegmentedIndex } from './segmented-index';
import type { SharedSegments } from './shared-index';

/** How far the index has come. */
export interface IndexState {
  readonly ready: boolean;
  readonly done: number;
  readonly total: number;
}

/** So many changes since the index was last written down are worth writing it down again. */
const CHANGES_WORTH_SAVING = 500;
/** So many are worth it when the library is closed: taking them in again would make the next start wait. */
const CHANGES_WORTH_SAVING_AT_CLOSE = 16;
/**
 * While the index is being made or many clippings come in, it is written down each time so many clippings have come in: after a crash
 * no more are to be indexed again.
 */
const CHANGES_WORTH_SAVING_MEANWHILE = 2_000;
/** Writing down ends the segment that is gathering: while more comes, it waits until so few are in that. */
const FEW_GATHERED = 300;
/** Merging an index of so many clippings takes a second or more: it is written down, so that not every start does it again. */
const LARGE_INDEX = 4_000;
/** So many segments are merged even while more is taken in: it takes the memory of the terms of eight of them. */
const MANY_SEGMENTS = 32;
/** So many missing clippings are taken in before a query is answered, rather than after. */
const LITTLE = 400;

/**
 * Keeps the index equal to the database: loads what was written down, replays what changed since, makes it anew where
 * it cannot be used. Works in short steps, so that queries are answered between them.
 */
export class IndexKeeper {
  index: SegmentedIndex;
  private revision = 0;
  /** Changed clippings: done first, because a query must see them. */
  private readonly changed = new Set<number>();
  /** Clippings the index never had, newest last. */
  private backlog: number[] = [];
  private unsaved = 0;
  /** Files whose lists have not been looked at since the start. */
  private unchecked: string[] = [];
  private check: Generator<undefined, boolean> | null = null;
  /** A merged segment could not be written: it is not tried again in this run. */
  private isDiskFull = false;

  constructor(
    private readonly db: LibraryDatabase,
    private readonly files: IndexFiles,
  ) {
    this.index = this.newIndex();
  }

  /**
   * Takes up the index as it was written down, if it belongs to this database as it is now.
   * @param given the same as another thread has read it already
   */
  async open(given: StoredSegments | null = null): Promise<void> {
    const stored = given === null ? await this.files.read() : await this.takeUp(given);
    await this.files.removeStrays();
    if (stored !== null && belongsTo(this.db, stored)) {
      this.index = this.newIndex(stored.segments);
      this.unchecked = stored.segments.flatMap(({ lists: { place } }) =>
        place.kind === 'file' ? [place.file] : [],
      );
      this.revision = stored.revision;
    } else {
      this.revision = latestRevision(this.db);
    }
    this.compareWithDatabase();
    this.readChanges();
  }

  /** The last row of `search_change` that is in the index or in the queues. */
  get lastChange(): number {
    return this.revision;
  }

  private async takeUp(given: StoredSegments): Promise<StoredIndex | null> {
    try {
      return takeStored(given);
    } catch (thrown) {
      if (!isFileError(thrown)) throw thrown;
      return this.files.read();
    }
  }

  get state(): IndexState {
    const waiting = this.changed.size + this.backlog.length;
    return {
      ready: waiting === 0,
      done: this.index.documentCount,
      total: this.index.documentCount + waiting,
    };
  }

  /**
   * Takes in what changed, and what is missing where that is little, so that a query sees it; stops at `deadline`
   * (milliseconds, monotonic).
   */
  catchUp(deadline: number): void {
    this.readChanges();
    if (this.backlog.length <= LITTLE) this.workUntil(deadline);
    else this.takeChanged(deadline);
    this.index.finishMany();
  }

  /**
   * Works until everything is taken in or the time (milliseconds, monotonic) has come; true when all is done. What was taken in can be
   * found after {@link catchUp}, {@link share} or {@link save}.
   */
  workUntil(deadline: number): boolean {
    this.readChanges();
    this.takeChanged(deadline);
    while (this.changed.size === 0 && this.backlog.length > 0 && performance.now() <= deadline) {
      if (!this.merge(deadline, false)) break;
      const seq = this.backlog.pop();
      if (seq !== undefined && !this.index.has(seq)) this.take(seq, true);
    }
    return this.changed.size + this.backlog.length === 0;
  }

  /** While more is coming: merges where segments have become too many. True when there is nothing to merge (any more). */
  thinOutUntil(deadline: number): boolean {
    return this.index.segments.length <= MANY_SEGMENTS || this.merge(deadline, false);
  }

  /**
   * What can wait until everything is in the index: fewer segments, all terms in memory, and whether the files are whole. Works until all is done or the time
   * (milliseconds, monotonic) has come.
   *
   * @returns true when all is done
   */
  tidyUntil(deadline: number): boolean {
    while (this.checkOne()) if (performance.now() > deadline) return false;
    return (
      this.merge(deadline, true) && this.recall(deadline) && this.changed.size + this.backlog.length === 0
    );
  }

  /** The complete index for another thread, and the last change that is in it; null while it is not complete. */
  share(): { readonly revision: number; readonly index: SharedSegments } | null {
    if (this.changed.size + this.backlog.length > 0) return null;
    return { revision: this.revision, index: this.index.share() };
  }

  /** Forgets the index and makes it anew. */
  rebuild(): void {
    this.index.close();
    this.index = this.newIndex();
    this.unchecked = [];
    this.check = null;
    this.changed.clear();
    this.revision = latestRevision(this.db);
    this.compareWithDatabase();
    this.unsaved = CHANGES_WORTH_SAVING;
  }

  /**
   * True when enough has changed since the index was written down, and nothing changed is still waiting.
   *
   * @param moreComes as in an import: it is written down seldom, since each time costs a segment
   */
  isWorthSaving(moreComes: boolean): boolean {
    if (this.changed.size > 0) return false;
    if (this.backlog.length === 0 && !moreComes) return this.unsaved >= CHANGES_WORTH_SAVING;
    return this.unsaved >= CHANGES_WORTH_SAVING_MEANWHILE && this.index.gathered < FEW_GATHERED;
  }

  /** True when closing now should write the index down, even if it is not complete. */
  isWorthSavingAtClose(): boolean {
    return this.changed.size === 0 && this.unsaved >= CHANGES_WORTH_SAVING_AT_CLOSE;
  }

  /** A name for the next writing, which the database must know before {@link save} is called with it. */
  newToken(): string {
    return randomUUID();
  }

  /**
   * Writes the index down under `token`.
   *
   * @returns the last change that is in the files: up to it, `search_change` is not needed any more.
   */
  async save(token: string): Promise<number> {
    // Changed clippings that still wait are out of date in the index: their changes must be replayed.
    if (this.changed.size > 0)
      throw new Error('The index has changes waiting and cannot be written down now.');
    this.index.finishMany();
    this.index.freezeLive();
    const { revision } = this;
    this.unsaved = 0;
    await this.files.write({ token, revision, segments: [...this.index.segments] });
    this.index.listsMoved();
    return revision;
  }

  /** Lets go of the files. */
  close(): void {
    this.index.close();
  }

  private newIndex(segments: readonly FrozenSegment[] = []): SegmentedIndex {
    return new SegmentedIndex(segments, (bytes) => this.files.outputFor(bytes));
  }

  /** Merges until there is nothing to merge or the time has come; true when there is nothing more. */
  private merge(deadline: number, atRest: boolean): boolean {
    if (this.isDiskFull) return true;
    const { layout } = this.index;
    try {
      const done = this.index.mergeUntil(deadline, atRest);
      // A merged index that is not written down would have to be merged again after the next start.
      if (atRest && done && this.index.layout !== layout && this.index.documentCount > LARGE_INDEX)
        this.unsaved += CHANGES_WORTH_SAVING;
      return done;
    } catch (thrown) {
      if (thrown instanceof DamagedSegment) return this.makeAnew();
      if (!isFileError(thrown)) throw thrown;
      // More segments than are good make search slower, and nothing worse.
      this.index.dropMerge();
      this.isDiskFull = true;
      return true;
    }
  }

  /** Takes terms that are in files alone into memory; true when all are there. */
  private recall(deadline: number): boolean {
    try {
      return this.index.recallUntil(deadline);
    } catch (thrown) {
      if (thrown instanceof DamagedSegment || isFileError(thrown)) return this.makeAnew();
      throw thrown;
    }
  }

  private makeAnew(): false {
    this.rebuild();
    return false;
  }

  /** Checks a piece of the files the index was read from; false when there is nothing left to check. */
  private checkOne(): boolean {
    const file = this.unchecked[0];
    if (file === undefined) return false;
    this.check ??= checkLists(file);
    const step = this.check.next();
    if (step.done !== true) return true;
    this.check = null;
    this.unchecked.shift();
    if (!step.value) this.rebuild();
    return this.unchecked.length > 0;
  }

  /** Several at once, as an import brings them, are made into a segment of their own, which takes far less time. */
  private takeChanged(deadline: number): void {
    const amongMany = this.changed.size > 1;
    for (const seq of this.changed) {
      this.take(seq, amongMany);
      this.changed.delete(seq);
      if (performance.now() > deadline) return;
    }
  }

  private take(seq: number, amongMany: boolean): void {
    const document = readDocument(this.db, seq);
    if (document === null) this.index.remove(seq);
    else if (amongMany) this.index.putAmongMany(document);
    else this.index.put(document);
    this.unsaved += 1;
  }

  private readChanges(): void {
    const rows = this.db.all<{ revision: number; seq: number }>(
      'SELECT revision, seq FROM search_change WHERE revision > ? ORDER BY revision',
      this.revision,
    );
    for (const { revision, seq } of rows) {
      this.changed.add(seq);
      this.revision = revision;
    }
  }

  /** Clippings the index lacks are queued, the newest first; those the database lacks are taken out. */
  private compareWithDatabase(): void {
    const existing = readSeqs(this.db, 'SELECT seq FROM clipping');
    const known = new Uint8Array(
      Math.max(this.index.seqLimit, existing.reduce((a, b) => Math.max(a, b), 0) + 1),
    );
    let missing = 0;
    for (const seq of existing) {
      known[seq] = 1;
      if (!this.index.has(seq)) missing += 1;
    }
    for (const seq of this.index.seqs()) if (known[seq] !== 1) this.index.remove(seq);
    this.backlog =
      missing === 0
        ? []
        : [...readSeqs(this.db, 'SELECT seq FROM clipping ORDER BY published_value, seq')].filter(
            (seq) => !this.index.has(seq),
          );
  }
}
