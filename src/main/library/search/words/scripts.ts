/** What a character is to the analyser. */
export const CharClass = { separator: 0, word: 1, han: 2, segmented: 3, ignored: 4 } as const;
export type CharClass = (typeof CharClass)[keyof typeof CharClass];

/** Written without spaces and short of word dictionaries that agree: indexed as overlapping pairs. */
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}ー々〆〇ｰﾞﾟ]/u;
/** Written without spaces, and Intl.Segmenter knows their words. */
const SEGMENTED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const DIGIT = /\p{Nd}/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
/**
 * Soft hyphen, joiners, byte-order mark and direction marks, as the inside of a character class: nobody sees them, so they are
 * no part of a word.
 */
export const INVISIBLE = String.raw`\u00AD\u200C-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFE00-\uFE0F\u0640`;
const IGNORED = new RegExp(`[${INVISIBLE}]`, 'u');

function classify(character: string): CharClass {
  if (IGNORED.test(character)) return CharClass.ignored;
  if (!WORD.test(character)) return CharClass.separator;
  if (HAN.test(character)) return CharClass.han;
  // Digits of every script are read alike: ๒๕๖๒ is 2562.
  return SEGMENTED.test(character) && !DIGIT.test(character) ? CharClass.segmented : CharClass.word;
}

/** One look-up per character instead of four regular expressions; filled as characters are met (255: not met yet). */
const basicPlane = new Uint8Array(0x10000).fill(255);

/** The class of a code point. */
export function charClass(codePoint: number): CharClass {
  if (codePoint > 0xffff) return classify(String.fromCodePoint(codePoint));
  const known = basicPlane[codePoint];
  if (known !== undefined && known !== 255) return known as CharClass;
  const found = classify(String.fromCodePoint(codePoint));
  basicPlane[codePoint] = found;
  return found;
}

const HANGUL = /\p{Script=Hangul}/u;

/** True when the word ends in Hangul, where particles follow without a space. */
export function endsInHangul(word: string): boolean {
  return word !== '' && HANGUL.test(word.slice(-1));
}
