import { app } from 'electron';

/** The feature of Chromium's allocator (`base/allocator/partition_alloc_features.cc`) that keeps eight times as many emptied spans at hand. */
const KEEPS_SPANS = 'PartitionAllocLargeEmptySlotSpanRing';

/**
 * Lets this program's processes use memory again that was just freed. By itself the allocator hands it back to the system at once, and an import,
 * whose threads free thousands of pieces of some kilobytes a second, spends up to a fifth of its time on that. Must be said before the app is ready.
 */
export function keepFreedMemory(): void {
  const asked = app.commandLine.getSwitchValue('enable-features');
  app.commandLine.appendSwitch('enable-features', asked === '' ? KEEPS_SPANS : `${asked},${KEEPS_SPANS}`);
}
