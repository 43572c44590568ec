import { hourOfDay } from './day-periods';
import { foldName } from './fold-name';
import type { TimeParts } from './found-date';
import { perLanguage } from './per-language';
import { weekdayNames } from './weekdays';

/** A time of day found at a place in a text. */
export interface FoundTime extends TimeParts {
  /** Characters it takes, with the words that join it to a date. */
  readonly length: number;
}

/** Named zones that mean one offset only; IST, BST or CST may be several and say nothing. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  WET: '+00:00',
  WEST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  JST: '+09:00',
  KST: '+09:00',
  WIB: '+07:00',
  WITA: '+08:00',
  WIT: '+09:00',
  SGT: '+08:00',
  HKT: '+08:00',
  PHT: '+08:00',
  SAST: '+02:00',
  EAT: '+03:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
};

const AFTER_NOON = /^(?:p\.?\s?m\.?|下午|晚上|午後|오후|chiều|tối|petang|malam|sore|μμ|م|مساءً?|مساء|ptg)$/iu;
const BEFORE_NOON = /^(?:a\.?\s?m\.?|上午|早上|午前|오전|sáng|pagi|pg|πμ|ص|صباحا?ً?)$/iu;
const HALF = String.raw`a\.?\s?m\.?|p\.?\s?m\.?|上午|下午|早上|晚上|午前|午後|오전|오후|ptg|pg`;
const ZONE = String.raw`(?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d{2})?(?!\d)|Z(?![\p{L}])|[A-Z]{3,4}(?![\p{L}])`;
const WEEKDAY = String.raw`星期[一二三四五六日天]|[周週][一二三四五六日]|pazartesi|salı|çarşamba|perşembe|cuma(?:rtesi)?|pazar`;
const JOINT = String.raw`\.?(?:\s*(?:года|г\.|року|р\.|r\.))?(?:\s*(?:${WEEKDAY}))?(?:\s*[（(]\p{L}{1,12}\.?[)）])?[\s,،;|·•–—@\-]*(?:T(?=\d)|(?:at|um|om|à|a las|alle ore|alle|ore|às|kl\.?|ora|o|в|о|godz\.?|pukul|jam|lúc|เวลา|klo|ساعت|الساعة)\s*)?(?:\(\s*)?`;

const TIME_AFTER = new RegExp(
  `^${JOINT}(?:(${HALF})\\s*)?(\\d{1,2})(?:\\s?h\\s?|[:：時时시点點]\\s?|\\.(?=\\d{2}(?:\\s*(?:Uhr|น|WI(?:B|TA|T)|GMT|UTC|CES?T|BST|IST|hrs|h\\b|[ap]\\.?m\\b|petang|pagi|malam|sore)|\\.\\d{2}\\b)))(\\d{2})(?:分|분)?` +
    `(?:[:：.]?(\\d{2})(?:\\.\\d+)?秒?(?!\\d))?(?:\\s*(${HALF}|chiều|tối|sáng|petang|pagi|malam|sore|مساءً?|صباحا?ً?|[مص])(?![\\p{L}]))?(?:\\s*(?:Uhr|hrs?|h(?![\\p{L}])|น\\.?))?(?:\\s*\\(?(${ZONE})\\)?)?`,
  'iu',
);
const HOUR_AFTER = new RegExp(
  `^${JOINT}(\\d{1,2})\\s*(?:(a\\.?m\\.?|p\\.?m\\.?)|h(?:eures|oras)?|Uhr|点|點|時|时)(?![\\p{L}\\d])(?:\\s*\\(?(${ZONE})\\)?)?`,
  'iu',
);
/** After a word that says a time follows, a point divides hours and minutes as well: "kl. 16.34", "klo 16.34", "ore 16.34". */
const TIME_WITH_POINT = new RegExp(
  String.raw`^[\s,·|–-]*(?:kl\.?|klo|godz\.?|(?:alle )?ore|pukul|jam)\s*(\d{1,2})\.(\d{2})(?!\d)`,
  'iu',
);
const TIME_BEFORE =
  /(\d{1,2})[:：](\d{2})(?::(\d{2}))?(?:\s*(a\.?m\.?|p\.?m\.?))?(?:\s*(?:Uhr|h|hrs?))?(?:\s*\(?([A-Z]{3,4}|GMT[+-]\d{1,2})\)?)?[\s,;|·–—-]*(?:on\s+|am\s+|le\s+|ngày\s+|\p{L}+day,?\s+)?$/iu;

/** What stands between a date and its time beside what Intl puts there: "a les", "7 d.", "kl". */
const JOINING = new Set(['a', 'les', 'd', 'ur', 'kl', 'թ', 'په', 'ел']);
/** "15.25", where a language parts hours and minutes so, behind a comma or a word. */
const POINTED = /^(\d{1,2})\.(\d{2})(?![\d.,])/u;
const BETWEEN = /^\D{1,50}(?=\d)/u;
const WORDS_AFTER = /^\s?([\p{L}\p{M}.\u200b-\u200d]+(?:\s[\p{L}\p{M}]+)?)/u;
/** The names of a part of the day have so many words at most: "e pasdites", "అర్ధ రాత్రి". */
const MOST_WORDS = 2;

/**
 * The time written right after a date, or null.
 *
 * @param language BCP 47 of the text: its weekdays and parts of the day are known as well
 */
