import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { toClippingDate } from './found-date';
import { readSaidDistance, type Unit } from './said-distance';
import { westernDigits } from './western-digits';

/** Words for the units, and what stands around "… ago", in the languages of the corpora. */
const UNITS: readonly (readonly [Unit, string])[] = [
  [
    'minute',
    'min(?:ute)?s?|minuten?|minut(?:ter|er|t|y|a|ami|ę)?|minuuttia|хвилин\\p{L}*|मिनट|دقائق|دقيقة|λεπτ\\p{L}*|minutos?|minuti|minuto|menit|minit|phút|นาที|分钟|分鐘|分|분|минут\\p{L}*|dakika',
  ],
  [
    'hour',
    'hours?|hrs?|h|timer?|timm(?:e|ar)|uur|uren|godzin[aęy]?|hodin\\p{L}*|tunti?a?|годин\\p{L}*|घंटे|घंटा|ساعات|ساعة|ώρ\\p{L}*|stunden?|std\\.?|horas?|heures?|ore|jam|giờ|ชั่วโมง|小时|小時|個小時|个小时|時間|시간|час\\p{L}*|saat',
  ],
  [
    'day',
    'days?|dag(?:e|en|ar|er)?|døgn|dygn|dni|dn[íůy]\\p{L}*|päivää|दिन|أيام|يوم|η?μέρες|tag(?:e|en)?|d[ií]as?|jours?|giorn[oi]|hari|ngày|วัน|天|日|일|дн\\p{L}*|день|gün',
  ],
  [
    'week',
    'weeks?|weken|week|wochen?|uger?|uker?|veck(?:a|or)|viikkoa?|tygod\\p{L}*|tydzień|týdn\\p{L}*|тиж\\p{L}*|हफ़्ते|सप्ताह|أسابيع|أسبوع|εβδομάδ\\p{L}*|semanas?|semaines?|settiman[ae]|minggu|tuần|สัปดาห์|周|週間?|星期|주|недел\\p{L}*|hafta',
  ],
  [
    'month',
    'months?|mos?\\.?|monate?n?|mois|mes(?:es)?|mês|mesi|mese|maand(?:en)?|måned(?:er)?|månad(?:er)?|miesi\\p{L}*|bulan|tháng|เดือน|个月|個月|か月|ヶ月|カ月|개월|달|месяц\\p{L}*|місяц\\p{L}*|أشهر|شهر|ay',
  ],
  [
    'year',
    'years?|yrs?|jahre?n?|ans?|années?|años?|anos?|ann[oi]|jaar|jaren|år|lata?|tahun|năm|ปี|年|년|год\\p{L}*|лет|рік|рок\\p{L}*|سنوات|سنة|yıl',
  ],
];
const AGO =
  'ago|siden|sedan|geleden|temu|sitten|atrás|पहले|тому|lalu|yang lalu|trước|ที่แล้ว|ที่ผ่านมา|前|之前|以前|전|назад|fa|önce';
const BEFORE = 'před|منذ|πριν(?: από)?|vor|hace|il y a|há|for|för';
const ROUGHLY = /^(?:about|around|approximately|roughly|ca\.)\s+/iu;
const A_DAY_AGO =
  /^(?:yesterday|gestern|hier|ayer|ontem|ieri|kemarin|semalam|hôm qua|เมื่อวาน(?:นี้)?|昨天|昨日|어제|вчера|dün)$/iu;
const TODAY =
  /^(?:today|heute|aujourd[’']hui|hoy|hoje|oggi|hari ini|hôm nay|วันนี้|今天|今日|오늘|сегодня|bugün|just now|gerade eben|à l[’']instant|刚刚|剛剛|たった今|vừa xong|baru saja)$/iu;
