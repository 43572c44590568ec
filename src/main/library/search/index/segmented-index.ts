import type { FrozenSegment } from './frozen-segment';
import { INDEX_FIELDS } from './index-fields';
import { LiveSegment } from './live-segment';
import { Merge } from './merge';
import type { IndexedDocument } from './read-documents';
import type { Segment } from './segment';
import { SegmentBuilder } from './segment-builder';
import { SearchedSegments } from './searched-segments';
import { segmentsToMerge } from './segments-to-merge';
import { MemoryOutput, type ListOutput } from './segment-writer';
import type { SharedSegments } from './shared-index';
import type { WritableTextIndex } from './text-index';

/** Changed clippings gather in the live segment until there are so many. */
const LIVE_LIMIT = 1000;
/**
 * Clippings that come among many gather until there are so many. Twice as many cost a little less each, but twice the memory until they are a
 * segment, and twice the time for which nobody is answered while it is made. Twice as many are written down at once (`IndexKeeper`).
 */
const GATHERED_LIMIT = 1000;

/** The whole text index: frozen segments and one live MiniSearch, searched as one with common statistics. */
export class SegmentedIndex extends SearchedSegments implements WritableTextIndex {
  private live = new LiveSegment();
  private readonly builder = new SegmentBuilder();
  /** Clippings in the builder, */
  private readonly building = new Set<number>();
  /** and those of them that have changed since. */
  private readonly outdated = new Set<number>();
  private frozen: FrozenSegment[] = [];
  private merge: Merge | null = null;
  /** By clipping: the segment it is alive in, and its document there. */
  private readonly owners: (FrozenSegment | LiveSegment | undefined)[] = [];
  private readonly documents: number[] = [];
  private count = 0;
  private lengthAverages: Float64Array | null = null;
  private nextGeneration = 1;
  private layoutNumber = 0;

  /**
   * @param outputFor where a segment goes whose lists are of about so many bytes, when it is made of many clippings or merged
   */
  constructor(
    segments: readonly FrozenSegment[] = [],
    private readonly outputFor: (bytes: number) => ListOutput = () => new MemoryOutput(),
  ) {
    super();
    const newestFirst = [...segments].sort((a, b) => b.generation - a.generation);
    for (const segment of newestFirst) {
      this.nextGeneration = Math.max(this.nextGeneration, segment.generation + 1);
      this.register(segment, (seq) => this.owners[seq] === undefined);
    }
    this.frozen = newestFirst.reverse();
  }

  get documentCount(): number {
    return this.count;
  }

  get seqLimit(): number {
    return this.owners.length;
  }

  /** Frozen segments, oldest first: what is kept in files. */
  get segments(): readonly FrozenSegment[] {
    return this.frozen;
  }

  /** Another number whenever the frozen segments are others. */
  get layout(): number {
    return this.layoutNumber;
  }

  /** Whether a clipping is in the index, or will be once {@link finishMany} was called. */
  has(seq: number): boolean {
    return this.owners[seq] !== undefined || (this.building.has(seq) && !this.outdated.has(seq));
  }

  *seqs(): Generator<number> {
    for (let seq = 0; seq < this.owners.length; seq += 1) if (this.owners[seq] !== undefined) yield seq;
  }

  /** Adds a clipping, or its new texts, among many: it can be found once {@link finishMany} was called, and not before. */
  putAmongMany(document: IndexedDocument): void {
    if (this.building.has(document.seq)) {
      this.put(document);
      return;
    }
    this.bury(document.seq);
    this.forget();
    this.building.add(document.seq);
    this.builder.add(document);
    // More are to come, and nobody has asked.
    if (this.builder.documentCount >= GATHERED_LIMIT) this.finishGathered(false);
  }

  /** Clippings that were put among many and cannot be found yet. */
  get gathered(): number {
    return this.builder.documentCount;
  }

  /** Lets the clippings that were put among many be found. */
  finishMany(): void {
    if (this.builder.documentCount > 0) this.finishGathered(true);
    // There may be no more for long.
    this.builder.letGo();
  }

  private finishGathered(keepsTerms: boolean): void {
    const segment = this.builder.finish(this.nextGeneration++, this.outputFor, keepsTerms);
    this.register(segment, (seq) => !this.outdated.has(seq));
    this.addFrozen(segment);
    this.building.clear();
    this.outdated.clear();
  }

  put(document: IndexedDocument): void {
    if (this.building.has(document.seq)) this.outdated.add(document.seq);
    this.bury(document.seq);
    this.live.put(document);
    this.own(document.seq, this.live, 0);
    this.forget();
    if (this.live.documentCount >= LIVE_LIMIT) this.freezeLive();
  }

  remove(seq: number): void {
    if (this.building.has(seq)) this.outdated.add(seq);
    if (this.owners[seq] === undefined) return;
    this.bury(seq);
    this.forget();
  }

