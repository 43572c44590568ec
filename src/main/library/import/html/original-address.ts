import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { readMachineDate } from '../dates/read-machine-date';

/** The page that another site shows, and when that site took it. */
export interface OriginalPage {
  readonly url: string;
  /** The address it is shown under. */
  readonly shownAt: string;
  /** Null where the address does not say. */
  readonly capturedAt: ClippingDate | null;
}

/** `/web/20240612103015id_/https://…`, as the Wayback Machine and the web archives of libraries name what they hold (pywb). */
const WITH_STAMP = /\/(\d{14})(?:[a-z]{2}_)?\/(https?:\/{1,2}\S+)$/iu;
/** The Wayback Machine takes shorter times and addresses without a scheme. */
const WAYBACK = /^\/web\/(\d{4,14})(?:[a-z]{2}_)?\/((?:https?:\/{1,2})?[^/\s]+\.[^\s]+)$/iu;
/** `/2024.06.12-103015/https://…`, as archive.today and its other names do. */
const ARCHIVE_TODAY = /^\/(\d{4})\.(\d{2})\.(\d{2})-(\d{6})\/(https?:\/{1,2}\S+)$/iu;
const ARCHIVE_TODAY_HOST = /^archive\.(?:today|ph|is|li|vn|md|fo)$/iu;
/** `www-post-example.translate.goog`: a dot of the host is a hyphen, a hyphen is two. */
const TRANSLATED = /^([a-z\d-]+)\.translate\.goog$/iu;
/** `www-post-example.cdn.ampproject.org/c/s/www.post.example/…`, and Google's viewer of the same. */
const AMP_CACHE = /^\/[a-z]{1,2}\/(s\/)?([^/]+\.[^/]+\/\S*)$/iu;
const AMP_VIEWER = /^\/amp\/(s\/)?([^/]+\.[^/]+\/\S*)$/iu;

/**
 * The page that a web archive, a translator or a cache shows under an address of its own; null for every other address.
 *
 * @param address an absolute http(s) address
 */
export function originalOf(address: string): OriginalPage | null {
  const url = new URL(address);
  const path = url.pathname + url.search;
  const host = url.hostname.replace(/^www\./u, '');
  const kept = host === 'web.archive.org' ? WAYBACK.exec(path) : null;
  if (kept !== null) return page(address, kept[2] ?? '', dateOf(kept[1] ?? ''));
  const today = ARCHIVE_TODAY_HOST.test(host) ? ARCHIVE_TODAY.exec(path) : null;
  if (today !== null) return page(address, today[5] ?? '', dateOf(today.slice(1, 5).join('')));
  const stamped = WITH_STAMP.exec(path);
  if (stamped !== null) return page(address, stamped[2] ?? '', dateOf(stamped[1] ?? ''));
  const translated = TRANSLATED.exec(host)?.[1];
  if (translated !== undefined) return page(address, ofTranslation(url, translated), null);
  const cached = host.endsWith('.cdn.ampproject.org') ? AMP_CACHE.exec(path) : null;
  const viewed = /^google\.[a-z.]{2,6}$/u.test(host) ? AMP_VIEWER.exec(path) : null;
  const amp = cached ?? viewed;
  return amp === null
    ? null
    : page(address, `${amp[1] === undefined ? 'http' : 'https'}://${amp[2] ?? ''}`, null);
}

/** Whether a page was taken by archive.today, whose pages hold its own data in place of the publisher's. */
export function isOfArchiveToday(address: string): boolean {
  return ARCHIVE_TODAY_HOST.test(new URL(address).hostname.replace(/^www\./u, ''));
}

function page(shownAt: string, address: string, capturedAt: ClippingDate | null): OriginalPage | null {
  const full = /^https?:/iu.test(address)
    ? address.replace(/^(https?):\/(?!\/)/iu, '$1://')
    : `http://${address}`;
  return URL.canParse(full) ? { url: new URL(full).href, shownAt, capturedAt } : null;
}

function ofTranslation(url: URL, name: string): string {
  const host = name
    .split('--')
    .map((part) => part.replaceAll('-', '.'))
    .join('-');
  const own = new URL(url.href);
  for (const key of [...own.searchParams.keys()]) if (key.startsWith('_x_tr_')) own.searchParams.delete(key);
  return `https://${host}${own.pathname}${own.search}`;
}

/** 20240612103015 in UTC, or the first digits of it. */
function dateOf(stamp: string): ClippingDate | null {
  const [, year = '', ...rest] = /^(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})(\d{2}))?/u.exec(stamp) ?? [];
  const [month, day, hour, minute, second] = rest;
  if (month === undefined) return null;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  const found = readMachineDate(
    day === undefined || hour === undefined ? date : `${date}T${hour}:${minute ?? ''}:${second ?? ''}Z`,
  );
  return found === null ? null : { ...found, raw: stamp };
}
