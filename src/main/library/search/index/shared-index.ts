import { FrozenSegment, type SegmentArrays } from './frozen-segment';
import { SearchedSegments } from './searched-segments';
import type { Segment } from './segment';

/** An index as one thread hands it to another. The arrays lie in memory both threads see: nothing is copied. */
export interface SharedSegments {
  readonly documentCount: number;
  readonly seqLimit: number;
  readonly averageLength: Float64Array;
  readonly segments: readonly {
    readonly generation: number;
    readonly arrays: SegmentArrays;
    readonly dead: Uint8Array;
  }[];
}

/**
 * An index that another thread made and goes on keeping. It can be searched here without asking that thread, for as
 * long as nothing has changed since it was handed over.
 */
export class SharedIndex extends SearchedSegments {
  private readonly segments: readonly Segment[];

  constructor(private readonly shared: SharedSegments) {
    super();
    this.segments = shared.segments.map(
      ({ generation, arrays, dead }) => new FrozenSegment(generation, arrays, dead),
    );
  }

  get documentCount(): number {
    return this.shared.documentCount;
  }

  get seqLimit(): number {
    return this.shared.seqLimit;
  }

  protected override everySegment(): readonly Segment[] {
    return this.segments;
  }

  protected override averageLengths(): Float64Array {
    return this.shared.averageLength;
  }
}
