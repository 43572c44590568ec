import type { ChatMessage } from './chat-message';
import { readChatDays } from './chat-days';

/** Marks of the direction of writing, as they stand in names and days; */
const DIRECTIONS = /[\u200f\u202a-\u202e\u2066-\u2069\uFEFF]/gu;
/** and the one that WhatsApp puts before what it says itself. */
const OWN_MARK = '\u200e';

const DAY = String.raw`\p{Nd}{1,4}[./-]\s?\p{Nd}{1,2}(?:[./-]\s?\p{Nd}{1,4}\.?)?|\p{Nd}{4}년 \p{Nd}{1,2}월 \p{Nd}{1,2}일`;
const HALF = String.raw`\p{L}[\p{L}.\s\u202f]{0,8}`;
const TIME = String.raw`(?:${HALF}\s?)?\p{Nd}{1,2}[:.]\p{Nd}{2}(?:[:.]\p{Nd}{2})?(?:[\s\u202f]?${HALF})?`;
/** Android: `12/03/2024, 09:15 - Name: …`, `24/3/12 오전 9:15, 이름 : …` (KakaoTalk). */
const ANDROID = new RegExp(
  `^(?<day>${DAY})[,،]?\\s(?<time>${TIME})(?:\\s[-–—]\\s|,\\s(?=.{1,60}? : ))(?<rest>.*)$`,
  'u',
);
/** iOS: `[12/03/2024, 09:15:02] Name: …`; copied from a screen, day and time may stand the other way round, and the year be missing. */
const IOS = new RegExp(
  `^\\[(?:(?<day>${DAY})[,،]?\\s(?<time>${TIME})|(?<time2>${TIME}),\\s(?<day2>${DAY}))\\]\\s?(?<rest>.*)$`,
  'u',
);
const NAMED = /^([^:\n]{1,80}?)\s?:(?:\s(.*))?$/u;
/** `<Media omitted>`, `<attached: 00000012-PHOTO.jpg>`, `<This message was edited>`, in whatever language. */
const OF_SERVICE = /\u200e?<[^<>\n]{3,100}>/gu;
const FILE = /^\S[^\n]*\.\w{2,4} \([^()\n]+\)$/u;

/** What KakaoTalk writes between two days. */
const DAY_LINE = /^\d{4}년 \d{1,2}월 \d{1,2}일 \p{L}요일$/u;

const FEWEST_HEADS = 3;

interface Head {
  readonly day: string;
  readonly rest: string;
}

/** The messages of a chat as WhatsApp and KakaoTalk export it as text, or as it was copied from a screen; null for any other text. */
export function readWhatsApp(text: string): ChatMessage[] | null {
  if (!mayBeChat(text)) return null;
  const heads: (Head & { readonly lines: string[] })[] = [];
  const lines = text
    .trimStart()
    .split(/\r\n?|\n/u)
    .map(withoutDirections);
  const first = lines.findIndex((line) => headOf(line) !== null);
  // An export begins with a message, but for what KakaoTalk says above of whose chat it is.
  if (first === -1 || (first > 0 && !isKakaoTalk(lines[first] ?? ''))) return null;
  for (const line of lines.slice(first)) {
    const head = headOf(line);
    if (head !== null) heads.push({ ...head, lines: [head.rest] });
    else if (!DAY_LINE.test(line)) heads.at(-1)?.lines.push(line);
  }
  if (heads.length < FEWEST_HEADS) return null;
  const days = readChatDays(heads.map(({ day }) => day));
  return heads.flatMap(({ lines: [opening = '', ...more] }, i): ChatMessage[] => {
    const [, name = '', said = ''] = NAMED.exec(opening) ?? [];
    // What nobody says, or has the mark of the service's own words, is a notice.
    if (name === '' || said.startsWith(OWN_MARK)) return [];
    const written = [said, ...more].map((line) =>
      line.replace(OF_SERVICE, '').replaceAll(OWN_MARK, '').trimEnd(),
    );
    return [
      {
        sent: days[i]?.date ?? null,
        isAmbiguous: days[i]?.isAmbiguous ?? false,
        sender: name.replaceAll(OWN_MARK, '').replace(/^~\s*/u, '').trim(),
        text: withoutStyles((FILE.test(written[0] ?? '') ? written.slice(1) : written).join('\n').trim()),
      },
    ];
  });
}

const OPENS_WITH_MESSAGE =
  /^[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\uFEFF]*\[?(?:\p{L}{1,4}\s?)?\p{Nd}{1,4}[\u200e\u200f]*[./:-]/u;

/** Told at once of nearly every text: an export begins with a message, and one of KakaoTalk has a year in its first lines. */
function mayBeChat(text: string): boolean {
  const head = text.slice(0, 400);
  return OPENS_WITH_MESSAGE.test(head) || head.includes('년 ');
}

function headOf(line: string): Head | null {
  const found = (ANDROID.exec(line) ?? IOS.exec(line))?.groups;
  return found === undefined ? null : { day: found['day'] ?? found['day2'] ?? '', rest: found['rest'] ?? '' };
}

function isKakaoTalk(line: string): boolean {
  return headOf(line)?.day.includes('년') === true;
}

function withoutDirections(line: string): string {
  return line.replace(DIRECTIONS, '').replace(/^\u200e+/u, '');
}

/** `*bold*`, `_italic_` and `~struck~` as they are read. */
function withoutStyles(text: string): string {
  return text.replace(
    /(?<![\p{L}\p{N}/_*~])([*_~])(?=[^\s*_~])([^\n]+?)(?<=\S)\1(?![\p{L}\p{N}/_*~])/gu,
    '$2',
  );
}
