import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { toClippingDate } from '../dates/found-date';
import { readMachineDate } from '../dates/read-machine-date';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DATE_TIME =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:([+-]\d{4})|([a-z]{1,5}))?/iu;

/** "Thu Mar  4 09:00:00 2021", as C and the separators of mailboxes write it. */
const AS_IN_C =
  /^[a-z]{3},? ([a-z]{3}) (\d{1,2}) (\d{1,2}:\d{2}(?::\d{2})?(?: [+-]\d{4}| [A-Z]{3,4})?) (\d{4})$/iu;

/** Names of zones that RFC 5322, 4.3, still knows; every other name says nothing. */
const ZONES: Readonly<Record<string, string>> = {
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/** The date of a mail's header (RFC 5322, 3.3 and 4.3), day and zone as written; null when it is none. */
export function readMailDate(header: string): ClippingDate | null {
  const raw = header.trim();
  const plain = raw
    .replace(/\([^()]*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const found = DATE_TIME.exec(plain.replace(AS_IN_C, '$2 $1 $4 $3'));
  if (found === null) return readMachineDate(raw);
  const [, day = '', month = '', year = '', hour = '', minute = '', second, offset, name] = found;
  const index = MONTHS.indexOf(month.toLowerCase());
  if (index < 0) return null;
  return toClippingDate(raw, {
    year: fullYear(year),
    month: index + 1,
    day: Number(day),
    time: {
      hour: Number(hour),
      minute: Number(minute),
      second: second === undefined ? null : Number(second),
      zone: offset === undefined ? (ZONES[name?.toUpperCase() ?? ''] ?? null) : zoneOf(offset),
    },
  });
}

/** `-0000` is UTC whose writer's own zone is unknown (RFC 5322, 3.3). An offset no place has is none. */
function zoneOf(offset: string): string | null {
  if (offset === '+0000' || offset === '-0000') return 'Z';
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(3));
  return hours > 14 || minutes > 59 ? null : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}

/** Two and three digits as RFC 5322, 4.3, reads them. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return digits.length === 3 ? 1900 + year : year;
}

/** When a mail was sent: its `Date`, else when the last computer on its way received it (RFC 5322, 3.6.7); null where neither says so. */
export function sentDate(header: (name: string) => string): ClippingDate | null {
  return readMailDate(header('date')) ?? readMailDate(header('received').split(';').at(-1) ?? '');
}
