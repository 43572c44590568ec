import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { toClippingDate } from './found-date';

type Unit = 'minute' | 'hour' | 'day' | 'week';

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
];
const AGO =
  'ago|siden|sedan|geleden|temu|sitten|atrás|पहले|тому|lalu|yang lalu|trước|ที่แล้ว|ที่ผ่านมา|前|之前|以前|전|назад|fa|önce';
const BEFORE = 'před|منذ|πριν(?: από)?|vor|hace|il y a|há|for|för';
const ROUGHLY = /^(?:about|around|approximately|roughly|ca\.)\s+/iu;
const A_DAY_AGO =
  /^(?:yesterday|gestern|hier|ayer|ontem|ieri|kemarin|semalam|hôm qua|เมื่อวาน(?:นี้)?|昨天|昨日|어제|вчера|dün)$/iu;
const TODAY =
  /^(?:today|heute|aujourd[’']hui|hoy|hoje|oggi|hari ini|hôm nay|วันนี้|今天|今日|오늘|сегодня|bugün|just now|gerade eben|à l[’']instant|刚刚|剛剛|たった今|vừa xong|baru saja)$/iu;
const MINUTES: Readonly<Record<Unit, number>> = { minute: 1, hour: 60, day: 1440, week: 10_080 };
const ONE = /^(?:an?|eine[rmn]?|une?|un|una|uma|se|satu|bir)$/iu;

/**
 * The date that "2 hours ago", "vor 3 Tagen", "昨天" or "hôm qua" means, counted back from when the page was captured; null when
 * the text is no such thing, or it is not known when that was. Marked as inferred: nobody wrote it down.
 *
 * @param captured when the page was saved; minutes and hours need its time, days its day
 */
export function readRelativeDate(text: string, captured: ClippingDate | null): ClippingDate | null {
  const written = text.trim().replace(/\s+/gu, ' ');
  const minutes = minutesAgo(written.replace(ROUGHLY, ''));
  if (minutes === null || captured === null) return null;
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?[^Z+-]*(Z|[+-]\d{2}:\d{2})?$/u.exec(
    captured.value,
  );
  if (match === null) return null;
  const [, year, month, day, hour, minute, zone] = match;
  const exact = minutes < MINUTES.day && minutes % MINUTES.day !== 0;
  // Two hours before a day without a time may be that day or the one before.
  if (exact && hour === undefined) return null;
  const then = new Date(
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour ?? 0), Number(minute ?? 0)) -
      minutes * 60_000,
  );
  const date = toClippingDate(written, {
    year: then.getUTCFullYear(),
    month: then.getUTCMonth() + 1,
    day: then.getUTCDate(),
    time: exact
      ? { hour: then.getUTCHours(), minute: then.getUTCMinutes(), second: null, zone: zone ?? null }
      : null,
  });
  return date === null ? null : { ...date, inferred: true };
}

function minutesAgo(text: string): number | null {
  if (A_DAY_AGO.test(text)) return MINUTES.day;
  if (TODAY.test(text)) return 0;
  for (const [unit, words] of UNITS) {
    const match =
      new RegExp(`^(\\d{1,3}|\\p{L}+)\\s*(?:${words})\\s*(?:${AGO})$`, 'iu').exec(text) ??
      new RegExp(`^(?:${BEFORE})\\s+(\\d{1,3}|\\p{L}+)\\s*(?:${words})(?:\\s+siden|\\s+sedan)?$`, 'iu').exec(
        text,
      );
    if (match === null) continue;
    const count = ONE.test(match[1] ?? '') ? 1 : Number(match[1]);
    if (Number.isInteger(count)) return count * MINUTES[unit];
  }
  return null;
}