export function readTimeAfter(rest: string, language: string | null = null): FoundTime | null {
  const near = rest.slice(0, 60);
  const plain = readNear(near);
  if (language === null) return plain;
  const found = plain ?? readAfterWords(near, language);
  return found === null ? null : inPartOfDay(found, near.slice(found.length), language);
}

/** A time behind the weekday or the part of the day: "목요일 오후 3:25", "বিকাল ৩:২৫". */
function readAfterWords(near: string, language: string): FoundTime | null {
  const between = BETWEEN.exec(near)?.[0];
  if (between === undefined) return null;
  const words = between.split(/[\s,،;|·•–—()（）-]+/u).filter((word) => word !== '');
  const { joining, parts } = timesOf(language);
  const rest = near.slice(between.length);
  const pointed = parts === '.' && /\S/u.test(between) ? POINTED.exec(rest) : null;
  const time =
    pointed === null
      ? readNear(rest)
      : build(pointed[0].length, pointed[1], pointed[2], undefined, undefined, undefined);
  if (time === null) return null;
  let { hour } = time;
  for (let at = 0; at < words.length; at += 1) {
    const word = foldName(words[at] ?? '');
    if (word === '' || weekdayNames(language).has(word) || JOINING.has(word) || joining.has(word)) continue;
    const part = partOfDay(words.slice(at), hour, language);
    if (part === null) return null;
    hour = part.hour;
    at += part.words - 1;
  }
  return { ...time, hour, length: between.length + time.length };
}

interface Times {
  /** The words a language puts between a date and its time. */
  readonly joining: ReadonlySet<string>;
  /** What parts hours and minutes. */
  readonly parts: string;
}

const timesOf = perLanguage((language): Times => {
  const joining = new Set<string>();
  let parts = ':';
  if (language === null) return { joining, parts };
  for (const dateStyle of ['full', 'medium'] as const) {
    const format = new Intl.DateTimeFormat(language, { dateStyle, timeStyle: 'short', timeZone: 'UTC' });
    const written = format.formatToParts(new Date(Date.UTC(2019, 8, 18, 16, 34)));
    const hour = written.findIndex(({ type }) => type === 'hour');
    parts = written[hour + 1]?.value ?? parts;
    for (const word of written[hour - 1]?.value.split(/[\s,،]+/u) ?? []) joining.add(foldName(word));
  }
  return { joining, parts };
});

/** A time with the part of the day behind it: "3:25 μ.μ.". */
function inPartOfDay(time: FoundTime, rest: string, language: string): FoundTime {
  const after = WORDS_AFTER.exec(rest)?.[1];
  if (after === undefined) return time;
  const words = after.split(/\s/u);
  const part = partOfDay(words, time.hour, language);
  if (part === null) return time;
  const said = words.slice(0, part.words).join(' ');
  return { ...time, hour: part.hour, length: time.length + rest.indexOf(said) + said.length };
}

function partOfDay(
  words: readonly string[],
  hour: number,
  language: string,
): { hour: number; words: number } | null {
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count -= 1) {
    const then = hourOfDay(words.slice(0, count).join(' '), hour, language);
    if (then !== null) return { hour: then, words: count };
  }
  return null;
}

function readNear(near: string): FoundTime | null {
  const match = TIME_AFTER.exec(near);
  if (match !== null) {
    const [whole, before, hour, minute, second, after, zone] = match;
    return build(whole.length, hour, minute, second, before ?? after, zone);
  }
  const pointed = TIME_WITH_POINT.exec(near);
  if (pointed !== null)
    return build(pointed[0].length, pointed[1], pointed[2], undefined, undefined, undefined);
  const hourOnly = HOUR_AFTER.exec(near);
  if (hourOnly === null) return null;
  return build(hourOnly[0].length, hourOnly[1], '0', undefined, hourOnly[2], hourOnly[3]);
}

/** The time written right before a date ("16:34, 18 September 2019"), or null. */
export function readTimeBefore(before: string): FoundTime | null {
  const match = TIME_BEFORE.exec(before.slice(-40));
  if (match === null) return null;
  const [whole, hour, minute, second, half, zone] = match;
  return build(whole.length, hour, minute, second, half, zone);
}

function build(
  length: number,
  hourText: string | undefined,
  minuteText: string | undefined,
  secondText: string | undefined,
  half: string | undefined,
  zoneText: string | undefined,
): FoundTime | null {
  let hour = Number(hourText);
  const minute = Number(minuteText);
  if (half !== undefined && AFTER_NOON.test(half) && hour < 12) hour += 12;
  if (half !== undefined && BEFORE_NOON.test(half) && hour === 12) hour = 0;
  if (hour > 23 || minute > 59) return null;
  return {
    hour,
    minute,
    second: secondText === undefined ? null : Number(secondText),
    zone: readZone(zoneText),
    length,
  };
}

/** `Z` or `±hh:mm` for a written zone; null when it is none or may mean several. */
export function readZone(text: string | undefined): string | null {
  if (text === undefined) return null;
  const offset = /([+-])(\d{1,2})(?::?(\d{2}))?$/u.exec(text);
  if (offset !== null)
    return `${offset[1] ?? '+'}${(offset[2] ?? '0').padStart(2, '0')}:${offset[3] ?? '00'}`;
  return ZONES[text.toUpperCase()] ?? null;
}
