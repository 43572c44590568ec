import { FrozenSegment } from './frozen-segment';
import { FileLists, MemoryLists, type ListBytes, type ListPlace } from './list-bytes';
import { LiveSegment } from './live-segment';
import type { IndexedDocument } from './read-documents';
import { SearchedSegments } from './searched-segments';
import type { Segment } from './segment';
import type { DocumentArrays, TermArrays } from './segment-arrays';

/** An index as one thread hands it to another. The arrays lie in memory both threads see: nothing is copied. */
export interface SharedSegments {
  readonly documentCount: number;
  readonly seqLimit: number;
  /** The lengths of all its clippings added up, by field number. */
  readonly lengthSums: Float64Array;
  readonly segments: readonly {
    readonly generation: number;
    readonly documents: DocumentArrays;
    /** Null where they are to be read from the file of the lists. */
    readonly terms: TermArrays | null;
    readonly lists: ListPlace;
    readonly dead: Uint8Array;
  }[];
}

/**
 * An index that another thread made and goes on keeping. It is searched here without asking that thread; the few clippings that change
 * before it is handed over again are taken in here too, each in a time that does not depend on how many there are.
 */
export class SharedIndex extends SearchedSegments {
  private readonly frozen: readonly FrozenSegment[];
  private readonly live = new LiveSegment();
  private segments: readonly Segment[];
  private readonly openFiles = new Map<string, FileLists>();
  private count: number;
  private limit: number;
  private readonly frozenLengths: Float64Array;
  private lengthAverages: Float64Array | null = null;

  /**
   * @param before the index that this one replaces, not to be used any more: files that both have stay open
   * @throws the file system's error when a file has been replaced since
   */
  constructor(
    { documentCount, seqLimit, lengthSums, segments }: SharedSegments,
    before: SharedIndex | null = null,
  ) {
    super();
    this.count = documentCount;
    this.limit = seqLimit;
    this.frozenLengths = lengthSums;
    try {
      this.frozen = segments.map(
        ({ generation, documents, terms, lists, dead }) =>
          new FrozenSegment(generation, documents, terms, this.listsAt(lists, before), dead),
      );
    } catch (thrown) {
      this.close();
      throw thrown;
    } finally {
      before?.close();
    }
    this.segments = this.frozen;
  }

  get documentCount(): number {
    return this.count;
  }

  get seqLimit(): number {
    return this.limit;
  }

  /** How many clippings were put in since it was handed over. */
  get liveCount(): number {
    return this.live.documentCount;
  }

  /** Adds a clipping, or replaces it. */
  put(document: IndexedDocument): void {
    this.bury(document.seq);
    this.live.put(document);
    this.count += 1;
    this.limit = Math.max(this.limit, document.seq + 1);
    this.segments = [...this.frozen, this.live];
    this.forget();
  }

  /** Takes a clipping out; does nothing when it is not there. */
  remove(seq: number): void {
    this.bury(seq);
    this.forget();
  }

  private bury(seq: number): void {
    if (this.live.has(seq)) {
      this.live.drop(seq);
      this.count -= 1;
      return;
    }
    for (const segment of this.frozen) {
      const document = segment.livingDocumentOf(seq);
      if (document === -1) continue;
      segment.addLengthsOf(document, -1, this.frozenLengths);
      segment.bury(document);
      this.count -= 1;
      return;
    }
  }

  protected override forget(): void {
    super.forget();
    this.lengthAverages = null;
  }

  close(): void {
    for (const lists of this.openFiles.values()) lists.close();
    this.openFiles.clear();
  }

  private listsAt(place: ListPlace, before: SharedIndex | null): ListBytes {
    if (place.kind === 'memory') return new MemoryLists(place.bytes);
    const { file, start, length } = place;
    const lists = before?.openFiles.get(file) ?? new FileLists(file, start, length);
    before?.openFiles.delete(file);
    this.openFiles.set(file, lists);
    return lists;
  }

  protected override everySegment(): readonly Segment[] {
    return this.segments;
  }

  protected override averageLengths(): Float64Array {
    if (this.lengthAverages !== null) return this.lengthAverages;
    const sums = this.frozenLengths.slice();
    this.live.addLengths(sums);
    return (this.lengthAverages = sums.map((sum) => sum / Math.max(1, this.count)));
  }
}
