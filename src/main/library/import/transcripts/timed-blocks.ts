import { readClock, type Cue, type Transcript } from './cue';

const CLOCK = String.raw`(?:\d{1,3}:)?\d{1,3}:[0-5]\d[.,]\d{1,3}`;
/** `00:00:01,000 --> 00:00:04,000 align:start`, as SubRip and WebVTT have it. */
const ARROW = new RegExp(String.raw`^\s*(${CLOCK})\s*--?>\s*(${CLOCK})(?:\s.*)?$`, 'u');
/** `0:00:01.000,0:00:04.000`, as YouTube's SBV has it. */
const COMMA = /^\s*(\d{1,2}:\d{2}:\d{2}\.\d{3}),(\d{1,2}:\d{2}:\d{2}\.\d{3})\s*$/u;
const OPENS_SUBRIP = new RegExp(
  String.raw`^\s*(?:\d{1,7}[^\S\n]*\r?\n\s*)?${CLOCK}[^\S\n]*--?>[^\S\n]*${CLOCK}`,
  'u',
);
const OPENS_WEBVTT = /^WEBVTT(?:[ \t\r\n]|$)/u;
const OPENS_SBV = /^\s*\d{1,2}:\d{2}:\d{2}\.\d{3},\d{1,2}:\d{2}:\d{2}\.\d{3}[^\S\n]*\r?\n/u;

/** Whether a text is SubRip (.srt), WebVTT (https://www.w3.org/TR/webvtt1/) or SBV (.sbv). */
export function isTimedBlocks(text: string): boolean {
  const head = text.slice(0, 400).replace(/^\uFEFF/u, '');
  return OPENS_WEBVTT.test(head) || OPENS_SUBRIP.test(head) || OPENS_SBV.test(head);
}

/**
 * Its cues: a line of times, and the words below it. What stands above the times is the cue's name; WebVTT's header, notes, styles
 * and regions are passed over. Words after a blank line belong to the cue before, as players show them.
 */
export function readTimedBlocks(text: string): Transcript {
  const plain = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  const isWebVtt = OPENS_WEBVTT.test(plain);
  const blocks = plain.split(/\n(?:[^\S\n]*\n)+/u).map((block) => block.split('\n'));
  const cues: Cue[] = [];
  for (const [i, block] of blocks.entries()) {
    const at = block.findIndex(isTimes);
    // A file with blank lines everywhere has the number of a cue in a block of its own.
    const isNumber = block.length === 1 && NUMBER.test(block[0] ?? '') && isTimes(blocks[i + 1]?.[0] ?? '');
    if (at !== -1) cues.push(...cuesOf(block.slice(at)));
    else if (!isNumber && !(isWebVtt && (i === 0 || NO_CUE.test(block[0] ?? '')))) addLines(cues, block);
  }
  const header = isWebVtt ? (blocks[0]?.join('\n') ?? '') : '';
  const language = /^Language:\s*([\w-]+)/imu.exec(header)?.[1];
  return { cues, ...(language === undefined ? {} : { language }) };
}

const NUMBER = /^\s*\d+\s*$/u;
const NO_CUE = /^(?:NOTE|STYLE|REGION)\b/u;

function isTimes(line: string): boolean {
  return ARROW.test(line) || COMMA.test(line);
}

/** The cues of lines that begin with times: files may lack the blank lines between. */
function cuesOf(lines: readonly string[]): Cue[] {
  const cues: { start: number | null; end: number | null; lines: string[] }[] = [];
  for (const [i, line] of lines.entries()) {
    const [, start = '', end = ''] = ARROW.exec(line) ?? COMMA.exec(line) ?? [];
    if (start !== '') cues.push({ start: readClock(start), end: readClock(end), lines: [] });
    else if (!(NUMBER.test(line) && isTimes(lines[i + 1] ?? ''))) cues.at(-1)?.lines.push(withoutCodes(line));
  }
  return cues;
}

function addLines(cues: Cue[], lines: readonly string[]): void {
  const last = cues.pop();
  if (last !== undefined) cues.push({ ...last, lines: [...last.lines, ...lines.map(withoutCodes)] });
}

/** SubRip files take codes of SubStation (`{\an8}`) and MicroDVD (`{y:i}`), SBV files `[br]`. */
function withoutCodes(line: string): string {
  return line.replace(/\{(?:\\[^{}]*|[a-z]:[^{}]*)\}/giu, '').replaceAll('[br]', ' ');
}
