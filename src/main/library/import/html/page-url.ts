import type { ClippingDate } from '../../../../shared/model/clipping-date';
import { readMachineDate } from '../dates/read-machine-date';
import { isComment, type DomDocument, type DomNode } from './dom';
import type { ElementIndex } from './element-index';
import type { JsonLd } from './json-ld';
import { originalOf, type OriginalPage } from './original-address';
import type { PageMeta } from './page-meta';

/** The address of a page and when it was saved. */
export interface PageUrl {
  /** The page's own idea of its address, else the one it was saved from; null when it names none. */
  readonly url: string | null;
  readonly via: string;
  /** The words of the page it was read from, where they are not the address itself. */
  readonly readFrom?: string;
  /** What relative links are relative to. */
  readonly base: string | null;
  /** When a browser or an extension saved it, if it wrote that down. */
  readonly savedAt: ClippingDate | null;
}

/** An address a page gives itself, and the words of the page it was read from. */
export interface OwnAddress {
  readonly address: string;
  readonly evidence: string;
}

/** What a page gives away of its address without naming it; asked only where it is needed. */
export interface WhatPageTells {
  /** The origin of the site. */
  readonly site: () => string | null;
  /** The page's own address. */
  readonly ofItself: () => OwnAddress | null;
}

/**
 * Finds the canonical address: that of the page a web archive, a translator or a cache shows, else link, OpenGraph, JSON-LD, then
 * the marks that saving leaves in a comment, then what the page says of itself elsewhere.
 */
export function readPageUrl(
  document: DomDocument,
  elements: ElementIndex,
  meta: PageMeta,
  jsonLd: JsonLd,
  original: OriginalPage | null,
  told: WhatPageTells,
): PageUrl {
  const own = ownAddress(document, elements, meta, jsonLd, told);
  const shown = original ?? (own.url === null ? null : originalOf(own.url));
  return shown === null
    ? own
    : {
        url: shown.url,
        via: 'web-archive',
        readFrom: shown.shownAt,
        base: shown.url,
        savedAt: own.savedAt ?? shown.capturedAt,
      };
}

function ownAddress(
  document: DomDocument,
  elements: ElementIndex,
  meta: PageMeta,
  jsonLd: JsonLd,
  told: WhatPageTells,
): PageUrl {
  const saved = readSavedFrom(document);
  const canonical = elements.first('link[rel~="canonical" i][href]')?.getAttribute('href') ?? null;
  const og = unescaped(meta.first('og:url')?.value ?? null);
  const own: readonly (readonly [via: string, address: string | null])[] = [
    ...(isElsewhere(canonical, og) ? [] : [['canonical', canonical] as const]),
    ['og', og],
    [
      'json-ld',
      stringOf(jsonLd.article?.['url']) ??
        stringOf(jsonLd.article?.['mainEntityOfPage']) ??
        idOf(jsonLd.article?.['mainEntityOfPage']),
    ],
    ['saved-from', saved.url],
    ['reader-view', elements.first('a.reader-domain[href]')?.getAttribute('href') ?? null],
    ['meta', meta.first('twitter:url', 'parsely-link')?.value ?? null],
    // The rules for sites of Chinese authorities: the page of an article names its title and its address so.
    ['meta', meta.first('articletitle') === null ? null : (meta.first('url')?.value ?? null)],
  ];
  const base = webAddress(elements.first('base[href]')?.getAttribute('href') ?? null, saved.url) ?? saved.url;
  const named = own.flatMap(([via, address]) => {
    // What is relative to the page's own folder, which only the page's address would tell, is known of no site.
    const url =
      webAddress(address, base) ??
      (address?.startsWith('/') === true ? webAddress(address, told.site()) : null);
    return url === null || isFrontPageBeside(url, saved.url) ? [] : [{ via, url }];
  });
  const [first] = named;
  const isFront = first === undefined || isFrontPage(first.url);
  const found = (isFront ? named.find(({ url }) => isBelow(url, first?.url)) : first) ?? null;
  if (found !== null) return { ...found, base: base ?? found.url, savedAt: saved.savedAt };
  const ofItself = told.ofItself();
  if (ofItself !== null && isBelow(ofItself.address, first?.url))
    return {
      url: ofItself.address,
      via: 'own-links',
      readFrom: ofItself.evidence,
      base: base ?? ofItself.address,
      savedAt: saved.savedAt,
    };
  return first === undefined
    ? { url: null, via: '', base, savedAt: saved.savedAt }
    : { ...first, base: base ?? first.url, savedAt: saved.savedAt };
}

