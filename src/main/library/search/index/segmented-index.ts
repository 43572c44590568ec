import { freezeSegment } from './freeze-segment';
import type { FrozenSegment } from './frozen-segment';
import { INDEX_FIELDS } from './index-fields';
import { LiveSegment } from './live-segment';
import { mergeSegments } from './merge-segments';
import type { IndexedDocument } from './read-documents';
import type { Segment } from './segment';
import { SegmentBuilder } from './segment-builder';
import { SearchedSegments } from './searched-segments';
import type { SharedSegments } from './shared-index';
import type { WritableTextIndex } from './text-index';

/** New clippings gather in the live segment until there are so many. */
const LIVE_LIMIT = 1000;
/** Merged segments stay below this, so that one merge never holds a query up for long. */
const SEGMENT_LIMIT = 16_000;
/** So many segments of like size are merged into one. */
const MERGE_WIDTH = 4;

/** Where a clipping is alive: a frozen segment and its document there, or the live segment (null). */
type Place = { readonly segment: FrozenSegment; readonly document: number } | null;

/** The whole text index: frozen segments and one live MiniSearch, searched as one with common statistics. */
export class SegmentedIndex extends SearchedSegments implements WritableTextIndex {
  private live = new LiveSegment();
  private builder = new SegmentBuilder();
  /** Clippings in the builder that have changed since. */
  private readonly outdated = new Set<number>();
  private frozen: FrozenSegment[] = [];
  private readonly places = new Map<number, Place>();
  private lengthAverages: Float64Array | null = null;
  private highest = -1;
  private nextGeneration = 1;

  constructor(segments: readonly FrozenSegment[] = []) {
    super();
    const newestFirst = [...segments].sort((a, b) => b.generation - a.generation);
    for (const segment of newestFirst) {
      this.nextGeneration = Math.max(this.nextGeneration, segment.generation + 1);
      this.register(segment, (seq) => this.places.has(seq));
    }
    this.frozen = newestFirst.reverse();
  }

  get documentCount(): number {
    return this.places.size;
  }

  get seqLimit(): number {
    return this.highest + 1;
  }

  /** Frozen segments, oldest first: what is kept in files. */
  get segments(): readonly FrozenSegment[] {
    return this.frozen;
  }

  /** Clippings that are in no frozen segment yet. */
  get liveCount(): number {
    return this.live.documentCount;
  }

  has(seq: number): boolean {
    return this.places.has(seq);
  }

  seqs(): IterableIterator<number> {
    return this.places.keys();
  }

  /** Adds a clipping that is not in the index, among many: it can be found once {@link finishMany} was called. */
  putAmongMany(document: IndexedDocument): void {
    this.outdated.delete(document.seq);
    this.builder.add(document);
    if (this.builder.documentCount >= LIVE_LIMIT) this.finishMany();
  }

  /** Lets the clippings that were put among many be found. */
  finishMany(): void {
    if (this.builder.documentCount === 0) return;
    const segment = this.builder.finish(this.nextGeneration++);
    this.register(segment, (seq) => this.outdated.has(seq));
    this.frozen.push(segment);
    this.builder = new SegmentBuilder();
    this.outdated.clear();
    this.lengthAverages = null;
    this.forget();
    this.mergeWhereMany();
  }

  put(document: IndexedDocument): void {
    if (this.builder.documentCount > 0) this.outdated.add(document.seq);
    this.buryFrozen(document.seq);
    this.live.put(document);
    this.places.set(document.seq, null);
    this.highest = Math.max(this.highest, document.seq);
    this.lengthAverages = null;
    this.forget();
    if (this.live.documentCount >= LIVE_LIMIT) this.freezeLive();
  }

  remove(seq: number): void {
    if (this.builder.documentCount > 0) this.outdated.add(seq);
    if (!this.places.has(seq)) return;
    this.buryFrozen(seq);
    this.live.drop(seq);
    this.places.delete(seq);
    this.lengthAverages = null;
    this.forget();
  }

  /** What another thread needs to search the index as it is now. The live clippings are frozen for it. */
  share(): SharedSegments {
    this.finishMany();
    if (this.live.documentCount > 0) this.freezeLive();
    return {
      documentCount: this.documentCount,
      seqLimit: this.seqLimit,
      averageLength: this.averageLengths(),
      segments: this.frozen.map(({ generation, arrays, dead }) => ({ generation, arrays, dead })),
    };
  }

  /** Puts the live clippings into a frozen segment of their own, and merges segments where there are many. */
  freezeLive(): void {
    if (this.live.documentCount > 0) this.addFrozen(freezeSegment(this.live, this.nextGeneration++));
    this.live = new LiveSegment();
    this.mergeWhereMany();
  }

  private addFrozen(segment: FrozenSegment): void {
    this.register(segment, () => false);
    this.frozen.push(segment);
  }

  private register(segment: FrozenSegment, isElsewhere: (seq: number) => boolean): void {
    for (const [document, seq] of segment.arrays.seqs.entries()) {
      if (isElsewhere(seq)) segment.bury(document);
      else this.places.set(seq, { segment, document });
      this.highest = Math.max(this.highest, seq);
    }
  }

  private mergeWhereMany(): void {
    for (;;) {
      const alike = this.segmentsToMerge();
      if (alike.length < MERGE_WIDTH) return;
      const merged = mergeSegments(alike, this.nextGeneration++);
      this.frozen = this.frozen.filter((segment) => !alike.includes(segment));
      if (merged.size > 0) this.addFrozen(merged);
    }
  }

  private segmentsToMerge(): FrozenSegment[] {
    const tiers = new Map<number, FrozenSegment[]>();
    for (const segment of this.frozen) {
      if (segment.documentCount * MERGE_WIDTH > SEGMENT_LIMIT) continue;
      const tier = Math.floor(Math.log(Math.max(1, segment.documentCount)) / Math.log(MERGE_WIDTH));
      const members = tiers.get(tier) ?? [];
      members.push(segment);
      tiers.set(tier, members);
      if (members.length === MERGE_WIDTH) return members;
    }
    return [];
  }

  private buryFrozen(seq: number): void {
    const place = this.places.get(seq);
    if (place) place.segment.bury(place.document);
  }

  protected override everySegment(): readonly Segment[] {
    return this.live.documentCount > 0 ? [...this.frozen, this.live] : this.frozen;
  }

  protected override averageLengths(): Float64Array {
    if (this.lengthAverages !== null) return this.lengthAverages;
    const sums = new Float64Array(INDEX_FIELDS.length);
    for (const segment of this.everySegment()) segment.addLengths(sums);
    return (this.lengthAverages = sums.map((sum) => sum / Math.max(1, this.documentCount)));
  }
}
