import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { toClippingDate, type DateParts } from './found-date';
import { hanNumber } from './han-numbers';
import { monthNumber, vietnameseMonth } from './month-names';
import { dayOfOtherCalendar } from './other-calendars';
import { readTimeAfter, readTimeBefore } from './read-time';
import { weekdayAtEnd, weekdayOf } from './weekdays';
import { westernDigits } from './western-digits';

/** A date and where it stands in the text. */
export interface FoundDate {
  readonly date: ClippingDate;
  readonly start: number;
  readonly end: number;
  /** Whether day and month could be the other way round, and neither the language nor another date decides. */
  readonly ambiguous: boolean;
}

/** What helps to read an ambiguous date. */
export interface DateContext {
  /** BCP 47 of the text, or null. Only en-US (and the like) puts the month first in `03/04/2021`. */
  readonly language: string | null;
  /**
   * Days that other dates of the same page prove to be written day first or month first (`day` from `25/03/2021`,
   * `month` from `03/25/2021`); decides before the language.
   */
  readonly order?: 'day' | 'month' | null;
  /** Also two-digit years (`2.11.22`): only where a date is expected, elsewhere they are versions and scores. */
  readonly shortYears?: boolean;
}

const MONTH_FIRST = /^(?:en-US|en-PH|fil|es-US)\b/u;
/** English without a country may be American or British. */
const EITHER_FIRST = /^(?:en|en-CA|en-150|en-001)$/u;
/** A year of the Buddhist era, as Thai and Lao pages write it. */
const BUDDHIST_FROM = 2400;
const BUDDHIST_OFFSET = 543;
/** The year before the first of an era: Japan's since Meiji (https://www.ndl.go.jp/jp/data/era.html), and Taiwan's. */
const YEAR_BEFORE_ERA: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  民國: 1911,
  民国: 1911,
  中華民國: 1911,
  M: 1867,
  T: 1911,
  S: 1925,
  H: 1988,
  R: 2018,
};
/** Languages of places that count years from the republic of 1912. */
const COUNTS_FROM_1912 = /^zh-(?:Hant|TW)\b/u;
/** Two-digit years up to this one are of this century. */
const LATEST_SHORT_YEAR = 60;
/** Languages that put the year first, also a short one: 18-03-08, 22.05.13. */
const YEAR_FIRST = /^(?:zh|ja|ko|hu|lt)\b/u;
/** Texts beyond this are cut: a date that dates a text stands near its head or foot. */
const LONGEST_TEXT = 20_000;

