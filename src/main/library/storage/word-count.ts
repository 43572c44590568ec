import { countAlphabeticWords } from './alphabetic-words';

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Segmenting costs the square of a text's length, so long texts are counted in pieces of about this many characters. */
const PIECE = 1000;
const BREAK = /[\s\p{P}]/u;

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
      const words = countAlphabeticWords(line, start, end);
      count += words === -1 ? countSegments(line.slice(start, end)) : words;
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

function countSegments(piece: string): number {
  let count = 0;
  for (const segment of segmenter.segment(piece)) if (segment.isWordLike === true) count += 1;
  return count;
}
