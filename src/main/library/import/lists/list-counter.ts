/** One level of a list as its format defines it. */
export interface ListLevel {
  readonly start: number;
  /** A point on which of the levels above lets this one begin anew; every one, where it is not said; 0 for none (Word). */
  readonly restartAfter: number | null;
}

/** Levels of a list: more no program has. */
const MOST_LEVELS = 10;

/** Counts the points of one list on all of its levels. */
export class ListCounter {
  readonly #values: (number | null)[] = Array.from({ length: MOST_LEVELS }, () => null);

  /** Counts a point on a level (from 0), from `start` on where that is given. */
  count(level: number, levels: (at: number) => ListLevel, start: number | null = null): void {
    // A point without one above it stands below the first one there.
    for (let above = 0; above < level; above += 1) this.#values[above] ??= levels(above).start;
    const before = this.#values[level] ?? null;
    this.#values[level] = start ?? (before === null ? levels(level).start : before + 1);
    for (let below = level + 1; below < MOST_LEVELS; below += 1) {
      const { restartAfter } = levels(below);
      if (restartAfter === null || level < restartAfter) this.#values[below] = null;
    }
  }

  /** The number of the last point on a level; its first one where there was none yet. */
  valueAt(level: number, levels: (at: number) => ListLevel): number {
    return this.#values[level] ?? levels(level).start;
  }

  /** Lets a level begin anew. */
  restart(level: number): void {
    for (let at = level; at < MOST_LEVELS; at += 1) this.#values[at] = null;
  }
}