const NAME = String.raw`(?:(?:كانون|تشرين)\s(?:ال[أا]ول|الثاني)|(?:ربيع|جمادى|ذو|ذي|کانوونی|تشرینی)\s\p{L}+|(?:Meán|Deireadh)\sFómhair|арван\s\p{L}+|[\p{L}\p{M}][\p{L}\p{M}.॰׳\u200c\u200d]*)`;
const PATTERN = new RegExp(
  [
    // 2019-09-18, 2019/9/18, 2019.9.18, 2019. 9. 18.
    String.raw`(?<![\d.])(?<y1>\d{4})(?<s1>[-/.]\s?)(?<m1>\d{1,2})\k<s1>(?<d1>\d{1,2})(?!\d)`,
    // 令和6年9月18日, 平成元年1月8日, 民國108年9月18日
    String.raw`(?<e8>明治|大正|昭和|平成|令和|中華民國|民國|民国)\s*(?<y8>\d{1,3}|元)\s*年\s*(?:[（(]\d{4}年?[)）]\s*)?(?<m8>\d{1,2})\s*月\s*(?<d8>\d{1,2})\s*日`,
    // 2019年9月18日, 2019년 9월 18일
    String.raw`(?<y2>\d{4})\s*[年년]\s*(?<m2>\d{1,2})\s*[月월]\s*(?<d2>\d{1,2})\s*[日号號일]`,
    // 二〇一九年九月十八日, 2019年九月十八日, 令和元年九月十八日
    String.raw`(?<e15>令和|平成|昭和)?(?<y15>[〇零○一二三四五六七八九]{4}|\d{4}|(?<=令和|平成|昭和)[元一二三四五六七八九十]{1,3})\s*年\s*(?<m15>[一二三四五六七八九十]{1,2})\s*月\s*(?<d15>[一二三四五六七八九十廿卅]{1,3})\s*[日号號]`,
    // 108年9月18日, as Taiwan counts
    String.raw`(?<!\d)(?<y16>1[0-3]\d)\s*年\s*(?<m16>\d{1,2})\s*月\s*(?<d16>\d{1,2})\s*日`,
    // ngày 18 tháng 9 năm 2019, 18 tháng 9, 2019
    String.raw`(?<!\d)(?<d3>\d{1,2})\s+(?:tháng\s+|thg\.?\s*|th\.?)(?<m3>\d{1,2})\s*,?\s*(?:năm\s+)?(?<y3>\d{4})(?!\d)`,
    // 18 tháng chín 2019
    String.raw`(?<!\d)(?<d12>\d{1,2})\s+tháng\s+(?<n12>mười\s(?:một|hai)|một|giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\s*,?\s*(?:năm\s+)?(?<y12>\d{4})(?!\d)`,
    // 2019 оны 9 дүгээр сарын 18
    String.raw`(?<!\d)(?<y19>\d{4})\s+оны\s+(?<m19>\d{1,2})(?:\s?-?\p{L}{1,6})?\s+сарын\s+(?<d19>\d{1,2})`,
    // 2019. szeptember 18., 2019 m. rugsėjo 18 d., 2019ko irailaren 18a, 2019 оны есдүгээр сарын 18, 2019. gada 18. septembris
    String.raw`(?<![\d.])(?<y14>\d{4})(?:\.\s?gada|-يىلى|[\s-](?:ж\.|жылғы|жылдын|йил|yil),?)\s+(?<d14>\d{1,2})[.-]?\s?(?<n14>${NAME})`,
    String.raw`(?<![\d.])(?<y13>\d{4})(?:\.|,|\sm\.|-ųjų|(?:e|\(e\))?ko|\sթ\.?|\sоны)?\s+(?<n13>${NAME})(?:\sсарын)?\s+(?<d13>\d{1,2})(?!\d|:\d)`,
    // 18 September 2019, 18. September 2019, 18 de septiembre de 2019, 18th of Sept., 2019
    String.raw`(?<!\d)(?<d4>\d{1,2})(?:st|nd|rd|th|er|re|ᵉʳ?|\.?º|°|ª|η|ê|-го)?\.?\s*(?:de\s+|of\s+|ga\s+|d['’]|ta['’]\s?|[-–/]\s?)?(?<n4>${NAME})(?:\s?\/\s?\p{Script=Arabic}+)?[\s,،./–-]*(?:de\s+|del\s+|of\s+|พ\.ศ\.\s*|ឆ្នាំ\s*|ປີ\s*)?(?<y4>\d{4})(?!\d)`,
    // Wed Sep 18 16:34:09 2019, Wed Sep 18 16:34:09 +0200 2019: as Unix and C write it, and programs after them
    String.raw`(?<n20>${NAME})\s+(?<d20>\d{1,2})\s+(?<t20>\d{1,2}:\d{2}(?::\d{2})?(?:\s(?:[A-Z]{3,4}|[+-]\d{4}))?)\s+(?<y20>\d{4})(?![\d:])`,
    // September 18, 2019
    String.raw`(?<n5>${NAME})\s*(?<d5>\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(?<y5>\d{4})(?![\d:])`,
    // 18/9/2019, 18.9.2019, 18-9-2019
    String.raw`(?<![\d./-])(?<a6>\d{1,2})\s?(?<s6>[/.|-])\s?(?<b6>\d{1,2})\s?\k<s6>\s?(?<y6>\d{4})(?!\d|\.\d)`,
    // 20190918
    String.raw`(?<![\d.])(?<y7>(?:19|20)\d{2})(?<m7>0[1-9]|1[0-2])(?<d7>[0-3]\d)(?!\d)`,
  ].join('|'),
  'giu',
);
/** 18.9.19, 18/09/19, 19-09-18 (where the year stands first), 18 Sep 19, 18 ก.ย. 62, R6.9.18 */
const SHORT_PATTERN = new RegExp(
  [
    PATTERN.source,
    // R6.9.18, H31/4/1
    String.raw`(?<![\p{L}\d])(?<e9>[MTSHR])(?<y9>\d{1,2})(?<s9>[./])(?<m9>\d{1,2})\k<s9>(?<d9>\d{1,2})(?![\d./])`,
    String.raw`(?<![\d./-])(?<a10>\d{1,2})(?<s10>[/.-])\s?(?<b10>\d{1,2})\k<s10>\s?(?<y10>\d{2})(?![\d./:]|\s?(?:Uhr|h\b))`,
    String.raw`(?<!\d)(?<d11>\d{1,2})[.\s-]*(?<n11>${NAME})[\s-]*['’]?(?<y11>\d{2})(?![\d:.]|\s?(?:Uhr|h\b))`,
    // Sept 18 '19
    String.raw`(?<n17>${NAME})\s+(?<d17>\d{1,2})(?:st|nd|rd|th)?,?\s*['’](?<y17>\d{2})(?!\d)`,
    // 108/09/18, as Taiwan counts
    String.raw`(?<![\d./-])(?<y18>1[0-3]\d)(?<s18>[/.-])(?<m18>\d{1,2})\k<s18>(?<d18>\d{1,2})(?![\d./-])`,
  ].join('|'),
  'giu',
);
/** A time right behind a date. */
const TIMED = /^[\s,|-]{1,3}\d{1,2}[:.]\d{2}(?!\d)/u;
/** Languages that write 18-09-19, the day first. */
const HYPHENS = /^(?:nl|da|es|pt|it|fr|tr|vi|id)\b/u;
/** What every notation of a whole year has. */
const YEAR = /\d{4}|年/u;
/** Every date has a digit or 年 in it: most lines that are asked have neither, and the patterns are long. */
const MAY_HOLD_DATE = /[\p{Nd}年]/u;

