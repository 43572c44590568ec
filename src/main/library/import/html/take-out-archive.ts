import type { DomDocument } from './dom';
import { isOfArchiveToday, originalOf, type OriginalPage } from './original-address';

/** The bar of the Wayback Machine, and what it asks for donations with. */
const WAYBACK_BAR = '#wm-ipp-base, #wm-ipp, #wm-ipp-print, #donato';
/** Where it keeps the address of the page: in its bar, and as the second argument of a call, with the time. */
const WAYBACK_FIELD = '#wmtbURL';
const WAYBACK_CALL = /__wm\.wombat\(\s*["']([^"'\s]+)["']\s*,\s*["'](\d{14})["']/u;
/** What archive.today puts above a page, and what it writes into its head in place of the publisher's data. */
const TODAY_BAR = '#HEADER';
const TODAY_ADDRESS = '#SHARE_LONGLINK, link[rel="canonical"], link[rel="bookmark"]';
const TODAY_DATA =
  'meta[property]:not([property$=":title"]), meta[itemprop], link[rel="canonical"], link[rel="bookmark"]';

/** Whether the text of a page may be from a web archive that changes pages; false is certain. */
export function mayBeArchived(html: string): boolean {
  return html.includes('wm-ipp') || html.includes('__wm.wombat') || html.includes('SHARE_LONGLINK');
}

/**
 * Takes out of a page what a web archive put into it, and tells which page it was; null for a page from none. Without it,
 * archive.today's time of saving stands where the day of publication does, and its name where the outlet's does.
 */
export function takeOutArchive(document: DomDocument): OriginalPage | null {
  return ofWayback(document) ?? ofArchiveToday(document);
}

function ofWayback(document: DomDocument): OriginalPage | null {
  const field = document.querySelector(WAYBACK_FIELD)?.getAttribute('value')?.trim() ?? null;
  for (const element of document.querySelectorAll(WAYBACK_BAR)) element.remove();
  for (const script of document.querySelectorAll('script:not([src])')) {
    const [, address = '', stamp = ''] = WAYBACK_CALL.exec(script.textContent ?? '') ?? [];
    if (address !== '') return originalOf(`https://web.archive.org/web/${stamp}/${address}`);
  }
  return field === null || !URL.canParse(field)
    ? null
    : { url: new URL(field).href, shownAt: field, capturedAt: null };
}

function ofArchiveToday(document: DomDocument): OriginalPage | null {
  for (const element of document.querySelectorAll(TODAY_ADDRESS)) {
    const address = element.getAttribute('value') ?? element.getAttribute('href') ?? '';
    const original = URL.canParse(address) && isOfArchiveToday(address) ? originalOf(address) : null;
    if (original === null) continue;
    for (const own of document.querySelectorAll(`${TODAY_BAR}, ${TODAY_DATA}`)) own.remove();
    return original;
  }
  return null;
}
