import { hourOfDay } from './day-periods';
import { foldName } from './fold-name';
import type { TimeParts } from './found-date';
import { perLanguage } from './per-language';
import { beforeWeekday, weekdayNames } from './weekdays';

/** A time of day found at a place in a text. */
export interface FoundTime extends TimeParts {
  /** Characters it takes, with the words that join it to a date. */
  readonly length: number;
}

/** Named zones that mean one offset only; BST or CST may be several and say nothing, IST one in India only. */
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
  МСК: '+03:00',
  TRT: '+03:00',
  IRST: '+03:30',
  GST: '+04:00',
  PKT: '+05:00',
  NPT: '+05:45',
  ICT: '+07:00',
  EST: '-05:00',
  HNE: '-05:00',
  HAE: '-04:00',
  BRT: '-03:00',
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
  MYT: '+08:00',
  HKT: '+08:00',
  PHT: '+08:00',
  SAST: '+02:00',
  CAT: '+02:00',
  WAT: '+01:00',
  EAT: '+03:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
};

/** Zones whose letters mean several places, and only one of them in the languages written there. */
const ZONES_OF_LANGUAGES: readonly (readonly [string, RegExp, string])[] = [
  ['IST', /^(?:hi|bn|ta|te|mr|gu|kn|ml|pa|or|as)\b|-IN\b/u, '+05:30'],
];

const AFTER_NOON =
  /^(?:p\.?\s?m\.?|下午|晚上|午後|오후|chiều|tối|petang|malam|sore|μμ|م|مساءً?|مساء|ptg|পিএম|অপরাহ্ন|अपराह्न|पीएम)$/iu;
const BEFORE_NOON = /^(?:a\.?\s?m\.?|上午|早上|午前|오전|sáng|pagi|pg|πμ|ص|صباحا?ً?|এএম|পূর্বাহ্ন|पूर्वाह्न|एएम)$/iu;
const HALF = String.raw`a\.?\s?m\.?|p\.?\s?m\.?|上午|下午|早上|晚上|午前|午後|오전|오후|ptg|pg|পিএম|এএম|অপরাহ্ন|পূর্বাহ্ন|अपराह्न|पूर्वाह्न|पीएम|एएम`;
const ZONE = String.raw`(?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d{2})?(?!\d)|Z(?![\p{L}])|[A-ZМСК]{3,4}(?![\p{L}])`;
const WEEKDAY = String.raw`星期[一二三四五六日天]|[周週][一二三四五六日]|pazartesi|salı|çarşamba|perşembe|cuma(?:rtesi)?|pazar`;
const JOINT = String.raw`\.?(?:\s*(?:года|г\.|року|р\.|r\.))?(?:\s*(?:${WEEKDAY}))?(?:\s*[（(]\p{L}{1,12}\.?[)）])?(?:[\s,،;|·•–—@\-]|:\s|\/\s?(?=\d{1,2}[:.h]\d{2}))*(?:T(?=\d)|(?:publicad[oa]\s+)?(?:(?:HKT|GMT|UTC)\s+(?=\d{1,2}:)|at|um|om|à|a las|alle ore|alle|ore|às|kl\.?|ora|o|в|о|godz\.?|pukul|jam|lúc|เวลา|klo|saa|ساعت|الساعة|على الساعة)\s*)?(?:\(\s*)?`;

