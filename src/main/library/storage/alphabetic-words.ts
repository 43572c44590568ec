/**
 * Letters (ALetter of UAX #29) and marks of alphabets whose words are found here as the segmenter does, much sooner: Latin, with
 * Vietnamese, Greek, Cyrillic and Arabic; no combining marks, and of the digits the European only.
 */
const LETTERS =
  /[A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u0481\u048a-\u052f\u0620-\u063f\u0641-\u064a\u0671-\u06d3]/u;
const MARKS =
  /[\t -@[-`{-~\u00a0-\u00a9\u00ab\u00ac\u00ae-\u00b4\u00b6\u00b7\u00b9\u00bb-\u00bf\u00d7\u00f7\u2013\u2014\u2018-\u201f\u2026\u2039\u203a\u20ac\u060c\u061b\u061f]/u;

/** What a UTF-16 unit is to a word; the marks from `point` on are parts of words between letters or digits (WB6, WB7, WB11, WB12 of UAX #29). */
const Kind = {
  unknown: 0,
  letter: 1,
  digit: 2,
  lowLine: 3,
  mark: 4,
  other: 5,
  point: 6,
  comma: 7,
  unsure: 8,
} as const;
type Kind = (typeof Kind)[keyof typeof Kind];

/** Between two letters, and between two digits. */
const POINTS = "'.\u2018\u2019";
/** Between two digits. */
const COMMAS = ',;';
/** Between two letters, or two digits, these are parts of words in some languages only, or by rules of their own. */
const UNSURE = ':\u00b7\u060c';

const kinds = new Uint8Array(0x10000);

/**
 * How many words of UAX #29 a piece of a text has (letters, digits and low lines with what joins them); -1 where there is anything in it
 * whose words only the segmenter knows.
 */
export function countAlphabeticWords(text: string, start: number, end: number): number {
  let words = 0;
  let isCounted = false;
  let before: Kind = Kind.mark;
  for (let at = start; at < end; at += 1) {
    const kind = kindAt(text, at);
    if (kind === Kind.letter || kind === Kind.digit) {
      if (!isCounted) words += 1;
      isCounted = true;
    } else if (kind === Kind.other) return -1;
    else if (kind !== Kind.lowLine) {
      const isBetween =
        kind >= Kind.point &&
        (before === Kind.letter || before === Kind.digit) &&
        at + 1 < end &&
        kindAt(text, at + 1) === before;
      if (isBetween && kind === Kind.unsure) return -1;
      isCounted &&= isBetween && (kind === Kind.point || before === Kind.digit);
    }
    before = kind;
  }
  return words;
}

function kindAt(text: string, at: number): Kind {
  const unit = text.charCodeAt(at);
  const kind = kinds[unit] as Kind;
  return kind === Kind.unknown ? (kinds[unit] = kindOf(String.fromCharCode(unit))) : kind;
}

function kindOf(character: string): Kind {
  if (LETTERS.test(character)) return Kind.letter;
  if (character >= '0' && character <= '9') return Kind.digit;
  if (character === '_') return Kind.lowLine;
  if (POINTS.includes(character)) return Kind.point;
  if (COMMAS.includes(character)) return Kind.comma;
  if (UNSURE.includes(character)) return Kind.unsure;
  return MARKS.test(character) ? Kind.mark : Kind.other;
}