  /** What another thread needs to search the index as it is now. The live clippings are frozen for it. */
  share(): SharedSegments {
    this.finishMany();
    this.freezeLive();
    return {
      documentCount: this.documentCount,
      seqLimit: this.seqLimit,
      lengthSums: this.lengthSums(),
      segments: this.frozen.map(({ generation, documents, stored, lists, dead }) => ({
        generation,
        documents,
        terms: stored.kept,
        lists: lists.place,
        // Each thread notes by itself what dies from here on.
        dead: dead.slice(),
      })),
    };
  }

  /** Puts the live clippings into a frozen segment of their own. */
  freezeLive(): void {
    if (this.live.documentCount === 0) return;
    const segment = this.live.freeze(this.nextGeneration++);
    const { live } = this;
    this.register(segment, (seq) => this.owners[seq] === live);
    this.addFrozen(segment);
    this.live = new LiveSegment();
  }

  /**
   * Makes one segment of several where there are many, until the time (milliseconds, monotonic) has come. Searches see the old ones until
   * the new one is whole.
   *
   * @param atRest nothing else is to be taken in: as few segments as are worth the work
   * @returns true when there is nothing (more) to merge
   */
  mergeUntil(deadline: number, atRest: boolean): boolean {
    for (;;) {
      if (this.merge === null) {
        const segments = segmentsToMerge(this.frozen, atRest);
        if (segments.length === 0) return true;
        this.merge = new Merge(segments, this.nextGeneration++, this.outputFor, atRest);
      }
      const merged = this.merge.workUntil(deadline);
      if (merged === null) return false;
      this.replaceMerged(this.merge.segments, merged);
      this.merge = null;
    }
  }

  /**
   * Takes the terms that lie in files alone into memory, where all threads share them, until the time (milliseconds, monotonic) has come.
   *
   * @returns true when all are there
   * @throws the error of reading them
   */
  recallUntil(deadline: number): boolean {
    for (const segment of this.frozen) {
      if (segment.stored.kept !== null) continue;
      if (performance.now() > deadline) return false;
      segment.stored.load();
      this.layoutNumber += 1;
    }
    return true;
  }

  /** The lists of a segment lie somewhere else now. */
  listsMoved(): void {
    this.layoutNumber += 1;
  }

  /** Gives a merge that was begun up. */
  dropMerge(): void {
    this.merge?.abandon();
    this.merge = null;
  }

  /** Lets go of what its segments have open. */
  close(): void {
    this.dropMerge();
    for (const segment of this.frozen) segment.lists.close();
    this.frozen = [];
  }

  private replaceMerged(old: readonly FrozenSegment[], merged: FrozenSegment): void {
    // What changed or went while they were merged is alive elsewhere, or nowhere.
    this.register(merged, (seq) => old.some((segment) => segment === this.owners[seq]));
    this.frozen = this.frozen.filter((segment) => !old.includes(segment));
    if (merged.size > 0) this.addFrozen(merged);
    else this.layoutNumber += 1;
    for (const segment of old) segment.lists.close();
  }

  private addFrozen(segment: FrozenSegment): void {
    this.frozen.push(segment);
    this.layoutNumber += 1;
    this.forget();
  }

  private register(segment: FrozenSegment, isAlive: (seq: number) => boolean): void {
    const { seqs } = segment.documents;
    for (let document = 0; document < seqs.length; document += 1) {
      const seq = seqs[document] ?? 0;
      if (isAlive(seq)) this.own(seq, segment, document);
      else segment.bury(document);
    }
  }

  private own(seq: number, segment: FrozenSegment | LiveSegment, document: number): void {
    while (this.owners.length <= seq) this.documents[this.owners.push(undefined) - 1] = 0;
    if (this.owners[seq] === undefined) this.count += 1;
    this.owners[seq] = segment;
    this.documents[seq] = document;
  }

  private bury(seq: number): void {
    const owner = this.owners[seq];
    if (owner === undefined) return;
    if (owner instanceof LiveSegment) owner.drop(seq);
    else owner.bury(this.documents[seq] ?? 0);
    this.owners[seq] = undefined;
    this.count -= 1;
  }

  protected override forget(): void {
    super.forget();
    this.lengthAverages = null;
  }

  protected override everySegment(): readonly Segment[] {
    return this.live.documentCount > 0 ? [...this.frozen, this.live] : this.frozen;
  }

  protected override averageLengths(): Float64Array {
    if (this.lengthAverages !== null) return this.lengthAverages;
    return (this.lengthAverages = this.lengthSums().map((sum) => sum / Math.max(1, this.documentCount)));
  }

  private lengthSums(): Float64Array {
    const sums = new Float64Array(INDEX_FIELDS.length);
    for (const segment of this.everySegment()) segment.addLengths(sums);
    return sums;
  }
}
