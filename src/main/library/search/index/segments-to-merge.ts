import type { FrozenSegment } from './frozen-segment';

/** While many clippings are taken in, so many segments of like size are merged into one: each clipping is then merged seldom. */
const MERGE_WIDTH = 8;
/** At rest a segment stays apart while those smaller than it have together less than this share of its clippings. */
const SMALL_SHARE = 0.5;
/** A segment with so large a share of dead is made anew. */
const DEAD_SHARE = 0.4;
/** Fewer dead than this are no burden. */
const FEW_DEAD = 100;

/**
 * Which segments are to be made one; none when they are good as they are. At rest each is at least twice as large as all smaller ones
 * together, so that there are few, and a large one is seldom merged.
 */
export function segmentsToMerge(
  segments: readonly FrozenSegment[],
  atRest: boolean,
): readonly FrozenSegment[] {
  if (!atRest) return firstAlike(segments);
  const largestFirst = [...segments].sort((a, b) => b.documentCount - a.documentCount);
  let smaller = largestFirst.reduce((sum, { documentCount }) => sum + documentCount, 0);
  for (const [i, segment] of largestFirst.entries()) {
    smaller -= segment.documentCount;
    const isLast = i === largestFirst.length - 1;
    if ((!isLast && smaller >= segment.documentCount * SMALL_SHARE) || isMostlyDead(segment))
      return largestFirst.slice(i);
  }
  return [];
}

function isMostlyDead({ size, documentCount }: FrozenSegment): boolean {
  const dead = size - documentCount;
  return dead === size || (dead >= FEW_DEAD && dead > size * DEAD_SHARE);
}

function firstAlike(segments: readonly FrozenSegment[]): readonly FrozenSegment[] {
  const tiers = new Map<number, FrozenSegment[]>();
  for (const segment of segments) {
    const tier = Math.floor(Math.log(Math.max(1, segment.documentCount)) / Math.log(MERGE_WIDTH));
    const members = tiers.get(tier) ?? [];
    members.push(segment);
    tiers.set(tier, members);
    if (members.length === MERGE_WIDTH) return members;
  }
  return [];
}
