import './mend-text-decoder';
import { decodeValidUtf8 } from './utf8';

/** Each character of Windows-1252 and the byte it is written as (WHATWG Encoding Standard). */
const BYTES = new Map(
  Array.from(new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, i) => i))).map(
    (character, byte) => [character, byte] as const,
  ),
);
/** How the first two bytes of a character in UTF-8 look when they are read as Windows-1252. */
const SIGN = /[Â-ô][\u0080-¿Œœ€‚-…‘-”†-•ƒ–—˜ˆ™š›Š‹ŽžŸ‰]/u;

/**
 * A text in UTF-8 that was read as Windows-1252, because a mail declared the wrong charset or one nobody knows ("dÃ©cidÃ©"), as it
 * was written. Text that was read rightly comes back as it is: its characters, as bytes, are practically never UTF-8.
 */
export function mendMisread(text: string): string {
  if (!SIGN.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const byte = BYTES.get(text.charAt(i));
    if (byte === undefined) return text;
    bytes[i] = byte;
  }
  return decodeValidUtf8(bytes) ?? text;
}
