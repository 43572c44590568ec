import type { TextPiece } from './text-pieces';

/** Letters written from right to left. */
export const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
/** Neighbours on a line are not further apart, in sizes of their letters. */
const WIDEST_GAP = 1;
const SAME_LINE = 0.45;

/**
 * The pieces of a page in the order they are written: browsers draw each letter of Arabic and Hebrew by itself, from left to right as they lie on
 * the paper. Figures and Latin words inside stay as they are.
 */
export function inWritingOrder(pieces: readonly TextPiece[]): readonly TextPiece[] {
  if (!pieces.some(({ text }) => RTL.test(text))) return pieces;
  const ordered: TextPiece[] = [];
  let run: TextPiece[] = [];
  const end = (): void => {
    ordered.push(...(isDrawnBackwards(run) ? turnedAround(run) : run));
    run = [];
  };
  for (const piece of pieces) {
    const last = run.at(-1);
    if (last !== undefined && !goesOnRight(last, piece)) end();
    run.push(piece);
  }
  end();
  return ordered;
}

function goesOnRight(last: TextPiece, next: TextPiece): boolean {
  const size = Math.max(last.size, next.size);
  const gap = next.x - last.right;
  return Math.abs(last.y - next.y) < size * SAME_LINE && gap > -size * 0.5 && gap < size * WIDEST_GAP;
}

/** Whether letters that are written from right to left follow one another from left to right. */
function isDrawnBackwards(run: readonly TextPiece[]): boolean {
  const letters = run.filter(({ text }) => /\p{L}/u.test(text));
  const backwards = letters.filter(({ text }) => RTL.test(text)).length;
  return backwards > 1 && backwards > letters.length / 2;
}

function turnedAround(run: readonly TextPiece[]): TextPiece[] {
  const turned: TextPiece[] = [];
  for (let end = run.length; end > 0;) {
    let start = end - 1;
    // A run of figures or Latin words keeps its own direction.
    if (isForwards(run[start])) while (start > 0 && isForwards(run[start - 1])) start -= 1;
    const [first, ...others] = run.slice(start, end);
    if (first !== undefined)
      // In one piece: what stands behind it lies on its other side.
      turned.push({
        ...others.reduce(
          (all, next) => ({
            ...all,
            text: `${all.text}${next.spaced ? ' ' : ''}${next.text}`,
            right: next.right,
          }),
          first,
        ),
        spaced: run[end]?.spaced ?? run[0]?.spaced ?? false,
      });
    end = start;
  }
  return turned;
}

const isForwards = (piece: TextPiece | undefined): boolean =>
  /^[\p{Script=Latin}\p{Nd}\p{Pd}.:/,%+]+$/u.test(piece?.text ?? '');
