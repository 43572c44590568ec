/** A network is there before names resolve and portals let anything through: it is tried soon, and once more later. */
export const TRIES_AFTER_MS: readonly number[] = [3_000, 60_000];

/** Fetches what waits for a network when one returns. */
export interface NetworkReturn {
  /** A network is there again. */
  readonly back: () => void;
  /** It is gone again: what was planned is not tried. */
  readonly gone: () => void;
}

/**
 * Makes it: `fetch` is called for links a person asked for before and that still wait (`waiting` counts them), never when there is
 * none.
 */
export function createNetworkReturn(waiting: () => number, fetch: () => void): NetworkReturn {
  let planned: ReturnType<typeof setTimeout>[] = [];
  const gone = (): void => {
    planned.forEach(clearTimeout);
    planned = [];
  };
  return {
    back() {
      gone();
      planned = TRIES_AFTER_MS.map((after) =>
        setTimeout(() => {
          if (waiting() > 0) fetch();
        }, after),
      );
    },
    gone,
  };
}
