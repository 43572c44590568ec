import { foldName } from './fold-name';

const WEEK = 7;
/** 2023-01-01 was a Sunday. */
const A_SUNDAY = Date.UTC(2023, 0, 1);
const DAY = 86_400_000;
const LONGEST_NAME = 16;

const known = new Map<string, ReadonlyMap<string, number>>();

/**
 * The day of the week (0 is Sunday) that a text ends with, as its language or English names it ("Tue, ", "Dienstag, den "), or null.
 * It tells which of day and month a date behind it puts first.
 */
export function weekdayAtEnd(text: string, language: string | null): number | null {
  const words = text
    .slice(-LONGEST_NAME * 2)
    .replace(/[\s,.(（)）|-]+$/u, '')
    .split(/[\s,(（]+/u);
  const last = foldName(words.at(-1) ?? '');
  for (const locale of new Set([language?.split('-')[0] ?? 'en', 'en'])) {
    const day = namesOf(locale).get(last);
    if (day !== undefined) return day;
  }
  return null;
}

/** Languages whose pages put a weekday between a name and the day. */
const LANGUAGES = [
  'en',
  'ar',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'id',
  'ms',
  'tr',
  'ru',
  'uk',
  'pl',
  'nl',
  'fa',
  'hi',
  'bn',
  'ta',
  'ur',
  'th',
  'vi',
  'he',
  'cs',
  'sk',
  'hu',
  'el',
  'ro',
  'bg',
  'sr',
  'hr',
  'sv',
  'da',
  'nb',
  'fi',
  'ko',
  'ja',
  'sw',
];

/** A text without the weekday, written out, that it ends with behind two words or more: what stands before a date ("Jane Doe Tuesday"). */
export function withoutWeekday(text: string): string {
  const found = /^(.*\S\s+\S+)[\s,،]+([\p{L}\p{M}]{4,})[\s,،]*$/u.exec(text);
  if (found === null) return text;
  const [, before = '', last = ''] = found;
  const name = foldName(last);
  return LANGUAGES.some((language) => namesOf(language).has(name)) ? before : text;
}

/** A text without the day of the week that it ends with, as its language or English names it: "Published: " of "Published: Wednesday, ". */
export function beforeWeekday(text: string, language: string | null): string {
  const words = /(?:^|[\s,،:|])([\p{L}\p{M}.'’-]+(?:\s[\p{L}\p{M}.'’-]+)?)[\s,،]*$/u.exec(
    text.slice(-LONGEST_NAME * 3),
  );
  if (words === null) return text;
  const last = words[1] ?? '';
  for (const name of new Set([last, last.split(/\s/u).at(-1) ?? '']))
    for (const locale of new Set([language?.split('-')[0] ?? 'en', 'en']))
      if (namesOf(locale).has(foldName(name))) return text.slice(0, text.lastIndexOf(name));
  return text;
}

/** Weekdays with words around them, as Intl does not give them: "Thứ Tư, ngày", "thứ 4", "วันพุธที่", "Mercredi, le", "周三". */
const WRITTEN_OUT =
  /^(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn|ahad|isnin|selasa|rabu|khamis|jumaat|sabtu|[\p{Script=Thai}]*(?:อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัสฯ|ศุกร์|เสาร์)|(?:星期|周|週|礼拜)[一二三四五六日天])(?:,?\s*ngày|\s*ที่)?$/iu;

/** Whether a text is nothing but a weekday, with what joins it to a date. */
export function isWeekday(text: string): boolean {
  const bare = text
    .replace(/^[\s,.(（)）|-]+|[\s,.(（)）|-]+$/gu, '')
    .replace(/,?\s+(?:the|le|den|el|il)$/iu, '');
  if (bare === '' || bare.length > LONGEST_NAME * 2) return false;
  const name = foldName(bare);
  return WRITTEN_OUT.test(bare) || LANGUAGES.some((language) => namesOf(language).has(name));
}

/** The day of the week of a day of the Gregorian calendar; months count from 1. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** The days of the week (0 is Sunday) by their names in a language, folded as `foldName` does. */
export function weekdayNames(language: string): ReadonlyMap<string, number> {
  return namesOf(language.split('-')[0] ?? '');
}

function namesOf(locale: string): ReadonlyMap<string, number> {
  const before = known.get(locale);
  if (before !== undefined) return before;
  const names = new Map<string, number>();
  // What is no tag of a language has no names of its own.
  if (/^[a-z]{2,3}$/u.test(locale))
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
      for (let i = 0; i < WEEK; i += 1) names.set(foldName(format.format(new Date(A_SUNDAY + i * DAY))), i);
    }
  known.set(locale, names);
  return names;
}
