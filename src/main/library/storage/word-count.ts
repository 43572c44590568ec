const words = new Intl.Segmenter('und', { granularity: 'word' });

/** Segmenting costs the square of a text's length, so long texts are counted in pieces of about this many characters. */
const PIECE = 1000;
const BREAK = /[\s\p{P}]/u;

/**
 * Letters (ALetter of UAX #29) and marks of alphabets whose words a pattern finds as the segmenter does, much sooner: Latin, with
 * Vietnamese, Greek, Cyrillic and Arabic; no combining marks, and of the digits the European only.
 */
const LETTERS =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u1e00-\\u1eff' +
  '\\u0386\\u0388-\\u038a\\u038c\\u038e-\\u03a1\\u03a3-\\u03ce\\u0400-\\u0481\\u048a-\\u052f\\u0620-\\u063f\\u0641-\\u064a\\u0671-\\u06d3';
const MARKS =
  '\\t -@\\[-`{-~\\u00a0-\\u00a9\\u00ab\\u00ac\\u00ae-\\u00b4\\u00b6\\u00b7\\u00b9\\u00bb-\\u00bf\\u00d7\\u00f7' +
  '\\u2013\\u2014\\u2018-\\u201f\\u2026\\u2039\\u203a\\u20ac\\u060c\\u061b\\u061f';
const ALPHABETIC = new RegExp(`^[${LETTERS}${MARKS}]*$`, 'u');
/** Between letters or digits these are parts of words in some languages only, or by rules of their own. */
const UNSURE = /\p{L}[:\u00b7]\p{L}|[0-9]\u060c[0-9]/u;
/** A word of UAX #29: letters, digits and low lines; marks between two letters (WB6, WB7) or two digits (WB11, WB12). */
const WORD = new RegExp(
  `(?=_*[${LETTERS}0-9])(?:[${LETTERS}0-9_]|(?<=\\p{L})['.\\u2018\\u2019](?=\\p{L})|(?<=[0-9])[',.;\\u2018\\u2019](?=[0-9]))+`,
  'gu',
);

/**
 * Counts the words of a text as Unicode segments it (UAX #29, with dictionaries for scripts written without spaces),
 * so that Chinese and Thai are counted too. Captions are not part of a body and are never counted.
 *
 * Counting in pieces gives the same number: words never reach over a space or a punctuation mark.
 */
export function countWords(body: string): number {
  let count = 0;
  for (const line of body.split('\n')) {
    for (let start = 0; start < line.length;) {
      const end = endOfPiece(line, start);
      count += countPiece(line.slice(start, end));
      start = end;
    }
  }
  return count;
}

/** After the first white space beyond a piece; after any punctuation mark, or anywhere, when there is none for long. */
function endOfPiece(line: string, start: number): number {
  const least = start + PIECE;
  if (line.length - start <= PIECE * 2) return line.length;
  const ahead = line.slice(least, least + PIECE);
  const space = ahead.search(/\s/u);
  const at = space === -1 ? ahead.search(BREAK) : space;
  return at === -1 ? least + PIECE : least + at + 1;
}

function countPiece(piece: string): number {
  if (ALPHABETIC.test(piece) && !UNSURE.test(piece)) return piece.match(WORD)?.length ?? 0;
  let count = 0;
  for (const segment of words.segment(piece)) if (segment.isWordLike === true) count += 1;
  return count;
}
