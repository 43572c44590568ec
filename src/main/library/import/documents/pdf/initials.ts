import { medianSize } from './column-order';
import type { TextPiece } from './text-pieces';

/** A large first letter, with a quotation mark before or an apostrophe behind it. */
const INITIAL = /^["“„«‘'¿¡]?\p{Lu}['’]?$/u;
/** It is so many times as large as the text, */
const LARGER = 1.8;
/** begins no further above or below the first line beside it, in sizes of the text, */
const ASKEW = 0.9;
/** and stands no further from the lines, in its own sizes. */
const WIDEST_GAP = 1;
/** The part of its size a capital is high. */
const CAPITAL = 0.72;
/** Capitals that are words, in languages of Latin and Cyrillic letters. */
const WORD = /^[AÀEÉIOÓUWYZАВИКОСУЯ]$/u;
const MOST_INITIALS = 50;

/**
 * The pieces of a page with large initials put before the line they begin, which is the first of those they stand beside; all of these begin where
 * the initial does, since they are not set in.
 */
export function withInitials(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const large = pieces.filter(({ text }) => INITIAL.test(text));
  if (large.length === 0) return pieces;
  const usual = medianSize(pieces);
  const moved = new Map<TextPiece, TextPiece | null>();
  for (const initial of large.filter(({ size }) => size >= usual * LARGER).slice(0, MOST_INITIALS)) {
    const rows = rowsBeside(initial, pieces, usual);
    const [first] = rows;
    const top = initial.y - initial.size * CAPITAL;
    if (
      first === undefined ||
      rows.length < 2 ||
      Math.abs(first.y - first.size * CAPITAL - top) > usual * ASKEW
    )
      continue;
    const text = isWord(initial.text, first.text, pieces)
      ? `${initial.text} ${first.text}`
      : initial.text + first.text;
    moved.set(initial, null);
    for (const row of rows) moved.set(row, { ...row, text: row === first ? text : row.text, x: initial.x });
  }
  return moved.size === 0
    ? pieces
    : pieces.flatMap((piece) => (moved.has(piece) ? (moved.get(piece) ?? []) : [piece]));
}

/** The first pieces of the lines that stand beside an initial, from the top. */
function rowsBeside(initial: TextPiece, pieces: readonly TextPiece[], usual: number): TextPiece[] {
  const rows: TextPiece[] = [];
  const beside = pieces
    .filter(
      ({ x, y, size }) =>
        size * LARGER * 0.9 < initial.size &&
        x > initial.right - usual * 0.5 &&
        x - initial.right < initial.size * WIDEST_GAP &&
        y > initial.y - initial.size &&
        y < initial.y + usual * 0.5,
    )
    .sort((a, b) => a.y - b.y || a.x - b.x);
  for (const piece of beside) {
    const last = rows.at(-1);
    if (last === undefined || piece.y - last.y > usual * 0.5) rows.push(piece);
    else if (piece.x < last.x) rows[rows.length - 1] = piece;
  }
  return rows;
}

/** Whether a capital is a word by itself ("A new road"): what follows is a word elsewhere on the page, and not with it. */
function isWord(initial: string, text: string, pieces: readonly TextPiece[]): boolean {
  const [rest = ''] = /^\p{L}+/u.exec(text) ?? [];
  if (!WORD.test(initial) || rest.length < 2) return false;
  const words = new Set(pieces.flatMap((piece) => piece.text.toLowerCase().match(/\p{L}+/gu) ?? []));
  const elsewhere = pieces.some((piece) => {
    const found = piece.text.toLowerCase().match(/\p{L}+/gu) ?? [];
    return (piece.text === text ? found.slice(1) : found).includes(rest.toLowerCase());
  });
  return elsewhere && !words.has((initial + rest).toLowerCase());
}
