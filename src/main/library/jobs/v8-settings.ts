import { setFlagsFromString } from 'node:v8';

/**
 * By how much of what is alive in it a heap may grow before it is looked through (percent). V8 lets a heap that may become large grow to several
 * times that: in a long import the library's own and the readers' did, by a dozen megabytes each, for nothing, since most of what an
 * import makes dies young. Collecting so much sooner cost no time that could be measured.
 */
const GROWTH_PERCENT = 20;

/**
 * How often a function must have been called, in units of its length, before V8's slower and better compiler takes it (it waits for 3,000
 * by itself). Each thread compiles for itself, and what a function gains by this compiler over the one before it comes back only in
 * very long work; loops that are long themselves are taken sooner all the same.
 */
const CALLS_UNTIL_COMPILED_WELL = 30_000;

/** The setting of V8 that keeps heaps small, */
export const heapSetting = `--heap-growing-percent=${String(GROWTH_PERCENT)}`;

/** and that which compiles late; the V8 of Node 20 does not know it. */
export const compilerSetting = `--invocation-count-for-turbofan=${String(CALLS_UNTIL_COMPILED_WELL)}`;

/** Sets V8 for all threads of this process: heaps from the next time on that they are looked through, functions from their next call on. */
export function setUpV8(): void {
  setFlagsFromString(heapSetting);
  if (process.versions['electron'] !== undefined) setFlagsFromString(compilerSetting);
}
