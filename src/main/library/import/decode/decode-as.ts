import iconv from 'iconv-lite';
import { decodeIso2022Kr, ISO_2022_KR, isLabelOfIso2022Kr } from './iso-2022-kr';
import './mend-text-decoder';

/** Charsets of DOS, old Macs and single countries, which the Encoding Standard leaves out, as they are declared. */
const BEYOND_THE_STANDARD =
  /^(?:(?:cp|ibm|csibm|cspc|dos-?)?\d{3,4}\w*|mac-?\w+|x-mac-\w+|koi8-\w+|viscii|tcvn[\w-]*|armscii[\w-]*|georgian-?\w+|rk1048|pt154)$/u;
const MAC_OF_CENTRAL_EUROPE =
  /^(?:x-mac-ce|x-mac-centraleurroman|mac-?central-?europe|mac-?latin2|maccenteuro)$/u;

/**
 * The name under which `decodeAs` knows a charset: that of the WHATWG Encoding Standard, else one of `iconv-lite` ("ibm850", "maccenteuro");
 * null for a label nobody knows.
 */
export function charsetNamed(label: string): string | null {
  const own = encodingOf(label);
  if (own !== null) return own;
  if (isLabelOfIso2022Kr(label)) return ISO_2022_KR;
  const name = label.trim().toLowerCase();
  if (MAC_OF_CENTRAL_EUROPE.test(name)) return 'maccenteuro';
  return BEYOND_THE_STANDARD.test(name) && iconv.encodingExists(name) ? name : null;
}

/** Bytes as text in a charset that `charsetNamed` gave; what is no character in it is U+FFFD. */
export function decodeAs(bytes: Uint8Array, charset: string): string {
  if (charset === ISO_2022_KR) return decodeIso2022Kr(bytes);
  return (
    decoderOf(charset)?.decode(bytes) ??
    iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), charset)
  );
}

/** The Encoding Standard's name of a charset; null for one it leaves out. */
export function encodingOf(label: string): string | null {
  return decoderOf(label)?.encoding ?? null;
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label);
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}
