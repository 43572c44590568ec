import { leftOf, rightOf, type RecognisedLine } from '../recognised-page';
import { lineText } from './line-text';
import { usualHeight } from './usual-height';

/** Lines whose letters are so much larger than most are a headline's. */
const LARGE = 1.4;
/** What a headline's lines differ in size at most, by how high their letters make them; more is a subheadline. */
const SAME_SIZE = 0.75;
/** Space between a headline's lines, in their heights. */
const SPACE = 0.8;
/** The part of a letter's full height that lies between its lines, above them and below them. */
const [MIDDLE, ABOVE, BELOW] = [0.5, 0.24, 0.26];

/** The lines with those of each headline in one paragraph, though it was found to be several: they are far apart, and of uneven length. */
export function joinHeadlines(lines: readonly RecognisedLine[]): RecognisedLine[] {
  const usual = usualHeight(lines);
  const joined: RecognisedLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const goesOn = before !== undefined && belongTogether(before, line, usual);
    joined.push(goesOn ? { ...line, block: before.block, paragraph: before.paragraph } : line);
  }
  return joined;
}

function belongTogether(before: RecognisedLine, line: RecognisedLine, usual: number): boolean {
  const [size, next] = [fullHeight(before), fullHeight(line)];
  if (Math.min(size, next) < usual * LARGE || Math.min(size, next) / Math.max(size, next) < SAME_SIZE)
    return false;
  const space = line.y - (before.y + before.height);
  return (
    line.y > before.y &&
    space < size * SPACE &&
    leftOf(line) < rightOf(before) &&
    leftOf(before) < rightOf(line)
  );
}

/** The height of a line if it had letters of all kinds: “trees” has none that go below. */
function fullHeight({ words, height }: RecognisedLine): number {
  const text = lineText(words);
  if (!/\p{Script=Latin}/u.test(text)) return height;
  const above = /[\p{Lu}\p{N}bdfhijklt]|[\u00c0-\u024f]/u.test(text) ? ABOVE : 0;
  const below = /[gjpqyQ,;()]/u.test(text) ? BELOW : 0;
  return height / (MIDDLE + above + below);
}
