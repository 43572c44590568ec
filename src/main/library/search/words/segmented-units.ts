import { foldInto } from './fold';
import { MAX_TERM_LENGTH, NO_POSITION, type TermVisitor } from './index-terms';
import { eachSegmentedWord } from './segment-words';

/** No unit of Thai, Lao, Khmer or Burmese folds to more. */
const LONGEST_FOLDED = 4;
const GROUP_LENGTHS = [2, 3] as const;

/** Longer runs are left to the analyser: there are hardly any, and their memory would stay. */
export const LONGEST_RUN = 1 << 12;

/** Lent from run to run. */
const letters = new Uint16Array(LONGEST_RUN * LONGEST_FOLDED);
const starts = new Uint32Array(LONGEST_RUN + 1);
const term = new Uint16Array(LONGEST_RUN * LONGEST_FOLDED);

/**
 * Calls `visit` with each term of a run of Thai, Lao, Khmer or Burmese of up to {@link LONGEST_RUN} units, as `termsOfRun` does, without
 * making a string of each letter, group of letters and word.
 *
 * @param isMark whether a unit stands above, below or behind the letter before it
 * @param place that of the run's first letter
 * @returns how many letters, with their marks, it has
 */
export function eachTermOfSegmentedRun(
  text: string,
  start: number,
  end: number,
  isMark: (unit: number) => boolean,
  place: number,
  visit: TermVisitor,
): number {
  eachSegmentedWord(text.slice(start, end), (from, to) => {
    const length = foldInto(text, start + from, start + to, term, 0);
    if (length > 0) visit(term, Math.min(length, MAX_TERM_LENGTH), NO_POSITION);
  });
  const count = readLetters(text, start, end, isMark);
  for (const groupLength of GROUP_LENGTHS)
    for (let i = 0; i + groupLength <= count; i += 1) visitLetters(i, i + groupLength, place + i, visit);
  return count;
}

/** Fills `letters` and `starts`, which has one more at the end; returns how many letters there are. */
function readLetters(text: string, start: number, end: number, isMark: (unit: number) => boolean): number {
  let count = 0;
  let length = 0;
  for (let at = start; at < end;) {
    const from = at;
    for (at += 1; at < end && isMark(text.charCodeAt(at));) at += 1;
    starts[count] = length;
    const folded = foldInto(text, from, at, letters, length);
    length += folded;
    if (folded > 0) count += 1;
  }
  starts[count] = length;
  return count;
}

function visitLetters(from: number, to: number, position: number, visit: TermVisitor): void {
  const start = starts[from] ?? 0;
  const length = (starts[to] ?? 0) - start;
  for (let i = 0; i < length; i += 1) term[i] = letters[start + i] ?? 0;
  visit(term, length, position);
}
