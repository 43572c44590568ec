import { readClock, type Cue, type Transcript } from './cue';

/** Whether a text is a script of SubStation Alpha (.ssa, .ass). */
export function isSubStation(text: string): boolean {
  return /^\uFEFF?\s*\[Script Info\]/iu.test(text.slice(0, 200)) && /^Dialogue:/imu.test(text);
}

/** Its lines of dialogue in the order of their times, by the fields its events declare (Format of `[Events]`). */
export function readSubStation(text: string): Transcript {
  const lines = text.split(/\r\n?|\n/u);
  const events = lines.slice(lines.findIndex((line) => /^\s*\[Events\]/iu.test(line)) + 1);
  const format = events
    .map((line) => /^Format:\s*(.*)$/iu.exec(line)?.[1])
    .find((line) => line !== undefined);
  const fields = (format ?? USUAL).split(',').map((field) => field.trim().toLowerCase());
  const cues = events.flatMap((line): Cue[] => {
    const written = /^Dialogue:\s*(.*)$/iu.exec(line)?.[1];
    if (written === undefined) return [];
    // The text is the last field and may have commas of its own.
    const values = written.split(',');
    const value = (name: string): string => values[fields.indexOf(name)]?.trim() ?? '';
    return [
      {
        start: readClock(value('start')),
        end: readClock(value('end')),
        lines: values
          .slice(fields.length - 1)
          .join(',')
          .replace(/\{[^{}]*\}/gu, '')
          .replaceAll('\\h', ' ')
          .split(/\\n/iu),
        speaker: value('name') || value('actor'),
      },
    ];
  });
  const title = lines
    .map((line) => /^Title:\s*(.+)$/iu.exec(line)?.[1]?.trim())
    .find((one) => one !== undefined);
  return {
    cues: cues.sort((a, b) => (a.start ?? 0) - (b.start ?? 0)),
    ...(title === undefined || MADE_UP.test(title) ? {} : { title }),
  };
}

const USUAL = 'Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text';
/** What programs write where nobody gave a title. */
const MADE_UP = /^(?:default .*file|<?untitled>?|\[?script\]?|new subtitles?)$/iu;