const TIME_AFTER = new RegExp(
  `^${JOINT}(?:(${HALF})\\s*)?(\\d{1,2})(?:\\s?h\\s?|[:：時时시点點]\\s?|\\.(?=\\d{2}(?:\\s*(?:Uhr|น|WI(?:B|TA|T)|GMT|UTC|CES?T|BST|IST|hrs|h\\b|[ap]\\.?m\\b|petang|pagi|malam|sore)|\\.\\d{2}\\b)))(\\d{2})(?:分|분)?` +
    `(?:[:：.]?(\\d{2})(?:\\.\\d+)?秒?(?!\\d))?(?:\\s*(${HALF}|chiều|tối|sáng|petang|pagi|malam|sore|مساءً?|صباحا?ً?|[مص])(?![\\p{L}]))?(?:\\s*(?:Uhr|hrs?|h(?![\\p{L}])|น\\.?))?(?:\\s*[(\\[]?(${ZONE})[)\\]]?)?`,
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
/** "8 mrt 2024 14.32", where the line ends. */
const POINTED_AT_END = /^\s{1,3}([01]\d|2[0-3])\.([0-5]\d)(?=\s*(?:$|[|•·)]))/u;
const VIETNAMESE_WEEKDAY = /(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)[\s,]*$/iu;
/** The zone of a time that stands before its date. */
const ZONE_BEHIND = /^\s*[(\[]((?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d{2})?|[A-ZМСК]{3,4})[)\]]/u;
const TIME_BEFORE =
  /(\d{1,2})[:：](\d{2})(?::(\d{2}))?(?:\s*(a\.?m\.?|p\.?m\.?))?(?:\s*(?:Uhr|h|hrs?))?(?:\s*\(?([A-Z]{2,4}|GMT[+-]\d{1,2})\)?)?[\s,;|·–—-]*(?:\/\s)?(?:on\s+|am\s+|le\s+|ngày\s+|\p{L}+day,?\s+)?$/iu;

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
  const plain = readNear(near, language);
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
  const time = pointed === null ? readNear(rest, language) : build(pointed[0].length, pointed[1], pointed[2]);
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

function readNear(near: string, language: string | null): FoundTime | null {
  const match = TIME_AFTER.exec(near);
  if (match !== null) {
    const [whole, before, hour, minute, second, after, zone] = match;
    return build(whole.length, hour, minute, second, before ?? after, readZone(zone, language));
  }
  const pointed = TIME_WITH_POINT.exec(near) ?? POINTED_AT_END.exec(near);
  if (pointed !== null) return build(pointed[0].length, pointed[1], pointed[2]);
  const hourOnly = HOUR_AFTER.exec(near);
  if (hourOnly === null) return null;
  return build(hourOnly[0].length, hourOnly[1], '0', undefined, hourOnly[2], readZone(hourOnly[3], language));
}

/**
 * The time written right before a date ("16:34, 18 September 2019"; a weekday may stand between them), or null.
 *
 * @param behind what follows the date, where the zone may stand: "16:34, 18/09/2019 (GMT+7)"
 */
export function readTimeBefore(
  before: string,
  behind: string,
  language: string | null = null,
): FoundTime | null {
  const tail = before.slice(-40);
  const bare = withoutWeekdayAtEnd(tail, language);
  const match = TIME_BEFORE.exec(bare);
  if (match === null) return null;
  const [whole, hour, minute, second, half, zone] = match;
  const written = zone ?? (half === undefined ? ZONE_BEHIND.exec(behind.slice(0, 20))?.[1] : undefined);
  return build(
    whole.length + tail.length - bare.length,
    hour,
    minute,
    second,
    half,
    readZone(written, language),
  );
}

/** "16:34, Thứ Tư, " without the weekday. */
function withoutWeekdayAtEnd(text: string, language: string | null): string {
  return beforeWeekday(text.replace(VIETNAMESE_WEEKDAY, ''), language);
}

function build(
  length: number,
  hourText: string | undefined,
  minuteText: string | undefined,
  secondText?: string,
  half?: string,
  zone: string | null = null,
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
    zone,
    length,
  };
}

/** `Z` or `±hh:mm` for a written zone; null when it is none or may mean several, which the language may decide. */
export function readZone(text: string | undefined, language: string | null = null): string | null {
  if (text === undefined) return null;
  const offset = /([+-])(\d{1,2})(?::?(\d{2}))?$/u.exec(text);
  if (offset !== null)
    return `${offset[1] ?? '+'}${(offset[2] ?? '0').padStart(2, '0')}:${offset[3] ?? '00'}`;
  const name = text.toUpperCase();
  const [, , there = null] =
    ZONES_OF_LANGUAGES.find(([zone, languages]) => zone === name && languages.test(language ?? '')) ?? [];
  return ZONES[name] ?? there;
}
