import type { RecognisedLine } from '../recognised-page';

/** The height of most words' lines in pixels; 1 when there are none. */
export function usualHeight(lines: readonly RecognisedLine[]): number {
  return middleOf(lines.flatMap(({ height, words }) => words.map(() => height)));
}

/** The value in the middle; 1 when there is none. */
export function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 1;
}
