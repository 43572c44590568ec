import type { SpokenLine } from './spoken-lines';

/** Of the lines of captions that roll up, this part at least stands in two cues. */
const ROLLS = 0.25;

/**
 * The lines, each once. Automatic captions show the line before above the new one, and live ones a line as it grows; a file where that
 * happens all the time has each line once in the end. Elsewhere what is said twice was said twice, but for a line that is shown
 * twice at the same time.
 */
export function withoutRepeats(lines: readonly SpokenLine[]): SpokenLine[] {
  const repeated = lines.filter((line, i) => isRepeat(lines[i - 1], line) || isRepeat(lines[i - 2], line));
  const rolls = lines.length > 3 && repeated.length >= lines.length * ROLLS;
  const kept: SpokenLine[] = [];
  for (const line of lines) {
    const last = kept.at(-1);
    const before = rolls ? kept.slice(-2) : kept.slice(-2).filter((one) => isSameTime(one, line));
    if (before.some((one) => one.text === line.text)) {
      // It is there until now.
      if (last?.text === line.text) kept[kept.length - 1] = { ...last, end: line.end ?? last.end };
    } else if (rolls && last !== undefined && grows(last, line))
      kept[kept.length - 1] = { ...last, text: line.text, end: line.end };
    else kept.push(line);
  }
  return kept;
}

function isRepeat(before: SpokenLine | undefined, line: SpokenLine): boolean {
  return before !== undefined && before.start !== line.start && line.text.startsWith(before.text);
}

/** A line goes on as long as nobody else takes a turn. */
function grows(last: SpokenLine, line: SpokenLine): boolean {
  return (last.isTurn || !line.isTurn) && line.text.startsWith(last.text);
}

function isSameTime(one: SpokenLine, other: SpokenLine): boolean {
  return one.start !== null && one.start === other.start && one.end === other.end;
}
