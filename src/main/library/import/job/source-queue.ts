import type { ImportSource } from './import-source';
import type { PreparedSource } from './prepare-source';

/** An input that waits, or is settled already (a path that does not exist). */
export type QueuedSource = ImportSource | Extract<PreparedSource, { kind: 'refused' }>;

/**
 * The inputs of an import in order, prepared a few at a time ahead of their turn. Documents found inside an input are put in
 * right after those already under way.
 */
export interface SourceQueue {
  readonly count: number;
  /** Puts inputs in before all that are not under way yet. */
  putIn: (sources: readonly ImportSource[]) => void;
  /** The next input's outcome; null at the end. Rejects when preparing it failed. */
  next: () => Promise<PreparedSource | null>;
  /** Where an input stood, for putting results in order; a part of it (`path#2`) stands where it does. */
  placeOf: (path: string) => number;
  /** Waits for what is under way and hands it out unsettled, after a failure. */
  rest: () => Promise<readonly PreparedSource[]>;
}

/** Makes a queue. `ahead()` inputs are prepared at once; after the signal no new one is begun. */
export function createSourceQueue(
  sources: readonly QueuedSource[],
  options: {
    readonly ahead: (next: QueuedSource) => number;
    readonly signal: AbortSignal;
    readonly prepare: (source: ImportSource) => Promise<PreparedSource>;
  },
): SourceQueue {
  // Taken from the end, so that the next stands last.
  const waiting = [...sources].reverse();
  const underWay: Promise<PreparedSource>[] = [];
  const places = new Map<string, number>();
  let count = waiting.length;

  const begin = (source: QueuedSource): Promise<PreparedSource> => {
    const path = source.kind === 'refused' ? source.source.path : source.path;
    if (!places.has(path)) places.set(path, places.size);
    return source.kind === 'refused' ? Promise.resolve(source) : options.prepare(source);
  };
  const fill = (): void => {
    while (!options.signal.aborted) {
      const source = waiting.at(-1);
      if (source === undefined || underWay.length >= options.ahead(source)) return;
      waiting.pop();
      const prepared = begin(source);
      // Its failure is met when its turn comes.
      prepared.catch(() => undefined);
      underWay.push(prepared);
    }
  };

  return {
    get count() {
      return count;
    },
    putIn(found) {
      count += found.length;
      waiting.push(...[...found].reverse());
    },
    next() {
      fill();
      return underWay.shift() ?? Promise.resolve(null);
    },
    placeOf: (path) => places.get(path) ?? places.get(path.slice(0, path.lastIndexOf('#'))) ?? 0,
    async rest() {
      const settled = await Promise.allSettled(underWay.splice(0));
      return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    },
  };
}
