/** What of a piece of text says how it lies on its page, in points. */
export interface LyingPiece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly spaced: boolean;
  /** The quarter turns of its direction: 0 to the right, 3 downwards. */
  readonly quarter: number;
}

/** Lines run from the top to the bottom, the next one to the left. */
const DOWNWARDS = 3;

/** Letters that are written under one another, with what stands between them. */
const STACKED =
  /^[\u2014\u2015\u2025\u2026\u2500-\u257f\u2e80-\ua4cf\uf900-\ufaff\ufe10-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]$/u;
/** One or two figures or letters side by side, which take the place of one. */
const IN_ONE_PLACE = /^[\p{Nd}\p{Script=Latin}%!?]{1,3}$/u;

/** How far the top of a letter lies above its baseline, and the baseline above its foot, in its sizes. */
const ABOVE = 0.88;
const BELOW = 0.12;
/** Letters of one line are no further apart, and lie no further beside one another, in their sizes. */
const WIDEST_GAP = 0.5;
const ASKEW = 0.35;
/** A line is longer than it is wide by this. */
const LONGER = 1.2;
/** So many letters under one another are a line. */
const LEAST_LETTERS = 3;

/**
 * The place of a text in points whose font writes downwards, from the middle above its first letter (ISO 32000-1, 9.7.4.3): a line, or a letter that
 * stands upright, since some programs write across with such fonts.
 */
export function placeOfVertical(
  x: number,
  y: number,
  size: number,
  width: number,
  height: number,
): Pick<LyingPiece, 'x' | 'y' | 'quarter'> & { readonly long: number } {
  if (height > width * LONGER)
    return { x: -y, y: -(x - size * (0.5 - BELOW)), quarter: DOWNWARDS, long: height };
  return { x: x - width / 2, y: -(y - size * ABOVE), quarter: 0, long: width };
}

/**
 * The pieces of a page in their order, with letters of Chinese and Japanese that are drawn one under the other as text that is written
 * downwards: most programs draw vertical lines so, with letters that stand upright, and turn only figures and Latin words on their side.
 */
export function withVerticalLines<Piece extends LyingPiece>(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(isLetter)) return pieces;
  const turned = pieces.map((piece) => (canStand(piece) ? downwards(piece) : piece));
  const isStacked = turned.map(() => false);
  for (let start = 0; start < turned.length;) {
    let end = start + 1;
    while (end < turned.length && follows(turned[end - 1], turned[end])) end += 1;
    if (pieces.slice(start, end).filter(isLetter).length >= LEAST_LETTERS) isStacked.fill(true, start, end);
    start = end;
  }
  const weigh = (counts: (piece: LyingPiece, i: number) => boolean): number =>
    pieces.reduce((sum, piece, i) => (counts(piece, i) ? sum + lettersOf(piece.text) : sum), 0);
  const stacked = weigh((piece, i) => piece.quarter === DOWNWARDS || isStacked[i] === true);
  if (stacked === 0) return pieces;
  const others = weigh(({ quarter }, i) => quarter === 0 && isStacked[i] === false);
  // Where most is written so, a letter by itself is the end of a line.
  const all = stacked > others;
  return pieces.map((piece, i) => {
    const line = turned[i];
    const takes = line !== undefined && (isStacked[i] === true || (all && isLetter(piece)));
    return takes ? withoutSpace(line, turned[i - 1]) : piece;
  });
}

/** Spaces are written between words only: a letter begins where the last piece of its line ends. */
function withoutSpace<Piece extends LyingPiece>(line: Piece, last: LyingPiece | undefined): Piece {
  if (!nextToLetter(last, line)) return line;
  return {
    ...line,
    spaced: false,
    x: last !== undefined && follows(last, line) ? Math.min(line.x, last.right) : line.x,
  };
}

const lettersOf = (text: string): number => text.match(/[\u2e80-\ua4cf]/gu)?.length ?? 0;
const isLetter = ({ text, quarter }: LyingPiece): boolean => quarter === 0 && STACKED.test(text);
const canStand = (piece: LyingPiece): boolean =>
  isLetter(piece) || (piece.quarter === 0 && IN_ONE_PLACE.test(piece.text));

const nextToLetter = (last: LyingPiece | undefined, { text }: LyingPiece): boolean =>
  STACKED.test(text) || (last !== undefined && STACKED.test(last.text.slice(-1)));

/** A piece that stands upright as one of a line that runs downwards. */
function downwards<Piece extends LyingPiece>(piece: Piece): Piece {
  const { x, right, y, size } = piece;
  const middle = (x + right) / 2;
  const top = y - size * ABOVE;
  return {
    ...piece,
    quarter: DOWNWARDS,
    x: top,
    right: top + size,
    y: -(middle - size * (0.5 - BELOW)),
  };
}

function follows(last: LyingPiece | undefined, next: LyingPiece | undefined): boolean {
  if (last?.quarter !== DOWNWARDS || next?.quarter !== DOWNWARDS) return false;
  const size = Math.max(last.size, next.size);
  const gap = next.x - last.right;
  return Math.abs(last.y - next.y) < size * ASKEW && gap > -size * WIDEST_GAP && gap < size * WIDEST_GAP;
}
