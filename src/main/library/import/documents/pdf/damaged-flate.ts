import { inflateSync } from 'node:zlib';

/** What zlib says of data that are not what was packed; of data that only lack their end, whoever unpacks them can tell. */
const DAMAGED = 'Z_DATA_ERROR';
/** No page has more to show. */
const MOST = 256 * 1024 * 1024;

/** Whether data packed by Flate (RFC 1950) are damaged, by their codes or their checksum; what stands behind their end does not matter. */
export function isDamagedFlate(packed: Uint8Array): boolean {
  try {
    inflateSync(packed, { maxOutputLength: MOST });
    return false;
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === DAMAGED;
  }
}
