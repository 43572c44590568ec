import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { findDate, type DateContext } from './find-dates';
import { toClippingDate } from './found-date';

const ISO =
  /^(\d{4})-(\d{1,2})(?!\d)(?:-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?)?/iu;
/** All digits in one, as programs stamp files and PDFs: 20190918163409, D:20190918163409+02'00'. */
const COMPACT = /^(?:D:)?(\d{4})(\d{2})(\d{2})T?(\d{2})(\d{2})(\d{2})?\s*(Z|[+-]\d{2}[:']?(?:\d{2})?)?'?$/u;
/** A month in letters says which number is which also before a year of two digits: "Wed, 18 Sep 19" (RFC 822). */
const IN_WORDS = /\p{L}{3}/u;
const EPOCH = /^\d{10}(?:\d{3})?$/u;

/**
 * A date written for machines (JSON-LD, meta, `datetime`): ISO 8601 and what sites put in its place. The day stays as
 * written and is never moved to another zone; a bare count of seconds or milliseconds since 1970 is UTC.
 *
 * @param context how the document writes dates, asked for only when the date is written as people do (`03/04/2021`, which is
 *   American where nothing says otherwise)
 */
export function readMachineDate(
  text: string,
  context: () => DateContext = () => ({ language: null }),
): ClippingDate | null {
  const raw = text.trim();
  const iso = ISO.exec(raw);
  if (iso !== null) return readIso(raw, iso);
  const compact = COMPACT.exec(raw);
  if (compact !== null) return readIso(raw, compact);
  if (EPOCH.test(raw)) {
    const seconds = raw.length === 13 ? Number(raw) / 1000 : Number(raw);
    return readMachineDate(new Date(Math.floor(seconds) * 1000).toISOString().replace('.000', ''));
  }
  const { language, order = null } = context();
  const writing = { language: language === null || language === 'en' ? 'en-US' : language, order };
  const found =
    findDate(raw, writing) ?? (IN_WORDS.test(raw) ? findDate(raw, { ...writing, shortYears: true }) : null);
  return found === null ? null : { ...found.date, raw };
}

function readIso(raw: string, iso: RegExpExecArray): ClippingDate | null {
  const [, year, month, day, hour, minute, second, zone] = iso;
  const time =
    hour === undefined
      ? null
      : {
          hour: Number(hour),
          minute: Number(minute),
          second: second === undefined ? null : Number(second),
          zone: zone === undefined ? null : zoneText(zone),
        };
  return toClippingDate(raw, {
    year: Number(year),
    month: Number(month),
    day: day === undefined ? null : Number(day),
    time,
  });
}

function zoneText(zone: string): string {
  if (/^[a-z]/iu.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(/[:']/gu, '').padEnd(4, '0');
  return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
