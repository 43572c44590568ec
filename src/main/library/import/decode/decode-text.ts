import { decodeAs } from './decode-as';
import { declaredCharset } from './declared-charset';
import { guessCharset } from './guess-charset';
import { ISO_2022_KR, isIso2022Kr } from './iso-2022-kr';
import { mendMarks } from './mend-marks';
import { looksBinary, utf16WithoutMark } from './looks-binary';
import { decodeUtf32 } from './utf32';
import { decodeValidUtf8, fitUtf8 } from './utf8';

/** Text and how its charset was known. */
export interface DecodedText {
  readonly text: string;
  /** A name `decodeAs` knows, lower case, or `utf-32le` and `utf-32be`. */
  readonly charset: string;
  readonly by: 'mark' | 'utf-8' | 'declared' | 'guess';
}

/** A page with this many whole UTF-8 characters for each broken one is UTF-8 with damage, not another charset. */
const WHOLE_PER_BROKEN = 8;

const ESCAPE = 0x1b;

/**
 * Bytes as text: byte order mark, else valid UTF-8, else what the page declares, else a guess. Null for binary data. Marks spoilt before
 * it was saved are mended.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const found = decode(bytes);
  return found === null ? null : { ...found, text: mendMarks(found.text) };
}

function decode(bytes: Uint8Array): DecodedText | null {
  // Before UTF-16, whose mark the mark of UTF-32 begins with.
  const utf32 = decodeUtf32(bytes);
  if (utf32 !== null) return { ...utf32, by: 'mark' };
  const marked = byteOrderMark(bytes) ?? utf16WithoutMark(bytes);
  if (marked !== null) return { ...decoded(bytes, marked), by: 'mark' };
  if (isIso2022Kr(bytes)) return { ...decoded(bytes, ISO_2022_KR), by: 'mark' };
  if (looksBinary(bytes)) return null;
  if (isIso2022Jp(bytes)) return { ...decoded(bytes, 'iso-2022-jp'), by: 'guess' };
  const utf8 = decodeValidUtf8(bytes);
  if (utf8 !== null) return { text: utf8, charset: 'utf-8', by: 'utf-8' };

  const declared = declaredCharset(bytes);
  const fit = fitUtf8(bytes);
  if (fit.multiByte > 0 && fit.multiByte >= fit.broken * WHOLE_PER_BROKEN) {
    return { ...decoded(bytes, 'utf-8'), by: declared === 'utf-8' ? 'declared' : 'guess' };
  }
  if (declared !== null && declared !== 'utf-8') return { ...decoded(bytes, declared), by: 'declared' };
  return { ...decoded(bytes, guessCharset(bytes) ?? 'windows-1252'), by: 'guess' };
}

function decoded(bytes: Uint8Array, charset: string): { text: string; charset: string } {
  return { text: decodeAs(bytes, charset), charset };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** ISO-2022-JP is seven-bit and looks like ASCII; its escape sequences give it away. */
function isIso2022Jp(bytes: Uint8Array): boolean {
  const looked = bytes.subarray(0, 65_536);
  if (!looked.includes(ESCAPE)) return false;
  const head = new TextDecoder('latin1').decode(looked);
  return /\u001b(?:\$[@B]|\([JI])/u.test(head);
}
