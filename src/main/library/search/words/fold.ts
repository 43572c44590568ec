/** Letters that Unicode does not take apart into a base letter and a mark, though readers do. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ŋ', 'n'],
  ['ŧ', 't'],
  ['ς', 'σ'],
  // Arabic letters whose spellings vary from newspaper to newspaper.
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
]);
const FOLDED_LETTER = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'gu');

/**
 * Marks are taken off only where a word keeps its meaning without them; in Thai, Hindi or Burmese they are vowels.
 * Arabic and Hebrew vowel points always go, accents go after Latin and Greek letters. Cyrillic keeps its short i (й is a
 * letter of its own) and loses stress marks and the dots of ё.
 */
const STRIPPED_MARKS =
  /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]|(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)\p{M}+|(?<=\p{Script=Cyrillic})[\u0300\u0301]+|(?<=е)\u0308/gu;
const HAS_MARK = /\p{M}/u;
const IGNORED = /[\u00AD\u200C-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFE00-\uFE0F\u0640]/gu;

const ASCII = /^[\x00-\x7f]*$/;

/** What folding leaves as it is and most text is made of: small ASCII letters, digits, kana, common Han characters. */
function isFolded(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x30a1 && code <= 0x30fa)
  );
}

/** The same as folding a piece of `text`, quicker where there is nothing to fold. */
export function foldPiece(text: string, start: number, end: number): string {
  const piece = text.slice(start, end);
  for (let i = start; i < end; i += 1) if (!isFolded(text.charCodeAt(i))) return fold(piece);
  return piece;
}

/**
 * Brings text to the form in which it is compared: compatibility forms and case folded, invisible characters gone, and
 * accents taken off where that is safe. Folding twice changes nothing.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const lower = text.normalize('NFKC').toLowerCase().replace(IGNORED, '').normalize('NFD');
  const bare = HAS_MARK.test(lower) ? lower.replace(STRIPPED_MARKS, '') : lower;
  return bare.replace(FOLDED_LETTER, (letter) => LETTERS.get(letter) ?? letter).normalize('NFC');
}
