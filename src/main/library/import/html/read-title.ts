import { lineOf } from './dom';
import { textOf } from './json-ld';
import type { Found, Page } from './page';

/** Separators between a headline and the site's name. */
const SITE_SEPARATOR = /\s+[|–—·•»«:-]\s+|\s*[|｜_]\s*|\s+::\s+/u;
const SHORTEST_TITLE = 4;

/**
 * The headline, by the rule that did best on pages with a known one: a news article's JSON-LD headline; else the only h1 if the
 * page repeats it elsewhere; else JSON-LD; else og:title without the site's name; else h1; else the title element.
 */
export function readTitle(page: Page): Found<string> | null {
  const headline = textOf(page.jsonLd.article?.['headline']) ?? null;
  const og = page.meta.first('og:title', 'twitter:title', 'dc.title', 'title')?.value ?? null;
  const title = lineOf(page.document.querySelector('head > title, title'));
  const siteNames = siteNamesOf(page);
  const headings = [...page.document.querySelectorAll('h1')]
    .map(lineOf)
    .filter((text) => text.length >= SHORTEST_TITLE);
  const onlyHeading = new Set(headings).size === 1 ? (headings[0] ?? null) : null;

  if (headline !== null && page.jsonLd.isNews)
    return found(whole(headline, onlyHeading), 'json-ld', headline);
  const elsewhere = [headline, og, title].filter((one) => one !== null).map(fold);
  if (
    onlyHeading !== null &&
    !siteNames.has(fold(onlyHeading)) &&
    elsewhere.some((one) => one.includes(fold(onlyHeading)))
  ) {
    return found(onlyHeading, 'h1', onlyHeading);
  }
  if (headline !== null) return found(headline, 'json-ld', headline);
  const marked = lineOf(page.document.querySelector('[itemprop~="headline"]'));
  if (marked.length >= SHORTEST_TITLE) return found(marked, 'microdata', marked);
  if (og !== null) return found(cutSiteName(og, siteNames, headings), 'og', og);
  const heading = headings.find((text) => !siteNames.has(fold(text)));
  if (heading !== undefined) return found(heading, 'h1', heading);
  return title === '' ? null : found(cutSiteName(title, siteNames, headings), 'title', title);
}

/** The second headline, when the page names one that is not its description. */
export function readSubtitle(page: Page, title: string): Found<string> | null {
  const alternative = textOf(page.jsonLd.article?.['alternativeHeadline']);
  if (alternative === null || fold(alternative) === fold(title)) return null;
  return found(alternative, 'json-ld', alternative);
}

/** Lower case letters and digits only, to compare wordings. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function found(value: string, via: string, evidence: string): Found<string> {
  return { value, via, evidence };
}

/** JSON-LD headlines are cut at 110 characters by some systems; the page's own heading has the rest. */
function whole(headline: string, heading: string | null): string {
  const stem = headline.replace(/\s*(?:…|\.{3})$/u, '');
  return stem !== headline && heading?.startsWith(stem) === true ? heading : headline;
}

function siteNamesOf(page: Page): ReadonlySet<string> {
  const names = [
    page.meta.first('og:site_name')?.value,
    page.meta.first('application-name')?.value,
    textOf(page.jsonLd.resolve(page.jsonLd.article?.['publisher'])) ?? undefined,
  ];
  return new Set(names.filter((name) => name !== undefined).map(fold));
}

/** Drops the site's name, at either end, from a title that carries it. */
function cutSiteName(title: string, siteNames: ReadonlySet<string>, headings: readonly string[]): string {
  const heading = headings.find((text) => text.length > 15 && fold(title).includes(fold(text)));
  if (heading !== undefined) return heading;
  const parts = title.split(SITE_SEPARATOR);
  if (parts.length < 2) return title;
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (siteNames.has(fold(first))) return title.slice(title.indexOf(parts[1] ?? ''));
  const at = title.lastIndexOf(last);
  const cut = title.slice(0, at).replace(/[\s|｜_–—·•»«:-]+$/u, '');
  const named =
    siteNames.has(fold(last)) || [...siteNames].some((name) => name !== '' && fold(last).includes(name));
  // Without the site's name to go by, a short end after a bar or a dash is one.
  return named || (last.length <= 40 && cut.length > last.length) ? cut : title;
}
