const LOOKED_AT = 65_536;
/** Stray control characters a text may have (old printers' marks, damage) before it is taken for binary. */
const CONTROL_SHARE = 0.01;
/** The same for zeros, which no text has. */
const ZERO_SHARE = 0.0002;

/** One for a control character that is no white space, nor the escape, which some charsets begin with; many more for a zero. */
const WEIGHTS = Float64Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0) return LOOKED_AT * 2;
  const isControl = (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) || byte === 0x7f;
  return isControl ? 1 : 0;
});

const CONTROL = Uint8Array.from(WEIGHTS, (weight) => (weight === 0 ? 0 : 1));

/** True when the bytes are not text in any charset that keeps ASCII (UTF-16 is told apart before). */
export function looksBinary(bytes: Uint8Array): boolean {
  const looked = bytes.subarray(0, LOOKED_AT);
  if (!hasControl(looked)) return false;
  const weight = weigh(looked);
  const zeros = Math.floor(weight / (LOOKED_AT * 2));
  const control = weight % (LOOKED_AT * 2);
  // One among thousands is damage; in a short file it is no text.
  return zeros > looked.length * ZERO_SHARE || control > Math.max(2, looked.length * CONTROL_SHARE);
}

/** Most texts have none, and are told sooner so. */
function hasControl(bytes: Uint8Array): boolean {
  let found = 0;
  for (let i = 0; i < bytes.length; i += 1) found |= CONTROL[bytes[i] ?? 0] ?? 0;
  return found !== 0;
}

function weigh(bytes: Uint8Array): number {
  let weight = 0;
  for (let i = 0; i < bytes.length; i += 1) weight += WEIGHTS[bytes[i] ?? 0] ?? 0;
  return weight;
}

/** `utf-16le` or `utf-16be` when every other byte is often zero, as in UTF-16 without a byte order mark; else null. */
export function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = bytes.subarray(0, 4096);
  if (looked.length < 8 || bytes.length % 2 === 1 || !looked.includes(0)) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < looked.length; i += 2) {
    if (looked[i] === 0) even += 1;
    if (looked[i + 1] === 0) odd += 1;
  }
  const many = looked.length / 8;
  if (odd > many && even < odd / 8) return 'utf-16le';
  if (even > many && odd < even / 8) return 'utf-16be';
  return null;
}
