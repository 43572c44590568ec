import { usualHeight } from '../article/usual-height';
import { leftOf, rightOf, type RecognisedLine } from '../recognised-page';

/** Lines below each other in one column, with the sheet they take up in pixels. */
interface Run {
  readonly lines: RecognisedLine[];
  left: number;
  right: number;
  readonly top: number;
  bottom: number;
  /** Up to where it keeps apart what stands above and below: a headline up to what stands beside it. */
  to: number;
}

/** Lines this much higher than most are a headline's. */
const HEADLINE = 1.25;
/** A gap of so many line heights ends a run: another article or a picture may lie there. */
const GAP = 1.1;
/** The part of the narrower one by which two runs are in the same column. */
const SAME_COLUMN = 0.25;

/**
 * The lines of a page in the order they are read: column after column, each article's before the headline below it (after
 * T. Breuel, "High performance document layout analysis", 2003: of two runs the upper one comes first where they share a
 * column, and else the left one unless something between keeps them apart). Blocks are numbered anew where they are moved.
 */
export function inReadingOrder(lines: readonly RecognisedLine[]): RecognisedLine[] {
  const usual = usualHeight(lines);
  const runs = runsOf(lines, usual);
  if (!runs.some((one, i) => runs.some((other, k) => k > i && areBeside(one, other)))) return [...lines];
  for (const run of runs) widen(run, runs, usual);
  const ordered = sortRuns(runs);
  if (ordered.every((run, i) => run === runs[i])) return [...lines];
  return ordered.flatMap((run, i) => run.lines.map((line) => ({ ...line, block: i + 1 })));
}

function runsOf(lines: readonly RecognisedLine[], usual: number): Run[] {
  const runs: Run[] = [];
  let before: RecognisedLine | undefined;
  for (const line of lines) {
    const left = leftOf(line);
    const right = rightOf(line);
    const [top, bottom] = [line.y, line.y + line.height];
    const run = runs.at(-1);
    const follows =
      run !== undefined &&
      before?.block === line.block &&
      isLarge(before, usual) === isLarge(line, usual) &&
      top >= before.y &&
      top - run.bottom < usual * GAP &&
      shared(run, { left, right }) > SAME_COLUMN;
    if (follows) {
      run.lines.push(line);
      run.left = Math.min(run.left, left);
      run.right = Math.max(run.right, right);
      run.bottom = Math.max(run.bottom, bottom);
    } else runs.push({ lines: [line], left, right, top, bottom, to: right });
    before = line;
  }
  for (const run of runs) run.to = run.right;
  return runs;
}

function isLarge({ height }: RecognisedLine, usual: number): boolean {
  return height > usual * HEADLINE;
}

/** A headline keeps apart what is above and below it up to what stands at its right, however short its line is. */
function widen(run: Run, runs: readonly Run[], usual: number): void {
  const [first] = run.lines;
  if (first === undefined || !isLarge(first, usual)) return;
  const after = runs.filter(
    ({ left, top, bottom }) => left >= run.right && top < run.bottom && bottom > run.top,
  );
  run.to =
    after.length > 0
      ? Math.min(...after.map(({ left }) => left))
      : Math.max(...runs.map(({ right }) => right));
}

interface Across {
  readonly left: number;
  readonly right: number;
}

/** How much of the narrower of two is above or below the other. */
function shared(one: Across, other: Across): number {
  const width = Math.min(one.right - one.left, other.right - other.left);
  return (Math.min(one.right, other.right) - Math.max(one.left, other.left)) / Math.max(1, width);
}

function areBeside(one: Run, other: Run): boolean {
  return one.top < other.bottom && other.top < one.bottom && shared(one, other) <= SAME_COLUMN;
}

function comesBefore(one: Run, other: Run, runs: readonly Run[]): boolean {
  const [middle, otherMiddle] = [one, other].map(({ top, bottom }) => (top + bottom) / 2);
  const [high = 0, low = 0] = [middle ?? 0, otherMiddle ?? 0].sort((a, b) => a - b);
  if (shared(reach(one), reach(other)) > SAME_COLUMN) return (middle ?? 0) < (otherMiddle ?? 0);
  if (one.left >= other.left) return false;
  return !runs.some(
    (between) =>
      between !== one &&
      between !== other &&
      (between.top + between.bottom) / 2 > high &&
      (between.top + between.bottom) / 2 < low &&
      shared(reach(between), one) > SAME_COLUMN &&
      shared(reach(between), other) > SAME_COLUMN,
  );
}

function reach({ left, to }: Run): Across {
  return { left, right: to };
}

/** Sorted by what comes before what; where that goes round, the one with least before it comes first. */
function sortRuns(runs: readonly Run[]): Run[] {
  const before = new Map(
    runs.map((run) => [run, new Set(runs.filter((other) => other !== run && comesBefore(other, run, runs)))]),
  );
  const ordered: Run[] = [];
  while (before.size > 0) {
    let next: Run | undefined;
    let least = Infinity;
    for (const [run, others] of before) if (others.size < least) [next, least] = [run, others.size];
    if (next === undefined) break;
    before.delete(next);
    for (const others of before.values()) others.delete(next);
    ordered.push(next);
  }
  return ordered;
}
