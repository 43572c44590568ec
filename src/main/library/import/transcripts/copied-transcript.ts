import { readClock, type Transcript } from './cue';

/** `0:03` in a line of its own, or before the words that are said then. */
const STAMP = /^[[(]?((?:\d{1,2}:)?\d{1,2}:[0-5]\d)[\])]?(?:[\s–-]+(.*))?$/u;
/** `Anna Reid  0:03`, `Anna Reid (00:03):`, as services that transcribe conversations have it. */
const NAMED = /^(\p{Lu}[\p{L}\p{M}.'’ -]{1,40}?)\s+[[(]?((?:\d{1,2}:)?\d{1,2}:[0-5]\d)[\])]?:?$/u;
/** What a page says of a time to those who do not see it ("1 minute, 3 seconds"), which is copied with it. */
const SAID_TIME =
  /^(?:\d{1,4}\s*(?:hours?|minutes?|seconds?|Stunden?|Minuten?|Sekunden?|heures?|horas?|minutos?|secondes?|segundos?|小时|小時|分钟|分鐘|分|秒|時間|시간|분|초|giờ|phút|giây|jam|menit|detik)[,、و\s]*(?:(?:and|und|et|y)\s+)?)+/iu;

/** What YouTube's page says above a transcript. */
const OF_PAGE = /^(?:(?:show |search |follow along using the )?transcript|search in video|chapters)\.?$/iu;

const FEWEST = 5;
/** Seconds: a transcript begins with the recording, a timetable or a ticker anywhere in the day; */
const LATEST_BEGINNING = 60;
/** and somebody speaks on within this. */
const LONGEST_PAUSE = 300;
/** Lines that may stand above it: a title, who published it, what a button says. */
const MOST_ABOVE = 12;

/** A transcript copied from a page, and the lines above it. */
export interface CopiedTranscript extends Transcript {
  readonly above: string;
}

/**
 * Reads a text in which a time stands above or before everything that is said, as below a film on YouTube; null for any other. Certain only where
 * the times begin with the recording, never go back and leave no long gap: timetables and tickers have times as well.
 */
export function readCopiedTranscript(text: string): CopiedTranscript | null {
  if (!mayBeTranscript(text)) return null;
  const lines = text.split(/\r\n?|\n/u).map((line) => line.trim());
  const first = lines.findIndex(isStamped);
  if (first === -1 || lines.slice(0, first).filter((line) => line !== '').length > MOST_ABOVE) return null;
  const cues: { start: number; end: null; lines: string[]; speaker: string }[] = [];
  for (const line of lines.slice(first)) {
    const [, name = '', namedAt = ''] = NAMED.exec(line) ?? [];
    const [, stamp = namedAt, words = ''] = namedAt === '' ? (STAMP.exec(line) ?? []) : [];
    const start = readClock(stamp);
    if (start === null) cues.at(-1)?.lines.push(isBelowStamp(cues) ? line.replace(SAID_TIME, '') : line);
    else cues.push({ start, end: null, lines: [words], speaker: name });
  }
  if (!isRecording(cues.map(({ start }) => start))) return null;
  // Most times have words, or it is a list of times.
  const spoken = cues.filter((cue) => cue.lines.some((line) => /\p{L}/u.test(line)));
  return spoken.length * 2 < cues.length
    ? null
    : {
        cues,
        above: lines
          .slice(0, first)
          .filter((line) => !OF_PAGE.test(line))
          .join('\n')
          .trim(),
      };
}

/** Told at once of nearly every text. */
function mayBeTranscript(text: string): boolean {
  return /(?:^|[\n([\s])0?0:[0-5]\d(?=\D)/u.test(text.slice(0, 1500));
}

function isStamped(line: string): boolean {
  return line.length < 2000 && (STAMP.test(line) || NAMED.test(line));
}

function isBelowStamp(cues: readonly { readonly lines: readonly string[] }[]): boolean {
  return cues.at(-1)?.lines.join('') === '';
}

function isRecording(starts: readonly number[]): boolean {
  return (
    starts.length >= FEWEST &&
    (starts[0] ?? LATEST_BEGINNING) < LATEST_BEGINNING &&
    starts.every(
      (start, i) =>
        i === 0 || (start >= (starts[i - 1] ?? 0) && start - (starts[i - 1] ?? 0) <= LONGEST_PAUSE),
    )
  );
}
