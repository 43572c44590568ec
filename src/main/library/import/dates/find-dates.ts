import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { toClippingDate, type DateParts } from './found-date';
import { monthNumber } from './month-names';
import { readTimeAfter, readTimeBefore } from './read-time';

/** A date and where it stands in the text. */
export interface FoundDate {
  readonly date: ClippingDate;
  readonly start: number;
  readonly end: number;
}

/** What helps to read an ambiguous date. */
export interface DateContext {
  /** BCP 47 of the text, or null. Only en-US (and the like) puts the month first in `03/04/2021`. */
  readonly language: string | null;
}

const MONTH_FIRST = /^(?:en-US|en-PH|fil|es-US)\b/u;
/** A year of the Buddhist era, as Thai and Lao pages write it. */
const BUDDHIST_FROM = 2400;
const BUDDHIST_OFFSET = 543;
/** Texts beyond this are cut: a date that dates a text stands near its head or foot. */
const LONGEST_TEXT = 20_000;

const NAME = String.raw`[\p{L}\p{M}][\p{L}\p{M}.]*`;
const PATTERN = new RegExp(
  [
    // 2019-09-18, 2019/9/18, 2019.9.18
    String.raw`(?<![\d.])(?<y1>\d{4})(?<s1>[-/.])(?<m1>\d{1,2})\k<s1>(?<d1>\d{1,2})(?!\d)`,
    // 2019年9月18日, 2019년 9월 18일
    String.raw`(?<y2>\d{4})\s*[年년]\s*(?<m2>\d{1,2})\s*[月월]\s*(?<d2>\d{1,2})\s*[日号號일]`,
    // ngày 18 tháng 9 năm 2019, 18 tháng 9, 2019
    String.raw`(?<!\d)(?<d3>\d{1,2})\s+(?:tháng|thg)\s+(?<m3>\d{1,2})\s*,?\s*(?:năm\s+)?(?<y3>\d{4})(?!\d)`,
    // 18 September 2019, 18. September 2019, 18 de septiembre de 2019, 18th of Sept., 2019
    String.raw`(?<!\d)(?<d4>\d{1,2})(?:st|nd|rd|th|er|re|º|ª|η|-го)?\.?\s*(?:de\s+|of\s+|d['’]|[-–/]\s?)?(?<n4>${NAME})[\s,./–-]*(?:de\s+|del\s+|of\s+|พ\.ศ\.\s*)?(?<y4>\d{4})(?!\d)`,
    // September 18, 2019
    String.raw`(?<n5>${NAME})\s*(?<d5>\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(?<y5>\d{4})(?![\d:])`,
    // 18/9/2019, 18.9.2019, 18-9-2019
    String.raw`(?<![\d./-])(?<a6>\d{1,2})(?<s6>[/.-])\s?(?<b6>\d{1,2})\k<s6>\s?(?<y6>\d{4})(?!\d|\.\d)`,
    // 20190918
    String.raw`(?<![\d.])(?<y7>(?:19|20)\d{2})(?<m7>0[1-9]|1[0-2])(?<d7>[0-3]\d)(?!\d)`,
  ].join('|'),
  'giu',
);

/** Every date written in a text, in order. Days that do not exist are passed over. */
export function findDates(text: string, context: DateContext): readonly FoundDate[] {
  const searched = westernDigits(text.slice(0, LONGEST_TEXT));
  const monthFirst = context.language !== null && MONTH_FIRST.test(context.language);
  const found: FoundDate[] = [];
  PATTERN.lastIndex = 0;
  for (let match = PATTERN.exec(searched); match !== null; match = PATTERN.exec(searched)) {
    const day = readDay(match.groups ?? {}, context.language, monthFirst);
    if (day === null) {
      // The same digits may belong to a later reading ("12 18 September 2019").
      PATTERN.lastIndex = match.index + 1;
      continue;
    }
    const one = withTime(text, searched, match.index, match.index + match[0].length, day);
    if (one === null) continue;
    found.push(one);
    PATTERN.lastIndex = one.end;
  }
  return found;
}

/** The first date written in a text, or null. */
export function findDate(text: string, context: DateContext): FoundDate | null {
  return findDates(text, context)[0] ?? null;
}

function withTime(
  text: string,
  searched: string,
  start: number,
  end: number,
  day: DateParts,
): FoundDate | null {
  const after = readTimeAfter(searched.slice(end));
  const before = after === null ? readTimeBefore(searched.slice(0, start)) : null;
  const from = before === null ? start : start - before.length;
  const to = after === null ? end : end + after.length;
  const time = after ?? before;
  const raw = text.slice(from, to).trim();
  const date = toClippingDate(raw, { ...day, time });
  return date === null ? null : { date, start: from, end: to };
}

type Groups = Readonly<Record<string, string | undefined>>;

function readDay(groups: Groups, language: string | null, monthFirst: boolean): DateParts | null {
  const { y1, y2, y3, y4, y5, y6, y7 } = groups;
  const of = (year: string, month: number | null, day: string | undefined): DateParts | null =>
    month === null
      ? null
      : possibleDay({ year: gregorianYear(Number(year)), month, day: Number(day), time: null });
  if (y1 !== undefined) return of(y1, Number(groups['m1']), groups['d1']);
  if (y2 !== undefined) return of(y2, Number(groups['m2']), groups['d2']);
  if (y3 !== undefined) return of(y3, Number(groups['m3']), groups['d3']);
  if (y4 !== undefined) return of(y4, monthNumber(groups['n4'] ?? '', language), groups['d4']);
  if (y5 !== undefined) return of(y5, monthNumber(groups['n5'] ?? '', language), groups['d5']);
  if (y7 !== undefined) return of(y7, Number(groups['m7']), groups['d7']);
  if (y6 === undefined) return null;
  const [first, second] = [Number(groups['a6']), Number(groups['b6'])];
  const americans = (monthFirst && groups['s6'] === '/' && first <= 12) || second > 12;
  return americans ? of(y6, first, String(second)) : of(y6, second, String(first));
}

function possibleDay(parts: DateParts): DateParts | null {
  return toClippingDate('', parts) === null ? null : parts;
}

function gregorianYear(year: number): number {
  return year >= BUDDHIST_FROM && year < BUDDHIST_FROM + 300 ? year - BUDDHIST_OFFSET : year;
}

/** Arabic-Indic, Persian, Devanagari, Bengali, Thai, Lao and full-width digits as 0-9, one for one. */
function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९০-৯๐-๙໐-໙０-９]/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x0ed0, 0xff10].find(
      (start) => code >= start && code < start + 10,
    );
    return zero === undefined ? digit : String(code - zero);
  });
}
