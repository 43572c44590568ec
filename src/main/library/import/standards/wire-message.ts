import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { toClippingDate } from '../dates/found-date';
import { monthNumber } from '../dates/month-names';
import { readZone } from '../dates/read-time';

/** Characters that frame a message on a wire (ISO 646): start of heading, of text, end of text, of transmission. */
const MESSAGE = /\x01([^\x01\x02]{1,400})\x02([^\x02\x04]*)(?:\x04|(?=\x01)|$)/gu;

/** A message as it came over the wire, its text lines still as they were. */
export interface WireMessage {
  /** ANPA 1312 marks its lines with `^` at the start and `<` or `=` at the end. */
  readonly style: 'iptc-7901' | 'anpa-1312';
  /** The words of the heading: service and number, priority, category, key words. */
  readonly heading: string;
  /** The key word line. */
  readonly slug: string;
  readonly lines: readonly string[];
  readonly date: ClippingDate | null;
}

/** The messages of a file of a news agency's wire (IPTC 7901 or ANPA 1312), in order. */
export function readWireMessages(text: string): WireMessage[] {
  return [...text.matchAll(MESSAGE)].map(([, head = '', rest = '']) => {
    const [content = '', foot = ''] = rest.split('\x03', 2);
    const isAnpa = /[\x11-\x14\x1f]/u.test(head) || /^\^/mu.test(content);
    const [heading = '', ...slug] = lines(head);
    return {
      style: isAnpa ? 'anpa-1312' : 'iptc-7901',
      heading,
      slug: slug.join(' ').trim(),
      lines: lines(content),
      date: isAnpa ? anpaDate(foot) : iptcDate(foot),
    };
  });
}

/** Marks for tables, type and justification say how to print, and print nothing themselves. */
function lines(text: string): string[] {
  return text
    .split(/\r?\n/u)
    .map((line) =>
      line
        .replace(/^\^?\x08/u, '\t')
        .replace(/[\x00-\x08\x0b-\x1f\x7f]+/gu, ' ')
        .trimEnd(),
    )
    .filter((line, i, all) => line.trim() !== '' || (i > 0 && i < all.length - 1));
}

/** `AP-WF-11-13-13 1509GMT`. */
function anpaDate(foot: string): ClippingDate | null {
  const match = /(\d{2})-(\d{2})-(\d{2})\s+(\d{2})(\d{2})\s?([A-Z]{3,4})?/u.exec(foot);
  if (match === null) return null;
  const [raw, month, day, year, hour, minute, zone] = match;
  return dateOf(raw, { year, month: Number(month), day, hour, minute, zone });
}

/** `212101 GMT Nov 18`: day, time, zone, month, year; some services write `2018-11-21/21:01`. */
function iptcDate(foot: string): ClippingDate | null {
  const iso = /\d{2}(\d{2})-(\d{2})-(\d{2})[/T ](\d{2}):(\d{2})/u.exec(foot);
  if (iso !== null) {
    const [raw, year, month, day, hour, minute] = iso;
    return dateOf(raw, { year, month: Number(month), day, hour, minute, zone: undefined });
  }
  const match = /(\d{2})(\d{2})(\d{2})\s+(?:([A-Z]{1,5})\s+)?(\p{L}{3,9})\s+(\d{2})\b/u.exec(foot);
  if (match === null) return null;
  const [raw, day, hour, minute, zone, name = '', year] = match;
  const month = monthNumber(name, null);
  return month === null ? null : dateOf(raw, { year, month, day, hour, minute, zone });
}

interface Written {
  readonly year: string | undefined;
  readonly month: number;
  readonly day: string | undefined;
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly zone: string | undefined;
}

function dateOf(raw: string, written: Written): ClippingDate | null {
  const short = Number(written.year);
  return toClippingDate(raw.trim(), {
    year: short >= 70 ? 1900 + short : 2000 + short,
    month: written.month,
    day: Number(written.day),
    time: {
      hour: Number(written.hour),
      minute: Number(written.minute),
      second: null,
      zone: readZone(written.zone),
    },
  });
}
