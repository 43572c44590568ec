import { countWords } from '../../storage/word-count';

/** Segmenting costs the square of a text's length, so long texts are counted in pieces of about this many characters. */
const PIECE = 1000;
const BREAK = /[\s\p{P}]/u;

/** The words of a body, the same number as in one piece: words never reach over a space or a punctuation mark. */
export function countBodyWords(body: string): number {
  let count = 0;
  for (const line of body.split('\n')) {
    for (let start = 0; start < line.length;) {
      const end = endOfPiece(line, start);
      count += countWords(line.slice(start, end));
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
