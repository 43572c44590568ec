import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Longer files have memory of their own. */
const LENT_BYTES = 1 << 16;

let memory = Buffer.allocUnsafeSlow(LENT_BYTES);

/**
 * The bytes of a file, those of a small one in memory that is lent until the next is read: thousands of them are read one after the other.
 * @throws an error of the file system
 */
export function readLent(file: string): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    // What read the document before may have handed its memory on.
    if (memory.byteLength === 0) memory = Buffer.allocUnsafeSlow(LENT_BYTES);
    const bytes = size <= LENT_BYTES ? memory.subarray(0, size) : Buffer.allocUnsafeSlow(size);
    let length = 0;
    for (let read = -1; read !== 0 && length < size; length += read)
      read = readSync(handle, bytes, length, size - length, null);
    return bytes.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}
