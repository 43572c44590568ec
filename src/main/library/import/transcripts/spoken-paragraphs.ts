import type { SpokenLine } from './spoken-lines';

/** Seconds of silence after a sentence that begin a new paragraph, */
const PAUSE = 2.5;
/** and after anything. */
const LONG_PAUSE = 5;
/** Letters after which a paragraph ends with its sentence, */
const LONG = 700;
/** and with the cue where nobody wrote a full stop, as in automatic captions. */
const TOO_LONG = 1400;

const SENTENCE_END = /[.!?…。！？؟।။]["'”’»」』)\]]*$/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}，。、！？]/u;

/** Paragraphs of what is said: a new one with a new speaker, whose name stands before it, and after a pause. */
export function spokenParagraphs(lines: readonly SpokenLine[]): string[] {
  const paragraphs: string[] = [];
  let speaker = '';
  let last: SpokenLine | undefined;
  for (const line of lines) {
    // A name holds until another is given, or somebody nameless takes a turn.
    const named = line.speaker === '' && !line.isTurn ? speaker : line.speaker;
    const isOther = named !== speaker || (line.isTurn && line.speaker === '');
    const before = paragraphs.at(-1);
    if (before === undefined || last === undefined || isOther || endsBefore(before, last, line))
      paragraphs.push(isOther && named !== '' ? `${named}: ${line.text}` : line.text);
    else paragraphs[paragraphs.length - 1] = `${before}${joint(before, line.text)}${line.text}`;
    speaker = named;
    last = line;
  }
  return paragraphs;
}

function endsBefore(paragraph: string, last: SpokenLine, next: SpokenLine): boolean {
  const silence = last.end === null || next.start === null ? 0 : next.start - last.end;
  const isSentence = SENTENCE_END.test(paragraph);
  return (
    silence >= LONG_PAUSE ||
    (isSentence && (silence >= PAUSE || paragraph.length >= LONG)) ||
    paragraph.length >= TOO_LONG
  );
}

function joint(before: string, after: string): string {
  return UNSPACED.test(before.at(-1) ?? '') && UNSPACED.test(after.at(0) ?? '') ? '' : ' ';
}
