import { foldName } from './fold-name';
import { perLanguage } from './per-language';

const DAY_HOURS = 24;
const HALF_DAY = 12;
/** Fewer letters than this are no beginning of a word. */
const SHORTEST = 3;
const LONGEST_ENDING = 2;
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { hour: 'numeric', hour12: true },
  { hour: 'numeric', hour12: true, dayPeriod: 'long' },
  { hour: 'numeric', hour12: true, dayPeriod: 'short' },
];

/**
 * The hour from 0 to 23 that a language means by an hour of twelve and the part of the day beside it ("μ.μ.", "বিকাল", "दोपहर"): the one
 * of the two that falls into that part, or is nearest to it, as Unicode CLDR parts the day. Null when the words name no part of the day.
 */
export function hourOfDay(words: string, hour: number, language: string): number | null {
  const name = foldName(words.trim());
  const periods = periodsOf(language);
  const hours = periods.get(name) ?? [...periods].find(([word]) => isFormOf(name, word))?.[1];
  if (hours === undefined) return null;
  if (hour > HALF_DAY) return hour;
  const early = hour % HALF_DAY;
  const [toEarly, toLate] = [distance(early, hours), distance(early + HALF_DAY, hours)];
  return toEarly === toLate ? hour : toEarly < toLate ? early : early + HALF_DAY;
}

/** Whether one is the other cut short, or with an ending. */
function isFormOf(name: string, word: string): boolean {
  const [short, long] = name.length < word.length ? [name, word] : [word, name];
  return (
    short.length >= SHORTEST &&
    long.startsWith(short) &&
    (short === name || long.length - short.length <= LONGEST_ENDING)
  );
}

function distance(hour: number, hours: ReadonlySet<number>): number {
  return Math.min(
    ...Array.from(hours, (one) => Math.min(Math.abs(one - hour), DAY_HOURS - Math.abs(one - hour))),
  );
}

const periodsOf = perLanguage((language): ReadonlyMap<string, ReadonlySet<number>> => {
  const periods = new Map<string, Set<number>>();
  if (language === null) return periods;
  for (const form of FORMS) {
    const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
    for (let hour = 0; hour < DAY_HOURS; hour += 1)
      for (const { type, value } of format.formatToParts(new Date(Date.UTC(2019, 8, 18, hour)))) {
        const name = foldName(value.trim());
        if (type !== 'dayPeriod' || name === '') continue;
        const hours = periods.get(name) ?? new Set();
        periods.set(name, hours.add(hour));
      }
  }
  return periods;
});
