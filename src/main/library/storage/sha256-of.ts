import { createHash } from 'node:crypto';

/** The SHA-256 of bytes that are at hand as a whole, in lower-case hexadecimal: the name of an original. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
