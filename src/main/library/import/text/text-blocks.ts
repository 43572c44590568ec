/** A line of text that is not blank, and whether a blank line stands before it. */
export interface TextLine {
  /** Without white space at its ends. */
  readonly text: string;
  readonly afterBlank: boolean;
  /** Level of a Markdown heading (1-6), or 0. */
  readonly heading: number;
}

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u2060\ufeff]/gu;
const RULE = /^(?:[-=*_~#·.—–]\s?){3,}$/u;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/u;

/** Whether a line is a rule drawn with dashes, stars and the like. */
export function isRule(line: string): boolean {
  return RULE.test(line);
}

/** What a line says, and its level (1-6) where it is a Markdown heading, else 0. */
export function headingIn(line: string): Pick<TextLine, 'text' | 'heading'> {
  const [, marks = '', text = ''] = HEADING.exec(line) ?? [];
  return marks === '' ? { text: line, heading: 0 } : { text, heading: marks.length };
}

/** The lines of a text. Rules drawn with dashes or stars count as blank lines. */
export function splitLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let afterBlank = true;
  for (const raw of text
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(CONTROL, '')
    .split('\n')) {
    const line = raw.trim();
    if (line === '' || isRule(line)) {
      afterBlank = true;
      continue;
    }
    const read = headingIn(line);
    if (read.text !== '') lines.push({ ...read, afterBlank });
    afterBlank = false;
  }
  return lines;
}

const SHORTEST_WRAP = 45;
const LONGEST_WRAP = 110;
const SENTENCE_END = /[.!?:;。！？：；"”』」)）\]]$/u;

/**
 * Joins lines to paragraphs. Where a text was broken at a fixed width (old mails, terminals), the broken lines belong
 * together; everywhere else each line is a paragraph of its own. Who knows more of the text than these lines says `wrapped`.
 */
export function joinParagraphs(
  lines: readonly TextLine[],
  wrapped: boolean = isHardWrapped(lines),
): readonly string[] {
  if (!wrapped) return lines.map(({ text }) => text);
  const paragraphs: string[] = [];
  for (const [i, line] of lines.entries()) {
    const last = paragraphs.length - 1;
    const previous = paragraphs[last];
    if (line.afterBlank || line.heading > 0 || previous === undefined) paragraphs.push(line.text);
    else paragraphs[last] = `${previous}${joint(lines[i - 1]?.text ?? '', line.text)}${line.text}`;
  }
  return paragraphs;
}

/** True when most lines that are followed by another without a blank are about equally long and break sentences. */
export function isHardWrapped(lines: readonly TextLine[]): boolean {
  const followed = lines.filter((_, i) => lines[i + 1]?.afterBlank === false);
  if (followed.length < 3) return false;
  const longest = followed.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (longest < SHORTEST_WRAP || longest > LONGEST_WRAP) return false;
  const full = followed.filter(({ text }) => text.length > longest * 0.7);
  const broken = followed.filter(({ text }) => !SENTENCE_END.test(text));
  return full.length > followed.length * 0.8 && broken.length > followed.length * 0.6;
}

/** What stands between two lines of a paragraph, however long it is already. */
function joint(before: string, after: string): string {
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、]$/u;
  return unspaced.test(before) && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、]/u.test(after)
    ? ''
    : ' ';
}
