import { fuzzyWeight, inverseDocumentFrequency, prefixWeight } from './bm25';
import { freezeSegment } from './freeze-segment';
import type { FrozenSegment } from './frozen-segment';
import { INDEX_FIELDS, type FieldWeights } from './index-fields';
import { LiveSegment } from './live-segment';
import { mergeSegments } from './merge-segments';
import type { IndexedDocument } from './read-documents';
import type { Segment } from './segment';
import type { Expansion, HitCollector, WeightedTerm, WritableTextIndex } from './text-index';

/** New clippings gather in the live segment until there are so many. */
const LIVE_LIMIT = 1000;
/** Merged segments stay below this, so that one merge never holds a query up for long. */
const SEGMENT_LIMIT = 16_000;
/** So many segments of like size are merged into one. */
const MERGE_WIDTH = 4;

/** Where a clipping is alive: a frozen segment and its document there, or the live segment (null). */
type Place = { readonly segment: FrozenSegment; readonly document: number } | null;

/** The whole text index: frozen segments and one live MiniSearch, searched as one with common statistics. */
export class SegmentedIndex implements WritableTextIndex {
  private live = new LiveSegment();
  private frozen: FrozenSegment[] = [];
  private readonly places = new Map<number, Place>();
  private lengthAverages: Float64Array | null = null;
  private highest = -1;
  private nextGeneration = 1;

  constructor(segments: readonly FrozenSegment[] = []) {
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

  put(document: IndexedDocument): void {
    this.buryFrozen(document.seq);
    this.live.put(document);
    this.places.set(document.seq, null);
    this.highest = Math.max(this.highest, document.seq);
    this.lengthAverages = null;
    if (this.live.documentCount >= LIVE_LIMIT) this.freezeLive();
  }

  remove(seq: number): void {
    if (!this.places.has(seq)) return;
    this.buryFrozen(seq);
    this.live.drop(seq);
    this.places.delete(seq);
    this.lengthAverages = null;
  }

  expand(term: string, { prefix, edits }: Expansion): WeightedTerm[] {
    const found: WeightedTerm[] = this.hasTerm(term) ? [{ term, weight: 1 }] : [];
    const prefixed = new Set<string>();
    const similar = new Map<string, number>();
    for (const segment of this.everySegment()) {
      if (prefix) segment.addPrefixed(term, prefixed);
      if (edits > 0) segment.addSimilar(term, edits, similar);
    }
    for (const other of prefixed) {
      similar.delete(other);
      if (other !== term)
        found.push({ term: other, weight: prefixWeight(other.length, other.length - term.length) });
    }
    for (const [other, distance] of similar) {
      if (distance > 0) found.push({ term: other, weight: fuzzyWeight(other, distance) });
    }
    return found;
  }

  hasTerm(term: string): boolean {
    return this.everySegment().some((segment) => segment.hasTerm(term));
  }

  score(terms: readonly WeightedTerm[], fields: FieldWeights, into: HitCollector): void {
    const averageLength = this.averageLengths();
    const segments = this.everySegment();
    const frequencies = new Float64Array(INDEX_FIELDS.length);
    const factor = new Float64Array(INDEX_FIELDS.length);
    for (const { term, weight } of terms) {
      frequencies.fill(0);
      for (const segment of segments) segment.addFrequencies(term, frequencies);
      for (const [i, field] of INDEX_FIELDS.entries()) {
        const frequency = Math.min(frequencies[i] ?? 0, this.documentCount);
        factor[i] =
          (fields.get(field) ?? 0) * weight * inverseDocumentFrequency(this.documentCount, frequency);
      }
      for (const segment of segments) segment.score(term, { factor, averageLength }, into);
    }
  }

  countPrefixed(prefix: string): number {
    return Math.max(0, ...this.everySegment().map((segment) => segment.countPrefixed(prefix)));
  }

  scorePrefixed(prefix: string, fields: FieldWeights, into: HitCollector): void {
    const averageLength = this.averageLengths();
    const weights = INDEX_FIELDS.map((field) => fields.get(field) ?? 0);
    const { documentCount } = this;
    const worthOf = (field: number, length: number, share: number): number => {
      const weight = weights[field] ?? 0;
      if (weight === 0) return 0;
      const extra = length - prefix.length;
      return (
        (extra === 0 ? weight : weight * prefixWeight(length, extra)) *
        inverseDocumentFrequency(documentCount, share * documentCount)
      );
    };
    for (const segment of this.everySegment())
      segment.scorePrefixed(prefix, { worthOf, averageLength }, into);
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

  private everySegment(): readonly Segment[] {
    return this.live.documentCount > 0 ? [...this.frozen, this.live] : this.frozen;
  }

  private averageLengths(): Float64Array {
    if (this.lengthAverages !== null) return this.lengthAverages;
    const sums = new Float64Array(INDEX_FIELDS.length);
    for (const segment of this.everySegment()) segment.addLengths(sums);
    return (this.lengthAverages = sums.map((sum) => sum / Math.max(1, this.documentCount)));
  }
}
