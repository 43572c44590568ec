import { westernDigits } from '../dates/western-digits';
import type { ChatMessage } from './chat-message';
import { readChatDays } from './chat-days';

/** A form of chat in which a line says the day, and the messages below it only the time. */
interface Form {
  /** The line that says the day; the day itself is its first group. */
  readonly day: RegExp;
  /** The line a message begins with: `name`, and `text` where it begins in the same line. */
  readonly head: RegExp;
}

const NUMERIC = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?|\d{4}年\d{1,2}月\d{1,2}日`;
const HALF = String.raw`(?:[AaPp]\.?[Mm]\.?|上午|下午|午前|午後|凌晨|中午|晚上|오전|오후)`;
const TIME = String.raw`(?:${HALF}\s?)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?${HALF})?`;

const FORMS: readonly Form[] = [
  // LINE: `2024/03/12(Tue)`, `Tue, 03/12/2024`, `2024.03.12 Tuesday`, then `09:15⇥Name⇥text`.
  {
    day: new RegExp(
      String.raw`^(?:\p{L}{2,12}\.?,?\s)?(${NUMERIC})(?:\s?[(（]\p{L}{1,4}[)）]|\s\p{L}{1,12})?$`,
      'u',
    ),
    head: new RegExp(String.raw`^${TIME}\t(?<name>[^\t]{1,80})\t(?<text>.*)$`, 'u'),
  },
  // WeChat, a chat sent by mail: `—————  2024-03-12  —————`, then `Name  09:15` and the text below.
  {
    day: new RegExp(String.raw`^[—–-]{3,}\s*(${NUMERIC})\s*[—–-]{3,}$`, 'u'),
    head: new RegExp(String.raw`^(?<name>\S.{0,60}?)\s{2,}${TIME}$`, 'u'),
  },
  // KakaoTalk on a computer: `--------------- 2024년 3월 12일 화요일 ---------------`, then `[Name] [오전 9:15] text`.
  {
    day: /^-{5,}\s(.{6,40}?)\s-{5,}$/u,
    head: new RegExp(String.raw`^\[(?<name>[^\[\]]{1,60})\]\s\[${TIME}\]\s(?<text>.*)$`, 'u'),
  },
];

const FEWEST_HEADS = 3;
/** Lines above the first day: whose chat it is, when it was saved. */
const MOST_ABOVE = 8;
const LOOKED_AT = 1000;

/** The messages of a chat as LINE, WeChat and KakaoTalk write it: under lines that say the day; null for any other text. */
export function readChatUnderDays(text: string): ChatMessage[] | null {
  // Nearly every text is none, which its first lines tell.
  const above = linesOf(text.slice(0, LOOKED_AT))
    .filter((line) => line !== '')
    .slice(0, MOST_ABOVE);
  const form = FORMS.find(({ day }) => above.some((line) => line.length < 80 && day.test(line)));
  return form === undefined ? null : readForm(linesOf(text), form);
}

function linesOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n?|\n/u)
    .map((line) => line.trimEnd());
}

function readForm(lines: readonly string[], form: Form): ChatMessage[] | null {
  const found: { readonly day: string; readonly sender: string; readonly lines: string[] }[] = [];
  let day = '';
  for (const line of lines) {
    const written = line.length < 80 ? form.day.exec(line)?.[1] : undefined;
    const head = line.length < 20_000 ? form.head.exec(line)?.groups : undefined;
    if (written !== undefined) day = written;
    else if (head !== undefined && day !== '')
      found.push({ day, sender: head['name'] ?? '', lines: [head['text'] ?? ''] });
    else if (!NOTICE.test(line)) found.at(-1)?.lines.push(line);
  }
  if (found.length < FEWEST_HEADS) return null;
  const days = readChatDays(found.map((one) => westernDigits(one.day)));
  return found.map(({ sender, lines: written }, i) => ({
    sent: days[i]?.date ?? null,
    isAmbiguous: days[i]?.isAmbiguous ?? false,
    sender,
    text: withoutQuotes(written.join('\n').trim()),
  }));
}

/** Who joined or left stands behind the time without a name (LINE). */
const NOTICE = new RegExp(String.raw`^${TIME}\t+[^\t]*$`, 'u');

/** LINE puts a text of several lines in quotes, and doubles those in it. */
function withoutQuotes(text: string): string {
  return text.includes('\n') && /^"[\s\S]*"$/u.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;
}