const TWO_DAYS_AGO =
  /^(?:vorgestern|avant-hier|anteayer|antes de ayer|anteontem|altro ieri|l[’']altro ieri|eergisteren|forgårs|i förrgår|przedwczoraj|kemarin dulu|kelmarin|hôm kia|เมื่อวานซืน|前天|一昨日|おととい|그저께|позавчера)$/iu;
/** Arabic has a number for two of a kind. */
const TWO_OF: readonly (readonly [RegExp, number])[] = [
  [/^منذ دقيقتين$/u, 2],
  [/^منذ ساعتين$/u, 120],
  [/^منذ يومين$/u, 2880],
  [/^منذ أسبوعين$/u, 20_160],
];
/** "yesterday at 10:15", "gestern, 10.15 Uhr", "hier à 10h15": a day in words and its time. */
const DAY_AND_TIME =
  /^(.+?)[\s,]*(?:\s(?:at|um|à|a las|às|alle|kl\.?|om|в|pukul|jam|lúc|เวลา))?[\s,]+(\d{1,2})\s?[:.h時时点點]\s?(\d{2})分?\s*(?:Uhr|น\.?|WIB|WITA|WIT|h)?$/iu;
const MINUTES: Readonly<Record<Exclude<Unit, 'month' | 'year'>, number>> = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10_080,
};
const MONTHS: Readonly<Record<'month' | 'year', number>> = { month: 1, year: 12 };
const ONE = /^(?:an?|eine[rmn]?|une?|un|una|uma|se|satu|bir)$/iu;

/**
 * The date that "2 hours ago", "vor 3 Tagen", "昨天" or "hôm qua" means, counted back from when the page was captured; null when
 * the text is no such thing, or it is not known when that was. Marked as inferred: nobody wrote it down.
 *
 * @param language BCP 47 of the page: how it counts back is known beside the commonest wordings of all languages
 * @param captured when the page was saved; minutes and hours need its time, days its day
 */
export function readRelativeDate(
  text: string,
  captured: ClippingDate | null,
  language: string | null = null,
): ClippingDate | null {
  const written = westernDigits(text).trim().replace(/\s+/gu, ' ');
  if (captured === null) return null;
  const timed = DAY_AND_TIME.exec(written);
  if (timed !== null) return atTime(written, timed, captured, language);
  const distance = distanceBack(written.replace(ROUGHLY, ''), language);
  if (distance === null) return null;
  const { minutes, months } = distance;
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?[^Z+-]*(Z|[+-]\d{2}:\d{2})?$/u.exec(
    captured.value,
  );
  if (match === null) return null;
  const [, year, month, day, hour, minute, zone] = match;
  const exact = minutes < MINUTES.day && minutes % MINUTES.day !== 0;
  // Two hours before a day without a time may be that day or the one before.
  if (exact && hour === undefined) return null;
  // Nobody counts days who says months: what is left is a month, and for years a year. A month before the 31st there may be no 31st.
  const from = months > 0 ? 1 : Number(day);
  const then = new Date(
    Date.UTC(Number(year), Number(month) - 1 - months, from, Number(hour ?? 0), Number(minute ?? 0)) -
      minutes * 60_000,
  );
  if (months > 0)
    return inferred(
      toClippingDate(written, {
        year: then.getUTCFullYear(),
        month: months % 12 === 0 ? null : then.getUTCMonth() + 1,
        day: null,
        time: null,
      }),
    );
  const date = toClippingDate(written, {
    year: then.getUTCFullYear(),
    month: then.getUTCMonth() + 1,
    day: then.getUTCDate(),
    time: exact
      ? { hour: then.getUTCHours(), minute: then.getUTCMinutes(), second: null, zone: zone ?? null }
      : null,
  });
  return inferred(date);
}

function inferred(date: ClippingDate | null): ClippingDate | null {
  return date === null ? null : { ...date, inferred: true };
}

/** The day that is named in words, at the time that is written. */
function atTime(
  written: string,
  [, named = '', hour, minute]: RegExpExecArray,
  captured: ClippingDate,
  language: string | null,
): ClippingDate | null {
  const day = readRelativeDate(
    named.replace(/\s(?:at|um|à|a las|às|alle|kl\.?|om|в|pukul|jam|lúc)$/iu, ''),
    captured,
    language,
  );
  const match = day?.precision === 'day' ? /^(\d+)-(\d+)-(\d+)$/u.exec(day.value) : null;
  if (match === null) return null;
  return inferred(
    toClippingDate(written, {
      year: Number(match[1]),
      month: Number(match[2]),
      day: Number(match[3]),
      time: { hour: Number(hour), minute: Number(minute), second: null, zone: null },
    }),
  );
}

interface Distance {
  readonly minutes: number;
  readonly months: number;
}

function distanceBack(text: string, language: string | null): Distance | null {
  // Its own wording first: "3 год тому" is hours in Ukrainian and looks like years in Russian.
  const said = language === null ? null : readSaidDistance(text, language);
  if (said !== null) return distanceOf(said.unit, said.count);
  if (A_DAY_AGO.test(text)) return { minutes: MINUTES.day, months: 0 };
  if (TWO_DAYS_AGO.test(text)) return { minutes: 2 * MINUTES.day, months: 0 };
  if (TODAY.test(text)) return { minutes: 0, months: 0 };
  for (const [pattern, minutes] of TWO_OF) if (pattern.test(text)) return { minutes, months: 0 };
  for (const [unit, words] of UNITS) {
    const match =
      new RegExp(`^(\\d{1,3}|\\p{L}+)\\s*(?:${words})\\s*(?:${AGO})$`, 'iu').exec(text) ??
      new RegExp(`^(?:${BEFORE})\\s+(\\d{1,3}|\\p{L}+)\\s*(?:${words})(?:\\s+siden|\\s+sedan)?$`, 'iu').exec(
        text,
      );
    if (match === null) continue;
    const count = ONE.test(match[1] ?? '') ? 1 : Number(match[1]);
    if (!Number.isInteger(count)) continue;
    return distanceOf(unit, count);
  }
  return null;
}

function distanceOf(unit: Unit, count: number): Distance {
  return unit === 'month' || unit === 'year'
    ? { minutes: 0, months: count * MONTHS[unit] }
    : { minutes: count * MINUTES[unit], months: 0 };
}
