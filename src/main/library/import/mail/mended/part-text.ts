import { encodingOf } from '../../decode/decode-as';
import { decodeText } from '../../decode/decode-text';
import { decodeValidUtf8 } from '../../decode/utf8';
import { decodeNamed, saysNothing } from './named-charset';

/** Charsets in which most pairs of bytes are a character: some of these pairs are UTF-8, too, but none of three bytes. */
const OF_PAIRS = /^(?:x-)?(?:gb|big5|euc|shift|sjis|ms|ks|windows-949|cp9|iso-2022)/iu;
const OF_THREE_BYTES = /[\u0800-\uffff]/gu;
const OF_SEVERAL_BYTES = /[^\x00-\x7f]/gu;
const ESCAPE = 0x1b;

/** Text of a part of a mail, the charset it is in and whether that is a guess. */
export interface PartText {
  readonly text: string;
  readonly charset: string;
  readonly guessed: boolean;
}

/**
 * The text of a part whose header does not say, or says wrongly, what charset it is in; null where the header is right, or nothing is known. In this order: valid UTF-8, the
 * charset the header names, what the text itself declares (a page), the charsets named elsewhere in the message, a guess.
 */
export function mendedText(
  content: Uint8Array,
  label: string | null,
  elsewhere: readonly string[],
): PartText | null {
  const isAscii = !content.some((byte) => byte > 127);
  if (isAscii && (label === null || saysNothing(label)) && !content.includes(ESCAPE)) return null;
  if (label !== null && !saysNothing(label)) {
    const utf8 = isAscii ? null : decodeValidUtf8(content);
    if (utf8 !== null && !/^utf-/iu.test(label) && isNoAccident(utf8, label))
      return { text: utf8, charset: 'utf-8', guessed: false };
    const named = decodeNamed(content, label);
    if (named !== null)
      return encodingOf(label) !== null ? null : { text: named, charset: label, guessed: false };
  }
  // Latin letters are what they are called.
  if (label !== null && /8859-1|1252|latin/iu.test(label)) return null;
  const own = decodeText(content);
  if (own === null) return null;
  if (own.by !== 'guess') return { text: own.text, charset: own.charset, guessed: false };
  if (own.charset !== 'iso-2022-jp' && own.charset !== 'utf-8')
    for (const charset of elsewhere) {
      const text = decodeNamed(content, charset);
      if (text !== null) return { text, charset, guessed: true };
    }
  return { text: own.text, charset: own.charset, guessed: true };
}

/** Whether valid UTF-8 has so many characters of several bytes that they are none of the charset it is called. */
function isNoAccident(utf8: string, label: string): boolean {
  return OF_PAIRS.test(label)
    ? (utf8.match(OF_THREE_BYTES) ?? []).length >= 3
    : (utf8.match(OF_SEVERAL_BYTES) ?? []).length >= 2;
}
