const WORD_CHARACTER = /[\p{L}\p{M}]/u;
const APOSTROPHE = 0x27;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;
/** Of each UTF-16 unit that was asked for: 1 where it stands in words, 2 where it does not. */
const KNOWN = new Uint8Array(0x10000);
const IN_WORDS = 1;
const APART = 2;

/** The number by which {@link eachWord} knows a word: the same for the same units, and seldom for others. */
export function numberOfWord(word: string): number {
  let number = 0;
  for (let i = 0; i < word.length; i += 1) number = next(number, word.charCodeAt(i));
  return number;
}

/**
 * Calls `visit` for each word of a text, in order: its letters and marks, with an apostrophe (U+0027) before them, as the pattern
 * `/'?[\p{L}\p{M}]+/gu` finds them; several times sooner, since no word is cut out of the text.
 *
 * @returns how many words there are
 */
export function eachWord(text: string, visit: (number: number, start: number, end: number) => void): number {
  let words = 0;
  for (let start = 0; start < text.length;) {
    const isApostrophe = text.charCodeAt(start) === APOSTROPHE;
    const first = isApostrophe ? start + 1 : start;
    let number = isApostrophe ? next(0, APOSTROPHE) : 0;
    let at = first;
    while (at < text.length) {
      const unit = text.charCodeAt(at);
      // Nearly all units are known already, and no half of a character.
      const width = KNOWN[unit] === IN_WORDS ? 1 : KNOWN[unit] === APART ? 0 : widthInWord(text, at);
      if (width === 0) break;
      number = next(number, unit);
      if (width === 2) number = next(number, text.charCodeAt(at + 1));
      at += width;
    }
    if (at === first) {
      start += 1;
      continue;
    }
    visit(number, start, at);
    words += 1;
    start = at;
  }
  return words;
}

function next(number: number, unit: number): number {
  return (Math.imul(number, 31) + unit) | 0;
}

/** How many units the letter or mark at a place has; 0 where there is none. */
function widthInWord(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    return WORD_CHARACTER.test(character) ? character.length : 0;
  }
  if (KNOWN[unit] === 0) KNOWN[unit] = WORD_CHARACTER.test(String.fromCharCode(unit)) ? IN_WORDS : APART;
  return KNOWN[unit] === IN_WORDS ? 1 : 0;
}
