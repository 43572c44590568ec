import type { ScanLanguage } from '../../../shared/model/scan';

/** A word and its place in pixels of the upright page, from the upper left corner. `sure` is 0 to 100. */
export interface RecognisedWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly sure: number;
}

/** A line of one column; lines with the same block and paragraph belong together. */
export interface RecognisedLine {
  readonly block: number;
  readonly paragraph: number;
  readonly y: number;
  readonly height: number;
  readonly words: readonly RecognisedWord[];
}

/** What was read on a page, in reading order. Never changed: recognising again makes another. */
export interface RecognisedPage {
  /** Size of the upright page in pixels. */
  readonly width: number;
  readonly height: number;
  /** Degrees the picture was turned clockwise to stand upright with level lines, 0 to 359. */
  readonly turned: number;
  readonly languages: readonly ScanLanguage[];
  /** How sure it is of its words, 0 to 100; 0 when there are none. */
  readonly confidence: number;
  /** False when the writing is one there is no data for. */
  readonly knownScript: boolean;
  readonly lines: readonly RecognisedLine[];
}

type PackedWord = readonly [text: string, x: number, y: number, width: number, height: number, sure: number];
type PackedLine = readonly [
  block: number,
  paragraph: number,
  y: number,
  height: number,
  words: readonly PackedWord[],
];

/** Lines as they are kept in the library: JSON without names, a third of the size. */
export function packLines(lines: readonly RecognisedLine[]): string {
  return JSON.stringify(
    lines.map(({ block, paragraph, y, height, words }): PackedLine => [
      block,
      paragraph,
      y,
      height,
      words.map((word): PackedWord => [word.text, word.x, word.y, word.width, word.height, word.sure]),
    ]),
  );
}

/** The inverse of `packLines`; the text is the library's own. */
export function unpackLines(packed: string): RecognisedLine[] {
  return (JSON.parse(packed) as PackedLine[]).map(([block, paragraph, y, height, words]) => ({
    block,
    paragraph,
    y,
    height,
    words: words.map(([text, x, wordY, width, wordHeight, sure]) => ({
      text,
      x,
      y: wordY,
      width,
      height: wordHeight,
      sure,
    })),
  }));
}

/** Where a line begins, in pixels from the left. */
export const leftOf = ({ words }: RecognisedLine): number => Math.min(...words.map(({ x }) => x));
/** Where a line ends, in pixels from the left. */
export const rightOf = ({ words }: RecognisedLine): number =>
  Math.max(...words.map(({ x, width }) => x + width));