/** The site an address is on, as people call it: its host without what only says how it is shown. */
export function siteName(address: string): string {
  return new URL(address).hostname.replace(/^(?:www\d?|m|amp|mobile)\./u, '');
}

/** An absolute http(s) address, or null. */
export function webAddress(address: string | null, base: string | null): string | null {
  const text = address?.trim() ?? '';
  if (text === '' || !URL.canParse(text, base ?? undefined)) return null;
  const url = new URL(text, base ?? undefined);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

/**
 * A story that an outlet took over from another of its house names the first one's page as canonical; where the outlet itself
 * carried it stands in og:url.
 */
function isElsewhere(canonical: string | null, og: string | null): boolean {
  const [one, other] = [webAddress(canonical, null), webAddress(og, null)];
  if (one === null || other === null) return false;
  const [page, shared] = [new URL(one), new URL(other)];
  const isShort =
    SHORT_LINK.test(shared.host + shared.pathname) && page.pathname.length > shared.pathname.length;
  return host(page) !== host(shared) && shared.pathname !== '/' && !isShort;
}

/** What is put into messages instead of a long address: `gaz.et/2dpekj1`. */
const SHORT_LINK = /^[a-z\d-]{1,8}\.[a-z]{2,4}\/(?=[a-z]*\d|[\da-z]*[A-Z])[\w-]{4,12}\/?$/u;

/** `%3A%2F%2F` as it is meant; what is no such code stays. */
export function unescapeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (thrown) {
    if (thrown instanceof URIError) return text;
    throw thrown;
  }
}

/** Some templates write it with its signs as codes. */
function unescaped(address: string | null): string | null {
  return address !== null && /^https?%3A/iu.test(address) ? unescapeAddress(address) : address;
}

function isFrontPage(url: string): boolean {
  const { pathname, search } = new URL(url);
  return pathname === '/' && search === '';
}

/** Whether an address is of a page of the site whose front page is given; of any page where none is. */
function isBelow(url: string, frontPage: string | undefined): boolean {
  if (frontPage === undefined) return true;
  return !isFrontPage(url) && host(new URL(url)) === host(new URL(frontPage));
}

function host({ hostname }: URL): string {
  return hostname.replace(/^www\./u, '');
}

/** Some sites name their front page as canonical on every page; the saved address knows better. */
function isFrontPageBeside(url: string, saved: string | null): boolean {
  return saved !== null && new URL(url).pathname === '/' && new URL(saved).pathname !== '/';
}

function readSavedFrom(document: DomDocument): { url: string | null; savedAt: ClippingDate | null } {
  const comments: string[] = [];
  const outside: string[] = [];
  const gather = (nodes: Iterable<DomNode>, depth: number): void => {
    for (const node of nodes) {
      if (isComment(node)) (depth === 0 ? outside : comments).push(node.textContent ?? '');
      else if (depth < 3) gather(node.childNodes, depth + 1);
      if (comments.length > 50) return;
    }
  };
  gather(document.childNodes, 0);
  for (const comment of [...outside, ...comments]) {
    const browser = /saved from url=\(\d+\)(\S+)/iu.exec(comment)?.[1];
    const singleFile = /SingleFile/u.test(comment) ? /^\s*url:\s*(\S+)/mu.exec(comment)?.[1] : undefined;
    const url = webAddress(browser ?? singleFile ?? null, null);
    if (url === null) continue;
    const date = /^[ \t]*saved date:[ \t]*(.+)$/mu.exec(comment)?.[1];
    return { url, savedAt: date === undefined ? null : readMachineDate(date) };
  }
  // People and programs note where a page is from above or below it.
  const noted = outside.map((comment) => /^\s*(https?:\/\/\S+)\s*$/iu.exec(comment)?.[1] ?? null);
  return {
    url: noted.map((address) => webAddress(address, null)).find((url) => url !== null) ?? null,
    savedAt: null,
  };
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function idOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && '@id' in value ? stringOf(value['@id']) : null;
}
