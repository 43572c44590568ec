import { simplify } from './chinese';
import { Folding, type FoldedText } from './folding';
import { INVISIBLE } from './scripts';

export { inItsPlace } from './folding';
export type { FoldedText } from './folding';

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
 * letter of its own) and loses stress marks and the dots of ё. The dot below Devanagari letters (ज़) is left out as often as written.
 */
const STRIPPED_MARKS =
  /[\u093C\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]|(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)\p{M}+|(?<=\p{Script=Cyrillic})[\u0300\u0301]+|(?<=е)\u0308/gu;
/** Decimal digits of other scripts: ten in a row each, which begin at these. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0be6, 0x0e50, 0x0ed0, 0x17e0, 0x1040];
const OTHER_DIGIT = new RegExp(
  `[${ZEROS.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('')}]`,
  'gu',
);
/** Hindi writes a nasal before a consonant with a letter or a dot (हिन्दी, हिंदी), and the moon's dot like the plain one; as Lucene's HindiNormalizer. */
const NASAL = /\u0928\u094D|\u0901/gu;
/** The parts of the vowel ำ with the mark of the tone between them: keyboards let people type it there. */
const TONE_INSIDE = /([\u0E4D\u0ECD])([\u0E48-\u0E4B\u0EC8-\u0ECB]+)/gu;
const HAN = /\p{Script=Han}/gu;
const HAS_MARK = /\p{M}/u;
const IGNORED = new RegExp(`[${INVISIBLE}]`, 'gu');
const SIGN = new RegExp(String.raw`[^\p{L}\p{N}\p{M}${INVISIBLE}](?=(?<mark>[${INVISIBLE}]*\p{M})?)`, 'gu');
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/** The rule itself, on a whole text at once. */
export function foldByRule(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase().replace(IGNORED, '').normalize('NFD');
  const bare = HAS_MARK.test(lower)
    ? lower.replace(STRIPPED_MARKS, '').replace(NASAL, '\u0902').replace(TONE_INSIDE, '$2$1')
    : lower;
  const letters = bare.replace(FOLDED_LETTER, (letter) => LETTERS.get(letter) ?? letter).normalize('NFC');
  return letters.replace(HAN, simplify).replace(OTHER_DIGIT, asciiDigit);
}

function asciiDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
}

const folding = new Folding(foldByRule);
const foldingWithoutSigns = new Folding((text) => foldByRule(text.replace(SIGN, asSeparator)));

/**
 * Folding would make a word of signs such as ㍱, ™ or ﹉, which separate words as they stand, and would swallow a mark
 * behind a sign, which the analyser reads as a word (← and a stroke would be ↚): such signs become spaces.
 */
function asSeparator(sign: string, mark: string | undefined): string {
  return mark !== undefined || WORD_CHARACTER.test(foldByRule(sign)) ? ' '.repeat(sign.length) : sign;
}

/**
 * Brings text to the form in which it is compared: compatibility forms and case folded, invisible characters gone,
 * accents taken off where that is safe, traditional Chinese characters made simplified. Folding twice changes nothing.
 */
export function fold(text: string): string {
  return folding.fold(text);
}

/** The same as folding a piece of `text`. */
export function foldPiece(text: string, start: number, end: number): string {
  return folding.foldPiece(text, start, end);
}

/** Writes what a piece of `text` folds to into `units`, at `at`, as far as there is room; returns how many units it has. */
export function foldInto(text: string, start: number, end: number, units: Uint16Array, at: number): number {
  return folding.foldInto(text, start, end, units, at);
}

/** What one UTF-16 unit folds to wherever it stands; 0 when that hangs on its neighbours, or is more than one. */
export function foldUnit(unit: number): number {
  return folding.foldUnit(unit);
}

/** A whole text folded at once, to be searched for what may be a word: far faster than to analyse it. Signs stay signs. */
export function foldInPlace(text: string): FoldedText {
  return foldingWithoutSigns.foldWithPlaces(text);
}