/** False for a text in which nothing can be a date, and no number of any digits stands either: told at once. */
export function mayHoldDate(text: string): boolean {
  return MAY_HOLD_DATE.test(text);
}

/** Every date written in a text, in order. Days that do not exist are passed over. */
export function findDates(text: string, context: DateContext): readonly FoundDate[] {
  if (!mayHoldDate(text)) return [];
  const searched = westernDigits(text.slice(0, LONGEST_TEXT));
  const isShort = context.shortYears === true;
  if (!isShort && !YEAR.test(searched)) return [];
  const pattern = isShort ? SHORT_PATTERN : PATTERN;
  const found: FoundDate[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(searched); match !== null; match = pattern.exec(searched)) {
    const groups: Groups = match.groups ?? {};
    const proven = orderByWeekday(groups, searched.slice(0, match.index), context);
    const order = proven ?? context.order ?? null;
    const isTimed = TIMED.test(
      searched.slice(match.index + match[0].length, match.index + match[0].length + 10),
    );
    const day = readDay(groups, { ...context, order }, isTimed);
    if (day === null) {
      // The same digits may belong to a later reading ("12 18 September 2019").
      pattern.lastIndex = match.index + 1;
      continue;
    }
    const end = match.index + match[0].length;
    const one = withTime({ text, searched, start: match.index, end }, day, context.language);
    if (one === null) continue;
    found.push({ ...one, ambiguous: isAmbiguous(groups, { ...context, order }) });
    pattern.lastIndex = one.end;
  }
  return found;
}

/**
 * Which of day and month the dates of some texts put first, as far as they prove it: `25/03/2021` can only be day first.
 * Null when none proves it, or some prove the one and some the other.
 */
