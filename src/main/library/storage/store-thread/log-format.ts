import { readSync } from 'node:fs';

/**
 * The log of originals, `originals.log` in the library's folder: entry after entry, each a header and the original's bytes. Ours alone:
 * four bytes that begin an entry, its length (unsigned, 32 bits, little-endian), its SHA-256.
 */
const MAGIC = Buffer.from('CdO1', 'latin1');
const HASH_AT = 8;

/** Bytes of a header. */
export const HEADER_BYTES = 40;

/** One original in the log. */
export interface LoggedOriginal {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Where its bytes begin in the log, */
  readonly at: number;
  /** and how many they are. */
  readonly bytes: number;
}

/** Writes the header of an entry to the beginning of `target`. */
export function writeHeader(target: Uint8Array, sha256: string, bytes: number): void {
  const header = Buffer.from(target.buffer, target.byteOffset, HEADER_BYTES);
  MAGIC.copy(header);
  header.writeUInt32LE(bytes, MAGIC.byteLength);
  header.write(sha256, HASH_AT, 'hex');
}

/** The entries of an open log of `size` bytes, up to the first one that is not whole; their bytes are not read. */
export function* loggedOriginals(handle: number, size: number): Generator<LoggedOriginal> {
  const header = Buffer.alloc(HEADER_BYTES);
  for (let at = HEADER_BYTES; at <= size;) {
    if (readSync(handle, header, 0, HEADER_BYTES, at - HEADER_BYTES) < HEADER_BYTES) return;
    const bytes = header.readUInt32LE(MAGIC.byteLength);
    if (!header.subarray(0, MAGIC.byteLength).equals(MAGIC) || at + bytes > size) return;
    yield { sha256: header.toString('hex', HASH_AT), at, bytes };
    at += bytes + HEADER_BYTES;
  }
}
