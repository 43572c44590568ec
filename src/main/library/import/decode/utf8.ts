import { isUtf8 } from 'node:buffer';

/** How well bytes fit UTF-8. */
export interface Utf8Fit {
  readonly multiByte: number;
  readonly broken: number;
}

/** The text when the bytes are valid UTF-8, without a mark at its beginning, else null. */
export function decodeValidUtf8(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes)) return null;
  const start = MARK.every((byte, i) => bytes[i] === byte) ? MARK.length : 0;
  // Several times sooner than a TextDecoder.
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.byteLength - start).toString('utf8');
}

const MARK = [0xef, 0xbb, 0xbf];

/** Counts whole and broken multi-byte sequences, to tell a torn UTF-8 page from one in another charset. */
export function fitUtf8(bytes: Uint8Array): Utf8Fit {
  let multiByte = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const more =
      lead >= 0xc2 && lead <= 0xdf
        ? 1
        : lead >= 0xe0 && lead <= 0xef
          ? 2
          : lead >= 0xf0 && lead <= 0xf4
            ? 3
            : 0;
    let whole = more > 0;
    for (let k = 1; k <= more && whole; k += 1) whole = ((bytes[i + k] ?? 0) & 0xc0) === 0x80;
    if (whole) {
      multiByte += 1;
      i += more;
    } else {
      broken += 1;
    }
  }
  return { multiByte, broken };
}
