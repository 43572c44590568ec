import type { Refusal } from '../../../../shared/model/job';

/** One file in a bundle, not unpacked yet. */
export interface BundleEntry {
  /** Its path as the bundle gives it. */
  readonly path: string;
  /** Unpacks it; `limit` is the most bytes it may have. Whatever is wrong is a reason, never an exception. */
  readonly unpack: (limit: number) => Uint8Array | Refusal;
}

/** Bytes up to which an entry may have been packed as tightly as it likes. */
const SMALL = 8 * 1024 * 1024;
/** Text packs four to twenty times; beyond this it is made to flood whoever unpacks it. */
const HIGHEST_RATIO = 200;

/** The most bytes that packed ones may reasonably unpack to. */
export function reasonableSize(packedBytes: number): number {
  return Math.max(SMALL, packedBytes * HIGHEST_RATIO);
}

/** Whether what `unpack` gave is a reason. */
export function isRefusal(unpacked: Uint8Array | Refusal): unpacked is Refusal {
  return !(unpacked instanceof Uint8Array);
}
