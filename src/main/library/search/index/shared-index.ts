import { FrozenSegment } from './frozen-segment';
import { FileLists, MemoryLists, type ListBytes, type ListPlace } from './list-bytes';
import { SearchedSegments } from './searched-segments';
import type { Segment } from './segment';
import type { SegmentArrays } from './segment-arrays';

/** An index as one thread hands it to another. The arrays lie in memory both threads see: nothing is copied. */
export interface SharedSegments {
  readonly documentCount: number;
  readonly seqLimit: number;
  readonly averageLength: Float64Array;
  readonly segments: readonly {
    readonly generation: number;
    readonly arrays: SegmentArrays;
    readonly lists: ListPlace;
    readonly dead: Uint8Array;
  }[];
}

/**
 * An index that another thread made and goes on keeping. It can be searched here without asking that thread, for as
 * long as nothing has changed since it was handed over.
 */
export class SharedIndex extends SearchedSegments {
  private readonly segments: readonly FrozenSegment[];
  private readonly openFiles = new Map<string, FileLists>();

  /**
   * @param before the index that this one replaces, not to be used any more: files that both have stay open
   * @throws the file system's error when a file has been replaced since
   */
  constructor(
    private readonly shared: SharedSegments,
    before: SharedIndex | null = null,
  ) {
    super();
    try {
      this.segments = shared.segments.map(
        ({ generation, arrays, lists, dead }) =>
          new FrozenSegment(generation, arrays, this.listsAt(lists, before), dead),
      );
    } catch (thrown) {
      this.close();
      throw thrown;
    } finally {
      before?.close();
    }
  }

  get documentCount(): number {
    return this.shared.documentCount;
  }

  get seqLimit(): number {
    return this.shared.seqLimit;
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
    return this.shared.averageLength;
  }
}