export function provenOrder(texts: readonly string[]): 'day' | 'month' | null {
  const orders = new Set<'day' | 'month'>();
  for (const text of texts)
    for (const [, first = '', , second = ''] of westernDigits(text).matchAll(
      /(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2\d{4}(?!\d)/gu,
    )) {
      if (Number(first) > 12 && Number(second) <= 12) orders.add('day');
      if (Number(second) > 12 && Number(first) <= 12) orders.add('month');
    }
  const [only] = orders;
  return orders.size === 1 ? (only ?? null) : null;
}

/** The first date written in a text, or null. */
export function findDate(text: string, context: DateContext): FoundDate | null {
  return findDates(text, context)[0] ?? null;
}

function withTime(
  { text, searched, start, end }: Readonly<{ text: string; searched: string; start: number; end: number }>,
  day: DateParts,
  language: string | null,
): Omit<FoundDate, 'ambiguous'> | null {
  const after = day.time === null ? readTimeAfter(searched.slice(end), language) : null;
  const before =
    day.time === null && after === null
      ? readTimeBefore(searched.slice(0, start), searched.slice(end), language)
      : null;
  const from = before === null ? start : start - before.length;
  const to = after === null ? end : end + after.length;
  const time = day.time ?? after ?? before;
  const raw = text.slice(from, to).trim();
  const date = toClippingDate(raw, { ...day, time });
  return date === null ? null : { date, start: from, end: to };
}

type Groups = Readonly<Record<string, string | undefined>>;

function readDay(groups: Groups, context: DateContext, isTimed: boolean): DateParts | null {
  const { language } = context;
  const { y1, y2, y3, y4, y5, y6, y7, y8, y9, y10, y11, y12, y13, y14 } = groups;
  const of = (year: string | number, month: number | null, day: string | undefined): DateParts | null =>
    month === null
      ? null
      : possibleDay({ year: gregorianYear(Number(year)), month, day: Number(day), time: null });
  if (y1 !== undefined)
    return (
      dayOfOtherCalendar(Number(y1), groups['m1'] ?? '', Number(groups['d1'])) ??
      of(y1, Number(groups['m1']), groups['d1'])
    );
  if (y2 !== undefined) return of(y2, Number(groups['m2']), groups['d2']);
  if (y3 !== undefined) return of(y3, Number(groups['m3']), groups['d3']);
  if (y4 !== undefined)
    return (
      dayOfOtherCalendar(Number(y4), groups['n4'] ?? '', Number(groups['d4'])) ??
      of(y4, monthNumber(groups['n4'] ?? '', language), groups['d4'])
    );
  if (y5 !== undefined) return of(y5, monthNumber(groups['n5'] ?? '', language), groups['d5']);
  if (y7 !== undefined) return of(y7, Number(groups['m7']), groups['d7']);
  if (y8 !== undefined) return of(yearOfEra(groups['e8'], y8), Number(groups['m8']), groups['d8']);
  if (y9 !== undefined) return of(yearOfEra(groups['e9'], y9), Number(groups['m9']), groups['d9']);
  if (y10 !== undefined && YEAR_FIRST.test(language ?? ''))
    return of(longYear(Number(groups['a10']), language), Number(groups['b10']), y10);
  // Elsewhere, hyphens between three short numbers are of telephones and results, unless a time follows.
  if (y10 !== undefined && groups['s10'] === '-' && !(isTimed && HYPHENS.test(language ?? ''))) return null;
  if (y10 !== undefined)
    return inOrder(groups['a10'], groups['s10'], groups['b10'], context, (month, day) =>
      of(longYear(Number(y10), language), month, day),
    );
  if (y11 !== undefined)
    return of(
      longYear(Number(y11), /\p{Script=Thai}/u.test(groups['n11'] ?? '') ? 'th' : language),
      monthNumber(groups['n11'] ?? '', language),
      groups['d11'],
    );
  if (y12 !== undefined) return of(y12, vietnameseMonth(groups['n12'] ?? ''), groups['d12']);
  if (y13 !== undefined)
    return (
      dayOfOtherCalendar(Number(y13), groups['n13'] ?? '', Number(groups['d13'])) ??
      of(y13, monthNumber(groups['n13'] ?? '', language), groups['d13'])
    );
  if (y14 !== undefined) return of(y14, monthNumber(groups['n14'] ?? '', language), groups['d14']);
  const { y15, y16, y17, y18, y19, y20 } = groups;
  if (y20 !== undefined) {
    const day = of(y20, monthNumber(groups['n20'] ?? '', language), groups['d20']);
    return day === null ? null : { ...day, time: readTimeAfter(` ${groups['t20'] ?? ''}`) };
  }
  if (y19 !== undefined) return of(y19, Number(groups['m19']), groups['d19']);
  if (y15 !== undefined) {
    const year = groups['e15'] === undefined ? hanNumber(y15) : yearOfEra(groups['e15'], y15);
    return of(year, hanNumber(groups['m15'] ?? ''), String(hanNumber(groups['d15'] ?? '')));
  }
  if (y16 !== undefined || y18 !== undefined) {
    if (!COUNTS_FROM_1912.test(language ?? '')) return null;
    const year = Number(y16 ?? y18) + (YEAR_BEFORE_ERA['民國'] ?? 0);
    return of(year, Number(groups['m16'] ?? groups['m18']), groups['d16'] ?? groups['d18']);
  }
  if (y17 !== undefined)
    return of(longYear(Number(y17), language), monthNumber(groups['n17'] ?? '', language), groups['d17']);
  if (y6 === undefined) return null;
  return inOrder(groups['a6'], groups['s6'], groups['b6'], context, (month, day) => of(y6, month, day));
}

/** "Tue, 03/05/2024": the only order in which that day is a Tuesday. Null where it does not decide. */
function orderByWeekday(groups: Groups, before: string, { language }: DateContext): 'day' | 'month' | null {
  const { a6, b6, y6 } = groups;
  if (a6 === undefined || b6 === undefined || y6 === undefined) return null;
  const [first, second, year] = [Number(a6), Number(b6), gregorianYear(Number(y6))];
  if (first > 12 || second > 12 || first === second) return null;
  const weekday = weekdayAtEnd(before, language);
  if (weekday === null) return null;
  const [dayFirst, monthFirst] = [weekdayOf(year, second, first), weekdayOf(year, first, second)];
  if (dayFirst === monthFirst) return null;
  return weekday === dayFirst ? 'day' : weekday === monthFirst ? 'month' : null;
}

function inOrder(
  a: string | undefined,
  separator: string | undefined,
  b: string | undefined,
  context: DateContext,
  of: (month: number, day: string) => DateParts | null,
): DateParts | null {
  const [first, second] = [Number(a), Number(b)];
  const monthFirst =
    context.order === 'month' ||
    (context.order !== 'day' && context.language !== null && MONTH_FIRST.test(context.language));
  const americans = (monthFirst && separator !== '.' && first <= 12) || second > 12;
  return americans ? of(first, String(second)) : of(second, String(first));
}

/** `03/04/2021` in a text that may be American or not. Points are never American. */
function isAmbiguous(groups: Groups, { language, order }: DateContext): boolean {
  const [a, b, separator] =
    groups['y6'] === undefined
      ? [groups['a10'], groups['b10'], groups['s10']]
      : [groups['a6'], groups['b6'], groups['s6']];
  if (YEAR_FIRST.test(language ?? '') && groups['y6'] === undefined) return false;
  if (a === undefined || b === undefined || separator === '.' || (order ?? null) !== null) return false;
  if (Number(a) > 12 || Number(b) > 12 || Number(a) === Number(b)) return false;
  return language === null || EITHER_FIRST.test(language);
}

function yearOfEra(era: string | undefined, year: string): number {
  return (YEAR_BEFORE_ERA[era?.toUpperCase() ?? ''] ?? Number.NaN) + (year === '元' ? 1 : hanNumber(year));
}

/** The year of two digits; Thai pages count them in the Buddhist era. */
function longYear(short: number, language: string | null): number {
  if (language?.startsWith('th') === true && short > LATEST_SHORT_YEAR - 10) return 2500 + short;
  return (short <= LATEST_SHORT_YEAR ? 2000 : 1900) + short;
}

function possibleDay(parts: DateParts): DateParts | null {
  return toClippingDate('', parts) === null ? null : parts;
}

function gregorianYear(year: number): number {
  return year >= BUDDHIST_FROM && year < BUDDHIST_FROM + 300 ? year - BUDDHIST_OFFSET : year;
}
