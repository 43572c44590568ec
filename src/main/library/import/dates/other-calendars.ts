import { foldName } from './fold-name';
import type { DateParts } from './found-date';

const DAY = 86_400_000;
/** How far a calculated day may be off before it is compared. */
const NEAR = 40;
/** Years of the solar calendar of Iran and Afghanistan that newspapers have printed; those behind them count the moon's. */
const SOLAR = { from: 1250, to: 1410 } as const;
const LUNAR = { from: 1411, to: 1470 } as const;
const PERSIAN =
  'فروردین,اردیبهشت,خرداد,تیر,مرداد,شهریور,مهر,آبان,آذر,دی,بهمن,اسفند|حمل,ثور,جوزا,سرطان,اسد,سنبله,میزان,عقرب,قوس,جدی,دلو,حوت|وری,غویی,غبرګولی,چنګاښ,زمری,وږی,تله,لړم,لیندۍ,مرغومی,سلواغه,کب';
const ISLAMIC =
  'محرم,صفر,ربيع الأول,ربيع الآخر,جمادى الأولى,جمادى الآخرة,رجب,شعبان,رمضان,شوال,ذو القعدة,ذو الحجة|محرم,صفر,ربيع الأول,ربيع الثاني,جمادى الأولى,جمادى الثانية,رجب,شعبان,رمضان,شوال,ذي القعدة,ذي الحجة';

type Calendar = 'persian' | 'islamic-umalqura';

const monthsOf = (names: string): ReadonlyMap<string, number> =>
  new Map(
    names
      .split('|')
      .flatMap((list) => list.split(',').map((name, i): [string, number] => [foldName(name), i + 1])),
  );
const MONTHS: Readonly<Record<Calendar, ReadonlyMap<string, number>>> = {
  persian: monthsOf(PERSIAN),
  'islamic-umalqura': monthsOf(ISLAMIC),
};

/**
 * The Gregorian day of one that is written in the solar calendar of Iran or the lunar one of Saudi Arabia: by the name of its month, or in
 * numbers by its year. Null when it is neither. The calendars are those of Unicode CLDR.
 */
export function dayOfOtherCalendar(year: number, month: string, day: number): DateParts | null {
  if (year < SOLAR.from || year > LUNAR.to) return null;
  const calendar: Calendar = year <= SOLAR.to ? 'persian' : 'islamic-umalqura';
  const number = /^\d+$/u.test(month) ? Number(month) : MONTHS[calendar].get(foldName(month));
  return number === undefined ? null : toGregorian(calendar, year, number, day);
}

function toGregorian(calendar: Calendar, year: number, month: number, day: number): DateParts | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const guess =
    calendar === 'persian'
      ? Date.UTC(year + 621, 2, 21) + Math.round((month - 1) * 30.45 + day - 1) * DAY
      : Date.UTC(622, 6, 19) + Math.round((year - 1) * 354.367 + (month - 1) * 29.53 + day - 1) * DAY;
  const wanted = `${String(year)}-${String(month)}-${String(day)}`;
  for (let off = 0; off <= NEAR; off += 1)
    for (const at of off === 0 ? [guess] : [guess - off * DAY, guess + off * DAY])
      if (writtenIn(calendar, at) === wanted) {
        const found = new Date(at);
        return {
          year: found.getUTCFullYear(),
          month: found.getUTCMonth() + 1,
          day: found.getUTCDate(),
          time: null,
        };
      }
  return null;
}

const formats = new Map<Calendar, Intl.DateTimeFormat>();

function writtenIn(calendar: Calendar, at: number): string {
  let format = formats.get(calendar);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    formats.set(calendar, format);
  }
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return ['year', 'month', 'day'].map((name) => parts.get(name as 'year') ?? '').join('-');
}
