import type { FrozenSegment } from './frozen-segment';
import { mergeSegments } from './merge-segments';
import type { ListOutput } from './segment-writer';

/** Segments that are being made one, in steps between which searches are answered. */
export class Merge {
  private readonly output: ListOutput;
  private readonly steps: Generator<undefined, FrozenSegment>;

  constructor(
    readonly segments: readonly FrozenSegment[],
    generation: number,
    outputFor: (bytes: number) => ListOutput,
    keepsTerms: boolean,
  ) {
    this.output = outputFor(segments.reduce((sum, { lists }) => sum + lists.length, 0));
    this.steps = mergeSegments(segments, generation, this.output, keepsTerms);
  }

  /** The new segment once it is whole; null when the time (milliseconds, monotonic) came before. */
  workUntil(deadline: number): FrozenSegment | null {
    for (;;) {
      const step = this.steps.next();
      if (step.done === true) return step.value;
      if (performance.now() > deadline) return null;
    }
  }

  abandon(): void {
    this.output.abandon();
  }
}
