import { UnreadablePicture } from './unreadable-picture';

/** The code that begins the table anew, the one that ends a strip, and the first that is made (TIFF 6.0, section 13). */
const [CLEAR, END, FIRST_MADE] = [256, 257, 258];
const FEWEST_BITS = 9;
const MOST_BITS = 12;
const MOST_CODES = 1 << MOST_BITS;

/**
 * Walks through the codes of a strip packed with LZW as its decoder will, and says how many bytes it unpacks to. @throws UnreadablePicture
 * when one is not made yet, at which the decoder would go round for ever, or when they are `most`, which would take minutes
 */
export function assertLzwEnds(packed: Uint8Array, most: number): number {
  const lengths = new Uint16Array(MOST_CODES).fill(1, 0, FIRST_MADE);
  let [made, bits, before, cleared, given] = [FIRST_MADE, FEWEST_BITS, 0, false, 0];
  const last = packed.length * 8;
  for (let at = 0; at < last;) {
    const code = codeAt(packed, at, bits);
    at += bits;
    if (code === END) break;
    if (code === CLEAR && !cleared) {
      [made, bits, cleared] = [FIRST_MADE, FEWEST_BITS, true];
      continue;
    }
    if (code > made || (cleared && code === made)) throw new UnreadablePicture();
    const length = (lengths[before] ?? 0) + 1;
    given += code === made ? length : (lengths[code] ?? 0);
    if (given > most) throw new UnreadablePicture();
    // Behind one that clears, nothing is made.
    if (!cleared) {
      if (made < MOST_CODES) lengths[made] = length;
      made += 1;
      if (made + 1 === 1 << bits && bits < MOST_BITS) bits += 1;
    }
    [before, cleared] = [code, false];
  }
  return given;
}

/** The code at a bit, the highest first; behind the end all bits are 0, as the decoder takes them. */
function codeAt(packed: Uint8Array, at: number, bits: number): number {
  const byte = at >>> 3;
  const three = ((packed[byte] ?? 0) << 16) | ((packed[byte + 1] ?? 0) << 8) | (packed[byte + 2] ?? 0);
  return (three >>> (24 - (at & 7) - bits)) & ((1 << bits) - 1);
}
