/** How fast an import goes, from what its job told so far. */
export interface ImportPace {
  /** What was done at which time (milliseconds), the oldest first; the first is as old as the estimate looks back. */
  readonly samples: readonly { readonly at: number; readonly done: number }[];
  /** The estimate that is shown; null until there is one. */
  readonly shown: { readonly at: number; readonly perSecond: number; readonly secondsLeft: number } | null;
}

/** The estimate looks back this far: long enough for one slow file not to shake it, */
const LOOK_BACK_MS = 20_000;
/** needs this much to begin with, */
const FIRST_MS = 2_000;
const FIRST_DONE = 3;
/** and changes no more often than this, for it is read. */
const STEADY_MS = 3_000;

/** The pace of an import that has not told anything. */
export const noPace: ImportPace = { samples: [], shown: null };

/** Takes in what a job says at a time. Times are of one clock that only goes forward. */
export function nextPace(
  pace: ImportPace,
  { at, done, total }: { readonly at: number; readonly done: number; readonly total: number | null },
): ImportPace {
  // An import that goes on after the app was closed has done none of what it then begins with.
  if (total === null) return noPace;
  const last = pace.samples.at(-1);
  const samples =
    last?.done === done ? pace.samples : withinLookBack([...pace.samples, { at, done }], at - LOOK_BACK_MS);
  const [first] = samples;
  if (first === undefined) return { samples, shown: null };
  if (pace.shown !== null && at - pace.shown.at < STEADY_MS) return { samples, shown: pace.shown };
  const newest = samples.at(-1) ?? first;
  if (newest.at - first.at < FIRST_MS || newest.done - first.done < FIRST_DONE)
    return { samples, shown: pace.shown };
  const perSecond = ((newest.done - first.done) * 1000) / (newest.at - first.at);
  return { samples, shown: { at, perSecond, secondsLeft: (total - done) / perSecond } };
}

/** Drops what is too old, but keeps one sample from before: the speed is measured from there. */
function withinLookBack(samples: ImportPace['samples'], from: number): ImportPace['samples'] {
  const first = samples.findIndex(({ at }) => at >= from);
  return samples.slice(Math.max(0, first - 1));
}
