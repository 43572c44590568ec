import { setFlagsFromString } from 'node:v8';

/**
 * By how much of what is alive in it a heap may grow before it is looked through (percent). V8 lets a heap that may become large grow to several
 * times that: in a long import the library's own and the readers' did, by a dozen megabytes each, for nothing, since most of what an
 * import makes dies young. Collecting so much sooner cost no time that could be measured.
 */
const GROWTH_PERCENT = 20;

/** The setting that says so to V8. */
export const heapSetting = `--heap-growing-percent=${String(GROWTH_PERCENT)}`;

/** Keeps the heaps of all threads of this process small, those that are there already from the next time on that they are looked through. */
export function keepHeapsSmall(): void {
  setFlagsFromString(heapSetting);
}
