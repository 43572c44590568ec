import { constants, gunzipSync, inflateRawSync } from 'node:zlib';
import type { Refusal } from '../../../../shared/model/job';
import { reasonableSize } from './bundle-entry';

/** Unpacks raw deflate (RFC 1951) up to `limit` bytes. */
export function inflate(packed: Uint8Array, limit: number): Uint8Array | Refusal {
  return limited(packed, limit, (maxOutputLength) => inflateRawSync(packed, { maxOutputLength }));
}

/** Unpacks gzip (RFC 1952) up to `limit` bytes. With `cutOff`, as much as there is of a file that breaks off. */
export function gunzip(packed: Uint8Array, limit: number, cutOff = false): Uint8Array | Refusal {
  const finishFlush = cutOff ? constants.Z_SYNC_FLUSH : constants.Z_FINISH;
  return limited(packed, limit, (maxOutputLength) => gunzipSync(packed, { maxOutputLength, finishFlush }));
}

function limited(
  packed: Uint8Array,
  limit: number,
  unpack: (maxOutputLength: number) => Uint8Array,
): Uint8Array | Refusal {
  const reasonable = reasonableSize(packed.byteLength);
  try {
    return unpack(Math.max(1, Math.min(limit, reasonable)));
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE')
      return reasonable < limit
        ? { reason: 'expands-too-much' }
        : { reason: 'too-large', bytes: limit + 1, limit };
    return { reason: 'unreadable', detail: 'its packed data is damaged or breaks off' };
  }
}
