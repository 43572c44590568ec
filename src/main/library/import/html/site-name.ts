import { lineOf } from './dom';
import { textOf } from './json-ld';
import type { Page } from './page';
import { fold } from './fold-words';

/** Separators between a headline and the site's name. */
export const SITE_SEPARATOR =
  /\s+[|–—·•»«:ㅣ-]\s+|\s+：\s*(?=[\p{Script=Han}\p{Script=Katakana}]{2,14}$)|\s*[|｜_ㅣ]\s*|\s+::\s+|(?<=[\p{Script=Han}？！。”」】）])-{1,2}(?=[\p{Script=Han}A-Z][\p{Script=Han}\w ·]{1,15}$)/u;

/** What WordPress' themes long put between a blog's name and a headline: "The Blog » Blog Archive » Headline". */
const BLOG_ARCHIVE = /^(\S.{0,80}?)\s+»\s+Blog Archive\s+»/u;

/** "見出し ：日本経済新聞": only the site's own name, as headlines have the same colon. */
const BEHIND_COLON = /^(.+?)\s*：\s*([^：]{3,30})$/u;

/** What a page calls its site, folded: OpenGraph, the application's name, the publisher, the host. */
export function siteNamesOf(page: Page): ReadonlySet<string> {
  const { url } = page.url;
  const host = url === null ? '' : new URL(url).hostname.replace(/^(?:www\d?|m)\./u, '');
  const names = [
    page.meta.first('og:site_name')?.value,
    page.meta.first('application-name')?.value,
    textOf(page.jsonLd.resolve(page.jsonLd.article?.['publisher'])) ?? undefined,
    host,
    host.replace(/\.[a-z]{2,3}$/u, ''),
    BLOG_ARCHIVE.exec(lineOf(page.elements.first('head > title, title')))?.[1],
  ];
  return new Set(names.filter((name) => name !== undefined && name !== '').map((name) => fold(name ?? '')));
}

/** Whether a title ends in the site's name or its host. */
export function hasSiteAtEnd(title: string, siteNames: ReadonlySet<string>): boolean {
  const last = title.split(SITE_SEPARATOR).at(-1)?.trim() ?? '';
  return last !== title.trim() && (siteNames.has(fold(last)) || /^[\p{L}\p{N}-]+\.\p{L}{2,4}$/u.test(last));
}

/** Drops the site's name, at either end, from a title that carries it; what is left is the title's own wording. */
export function cutSiteName(
  title: string,
  siteNames: ReadonlySet<string>,
  headings: readonly { readonly folded: string }[],
): string {
  const shown = new Set(headings.map(({ folded }) => folded).filter((folded) => folded.length > 10));
  if (shown.has(fold(title))) return title;
  const before = withoutNameBehindColon(title, siteNames);
  if (before !== title) return before;
  const cuts = cutsOf(title);
  const beforeName = cuts.find(
    (cut) => title.startsWith(cut) && siteNames.has(fold(title.slice(cut.length))),
  );
  if (beforeName !== undefined) return beforeName;
  const asShown = cuts.find((cut) => shown.has(fold(cut)));
  if (asShown !== undefined) return asShown;
  const parts = title.split(SITE_SEPARATOR);
  if (parts.length < 2) return title;
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  // Chinese pages put their section and their name behind the headline, each with a line before it.
  const isChain = title.includes('_') && parts.length > 2 && /\p{Script=Han}{6}/u.test(first);
  if (isChain && parts.slice(1).every((part) => part.length < first.length)) return first.trim();
  if (siteNames.has(fold(first))) return title.slice(title.indexOf(parts[1] ?? ''));
  const cut = withoutEnd(title, last);
  const named =
    siteNames.has(fold(last)) || [...siteNames].some((name) => name !== '' && fold(last).includes(name));
  // Without the site's name to go by, a short end after a bar or a dash is one.
  return named || (last.length <= 40 && cut.length > last.length) ? cut : title;
}

/** Drops the site's own name behind a wide colon. */
export function withoutNameBehindColon(title: string, siteNames: ReadonlySet<string>): string {
  const [, before = title, name = ''] = BEHIND_COLON.exec(title) ?? [];
  return name !== '' && [...siteNames].some((one) => one.startsWith(fold(name))) ? before : title;
}

/** The title without its last parts, longest first, and without its first ones. */
function cutsOf(title: string): readonly string[] {
  const cuts: string[] = [];
  const parts = title.split(SITE_SEPARATOR);
  let left = title;
  for (const part of parts.slice(1).reverse()) {
    left = withoutEnd(left, part);
    cuts.push(left);
  }
  let right = title;
  for (const part of parts.slice(0, -1)) {
    right = right.slice(right.indexOf(part) + part.length).replace(/^[\s|｜ㅣ_–—·•»«:：-]+/u, '');
    cuts.push(right);
  }
  return cuts.filter((cut) => cut !== '');
}

/** A title without its last part and the separator before it. */
export function withoutEnd(title: string, end: string): string {
  return title.slice(0, title.lastIndexOf(end)).replace(/[\s|｜ㅣ_–—·•»«:：-]+$/u, '');
}

/** What stands behind the last separator of a title; null where it has none. */
export function lastPart(title: string): string | null {
  const parts = title.split(SITE_SEPARATOR);
  const last = parts.at(-1) ?? '';
  return parts.length < 2 || last === '' ? null : last;
}
