import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { SMALL_BYTES, type NotKept, type SmallSource } from './store-messages';

/**
 * The bytes of a small source; those of a small file are in `room`, when there is room for them and a byte more.
 * @throws a file system error
 */
export function readSmall(source: SmallSource, room: Buffer): Uint8Array | NotKept {
  if ('bytes' in source) return source.bytes;
  // Opening a pipe may never end.
  const info = statSync(source.path);
  const { size } = info;
  if (!info.isFile()) return { isFile: false, bytes: size };
  if (size === 0 || size > SMALL_BYTES) return { isFile: true, bytes: size };
  const handle = openSync(source.path, 'r');
  try {
    // One byte more, so that a file that grew meanwhile is noticed.
    const bytes = size < room.byteLength ? room : Buffer.allocUnsafe(size + 1);
    // Only at its end a file gives less than it is asked for.
    const length = readSync(handle, bytes, 0, bytes.byteLength, null);
    return length < bytes.byteLength ? bytes.subarray(0, length) : { isFile: true, bytes: length };
  } finally {
    closeSync(handle);
  }
}
