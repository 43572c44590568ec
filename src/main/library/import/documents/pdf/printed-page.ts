import type { ClippingDate } from '../../../../../shared/model/clipping-date';
import { findDate } from '../../dates/find-dates';
import { readMachineDate } from '../../dates/read-machine-date';
import { linkedSite } from '../../html/linked-site';
import { originalOf } from '../../html/original-address';
import { unescapeAddress } from '../../html/page-url';
import type { PdfInfo } from './load-pdfjs';
import type { ReadPage } from './read-pages';
import { printedRows, type PrintedRow } from './printed-rows';
import type { PdfLine } from './text-lines';
import { CUT_OFF } from './title-letters';

/** A web page that somebody printed to PDF: what the browser wrote down of it. */
export interface PrintedPage {
  /** Its whole address; null where none stands there, or only the beginning of one. */
  readonly url: string | null;
  /** The address as it stands on the pages, cut off where it ends in `…` or `...`. */
  readonly address: string | null;
  /** The origin of the site that most of its links lead to: where no address stands on the pages, it is most likely one of that site. */
  readonly site: string | null;
  readonly title: string;
  /** Firefox' reader view of the page was printed. */
  readonly isReaderView: boolean;
  /** When it was printed: the day it was looked at, never that of its publication. */
  readonly printedAt: ClippingDate | null;
  /** BCP 47 as the page declared it; empty where nothing did. */
  readonly language: string;
  /** The lines the browser put around the page. */
  readonly furniture: ReadonlySet<PdfLine>;
}

/** A share of the pages on which the browser's rows stand, at least. */
const MOST_PAGES = 0.6;
/**
 * The programs of people who print pages: the browser's own name for itself (Chrome, Edge, Opera), "Mozilla Firefox 128", "Safari". An app
 * that is built like a browser prints what is no page.
 */
const BROWSER =
  /^Mozilla\/5\.0 (?!.*\b(?:Electron|Slack|Teams)\/)|^(?:Mozilla )?Firefox\b|^(?:Safari|Microsoft Edge|Google Chrome|Chromium|Opera|Brave Browser|Vivaldi)\b|^wkhtmltopdf\b/u;
/** What Firefox puts before the address of the page its reader view shows. */
const READER_VIEW = 'about:reader?url=';
const DAY = 86_400_000;

/**
 * Whether a PDF is a printed web page, by what browsers put above and below each page (address and time, title, page number) or by the
 * program it names; null when it is none.
 */
export function readPrintedPage(
  pages: readonly ReadPage[],
  info: PdfInfo,
  links: readonly string[],
): PrintedPage | null {
  const rows = pages.map((page, i) => printedRows(page, i + 1, pages.length));
  const found = (has: (row: PrintedRow) => boolean): boolean =>
    rows.filter((some) => some.some(has)).length >= Math.max(1, pages.length * MOST_PAGES);
  // An address alone is a letterhead.
  const isAddressed = found(({ address }) => address !== null) && found(({ time }) => time !== null);
  const isBrowsers = BROWSER.test(textOf(info.Creator));
  if (!isAddressed && !isBrowsers) return null;

  const all = isAddressed ? rows.flat() : [];
  const noted = mostSaid(all.flatMap((row) => row.address ?? []));
  const isReaderView = noted?.startsWith(READER_VIEW) === true;
  const address = isReaderView ? unescapeAddress(noted.slice(READER_VIEW.length)) : noted;
  const written = mostSaid(all.flatMap((row) => row.time ?? []));
  const shown = mostSaid(all.flatMap(({ rest }) => (rest === '' ? [] : [rest]))) ?? '';
  const given = textOf(info.Title);
  const whole =
    address === null || CUT_OFF.test(address) ? completed(address, links, isReaderView) : webAddress(address);
  return {
    // A print of a copy in a web archive is of the page itself.
    url: whole === null ? null : (originalOf(whole)?.url ?? whole),
    address,
    isReaderView,
    site: address === null ? linkedSite(links) : null,
    // The file holds all of it, and in the order it is written.
    title: given !== '' && (isBrowsers || shown === '' || isCutOf(shown, given)) ? given : shown,
    printedAt: timeOfPrint(written, textOf(info.CreationDate), textOf(info.Language)),
    language: textOf(info.Language),
    furniture: new Set(all.filter(({ rest }) => rest === '' || rest === shown).flatMap(({ lines }) => lines)),
  };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : '';

/** "A long headline of a p…" of the title the file names. */
function isCutOf(shown: string, given: string): boolean {
  return given !== '' && given.startsWith(shown.replace(CUT_OFF, ''));
}

function webAddress(address: string): string | null {
  return /^https?:/u.test(address) && URL.canParse(address) ? new URL(address).href : null;
}

/**
 * The one address that begins as the cut one does, among those the page links to: parts of itself, its share links. The first link of
 * Firefox' reader view is the page it shows.
 */
function completed(cut: string | null, links: readonly string[], isReaderView: boolean): string | null {
  if (cut === null) return null;
  const start = cut.replace(CUT_OFF, '');
  const [first] = links;
  if (isReaderView && first?.startsWith(start) === true) return webAddress(first);
  if (!/^https?:\/\/[^/]+\/.{12,}/u.test(start)) return null;
  const whole = new Set(
    links.flatMap((link) => {
      const [address = ''] = link.split('#', 1);
      return address.startsWith(start) && URL.canParse(address) ? [address] : [];
    }),
  );
  const [only] = whole;
  return whole.size === 1 && only !== undefined ? only : null;
}

/** When it was printed: as the file says to the second, unless the row on the page names another day (a file made again later). */
function timeOfPrint(written: string | null, created: string, language: string): ClippingDate | null {
  const made = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:Z|([+-]\d{2})'?(\d{2})?)?/u.exec(created);
  const [
    raw = '',
    year = '',
    month = '',
    day = '',
    hour = '',
    minute = '',
    second = '00',
    zone,
    minutes = '00',
  ] = made ?? [];
  const file =
    made === null
      ? null
      : readMachineDate(
          `${year}-${month}-${day}T${hour}:${minute}:${second}${zone === undefined ? (raw.endsWith('Z') ? 'Z' : '') : `${zone}:${minutes}`}`,
        );
  if (written === null) return file === null ? null : { ...file, raw };
  const found = findDate(written, { language: language === '' ? null : language, shortYears: true });
  if (found === null) return file === null ? null : { ...file, raw: written };
  if (file === null) return found.ambiguous ? null : found.date;
  // The other way round it may be the same day: the row is written as the computer's owner writes days.
  const apart = Math.abs(Date.parse(file.value.slice(0, 10)) - Date.parse(found.date.value.slice(0, 10)));
  return apart <= DAY || found.ambiguous || sameNumbers(written, file.value)
    ? { ...file, raw: written }
    : found.date;
}

/** Whether the numbers of a day stand in a text, in whatever order. */
function sameNumbers(written: string, iso: string): boolean {
  const numbers = (written.match(/\p{Nd}+/gu) ?? []).map(Number);
  const [year = 0, month = 0, day = 0] = iso.slice(0, 10).split('-').map(Number);
  return (
    numbers.includes(month) &&
    numbers.includes(day) &&
    (numbers.includes(year) ||
      numbers.includes(year % 100) ||
      numbers.includes((year + 543) % 100) ||
      numbers.includes(year + 543))
  );
}

function mostSaid(said: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const one of said) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? null;
}
