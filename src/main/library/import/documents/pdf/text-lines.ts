import { inOtherBoxes, sharedPath } from './page-structure';
import type { TextPiece } from './text-pieces';
import { inWritingOrder, RTL } from './writing-order';

/** A line of text, or the part of one that lies in a column. */
export interface PdfLine extends TextPiece {
  readonly page: number;
  /** Which column of the page's parts it stands in, counted through the document. */
  column: number;
  /** What it was joined of, where it was. */
  readonly parts?: readonly [before: PdfLine, after: TextPiece];
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]/u;

/** An accent or a vowel sign, which stands on the letter before it. */
const BEGINS_IN_LETTER = /^\p{M}/u;

/** The text of two neighbours on a line or of two lines, with a space between where the script writes one. */
export function joinText(before: string, after: string, spaced: boolean): string {
  const unspaced = UNSPACED.test(before.slice(-1)) && UNSPACED.test(after.slice(0, 1));
  return `${before}${spaced && !unspaced && !BEGINS_IN_LETTER.test(after) ? ' ' : ''}${after}`;
}

const sameLine = (a: TextPiece, b: TextPiece): boolean =>
  Math.abs(a.y - b.y) < Math.max(a.size, b.size) * 0.45;

/** Joins neighbouring pieces on one baseline; a gap wider than a letter is high may be between two columns. */
export function joinPieces(pieces: readonly TextPiece[], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const piece of inWritingOrder(pieces)) {
    const last = lines.at(-1);
    const joined = last === undefined ? null : joinOnLine(last, piece, 1);
    if (joined === null) lines.push({ ...piece, page, column: 0 });
    else lines[lines.length - 1] = joined;
  }
  return lines;
}

/** Joins what stands on one line of one column, in order, however wide the gaps. */
export function joinColumn(lines: readonly PdfLine[]): PdfLine[] {
  const joined: PdfLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const both = last === undefined ? null : joinOnLine(last, line, Infinity);
    if (both === null) joined.push(line);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

/** Whether most of the letters are written from right to left. */
export function isRightToLeft(lines: readonly TextPiece[]): boolean {
  return lines.filter(({ text }) => RTL.test(text)).length > lines.length / 2;
}

/** What stands before a point of a list. */
const MARKER = /^(?:[•‣◦●○■□▪▫➢✓–-]|\d{1,3}[.)])$/u;

function joinOnLine(last: PdfLine, next: TextPiece, widest: number): PdfLine | null {
  if (!sameLine(last, next)) return null;
  if (inOtherBoxes(last.path, next.path) && !MARKER.test(last.text)) return null;
  const size = Math.max(last.size, next.size);
  const isLeft = next.right - last.x < size * 0.5;
  const backwards =
    (RTL.test(next.text) && RTL.test(last.text)) || (isLeft && (RTL.test(next.text) || RTL.test(last.text)));
  const gap = backwards ? last.x - next.right : next.x - last.right;
  if (gap < -size * 0.5 || gap > size * widest) return null;
  return {
    ...last,
    text: joinText(last.text, next.text, next.spaced || gap > size * 0.15),
    x: Math.min(last.x, next.x),
    right: Math.max(last.right, next.right),
    size: next.text.length > last.text.length ? next.size : last.size,
    y: next.text.length > last.text.length ? next.y : last.y,
    heading: last.heading === next.heading ? last.heading : 0,
    parts: [last, next],
    ...aroundBoth(last, next),
  };
}

/** The pieces of a line that stand apart from each other by more than so many letters' heights. */
export function piecesApart(line: PdfLine, widest: number): readonly PdfLine[] {
  const pieces: TextPiece[] = [];
  let rest: PdfLine = line;
  for (; rest.parts !== undefined; [rest] = rest.parts) pieces.push(rest.parts[1]);
  pieces.push(rest);
  const apart: PdfLine[] = [];
  for (const piece of pieces.toReversed()) {
    const last = apart.at(-1);
    const joined = last === undefined ? null : joinOnLine(last, piece, widest);
    if (joined === null) apart.push({ ...piece, page: line.page, column: line.column });
    else apart[apart.length - 1] = joined;
  }
  return apart;
}

/** What two texts put together have around them: the link, by how much of them it covers, and the elements around both. */
export function aroundBoth(a: Surrounded, b: Surrounded): Pick<TextPiece, 'link' | 'path'> {
  const url = a.link?.url ?? b.link?.url;
  const linked = (a.link?.share ?? 0) * a.text.length + (b.link?.share ?? 0) * b.text.length;
  const share = linked / Math.max(1, a.text.length + b.text.length);
  const words = [a.link, b.link].flatMap((link) => (link?.url === url && link?.words ? [link.words] : []));
  return {
    link:
      url === undefined
        ? undefined
        : { share, url, words: words.reduce((all, next) => joinText(all, next, true), '').trim() },
    path: a.path === undefined || b.path === undefined ? (a.path ?? b.path) : sharedPath(a.path, b.path),
  };
}

type Surrounded = Pick<TextPiece, 'text' | 'link' | 'path'>;
