import { lineOf, type DomElement } from './dom';
import { namesOf } from './furniture-names';
import { textOf } from './json-ld';
import { isInMargin } from './margin';
import type { Found, Page } from './page';

/** Separators between a headline and the site's name. */
const SITE_SEPARATOR = /\s+[|–—·•»«:ㅣ-]\s+|\s*[|｜_ㅣ]\s*|\s+::\s+/u;
const SHORTEST_TITLE = 4;
const LONGEST_TITLE = 300;
/** Shorter wordings that agree may be a section's or the site's name. */
const SHORTEST_AGREED = 15;
/** Headings of menus and marginal boxes, which pages for screen readers put before the headline. */
const NO_HEADLINE =
  /^(?:navigation|quick ?links?|men[üu]|main menu|menu|search|suche|service|home|startseite|news|aktuell(?:es)?|aktuelle meldungen|presse|blog|skip to .*|zum inhalt.*|breadcrumbs?|navigation und service)$/iu;

/**
 * The headline as the publisher words it, without the site's name. What the page says in several places (JSON-LD, og:title,
 * a visible heading, the title element) is weighed:
 *
 * - A news article's JSON-LD headline, unless the page shows it only as its own breadcrumb and another one as its heading.
 * - A kicker before it (`Kicker: headline`) is cut when the page shows the headline alone.
 * - Without one: the heading that the title element or og:title repeats; a heading that is the site's name is none.
 */
export function readTitle(page: Page): Found<string> | null {
  const wordings = wordingsOf(page);
  const { headline } = wordings;
  const agreed = agreedWording(wordings);
  if (agreed !== null) return agreed;
  if (headline !== null && page.jsonLd.isNews) return fromData(wordings, headline);
  const repeated = repeatedHeading(wordings);
  if (repeated !== null) return found(repeated, 'h1', repeated);
  if (headline !== null) return fromData(wordings, headline);
  const marked = lineOf(page.document.querySelector('[itemprop~="headline"]'));
  if (marked.length >= SHORTEST_TITLE) return found(marked, 'microdata', marked);
  const named = page.meta.first('headline', 'sailthru.title', 'parsely-title', 'citation_title');
  if (named !== null && named.value.length >= SHORTEST_TITLE)
    return found(named.value, 'meta', `${named.name} ${named.value}`);
  return withoutHeading(wordings);
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

interface Heading {
  readonly text: string;
  readonly folded: string;
  readonly rank: number;
}

interface Wordings {
  /** JSON-LD's, as text; and whether it was written with HTML's escapes, by a template that knows no JSON. */
  readonly headline: string | null;
  readonly escaped: boolean;
  readonly og: string | null;
  readonly title: string;
  readonly siteNames: ReadonlySet<string>;
  /** Headings people see as such, outside breadcrumbs and menus, in order. */
  readonly headings: readonly Heading[];
  /** First-rank headings that are a breadcrumb's last step. */
  readonly breadcrumbs: readonly string[];
}

function wordingsOf(page: Page): Wordings {
  const raw = page.jsonLd.article?.['headline'];
  const siteNames = siteNamesOf(page);
  const og = page.meta.first('og:title', 'twitter:title', 'dc.title', 'title')?.value ?? null;
  const title = lineOf(page.document.querySelector('head > title, title'));
  const headings: Heading[] = [];
  const breadcrumbs: string[] = [];
  for (const element of page.document.querySelectorAll(
    'h1, h2, h3, [class*="headline" i], [itemprop~="headline"]',
  )) {
    const text = withoutArrow(lineOf(element));
    const folded = fold(text);
    if (text.length < SHORTEST_TITLE || text.length > LONGEST_TITLE) continue;
    if (isBreadcrumb(element)) {
      if (element.localName === 'h1') breadcrumbs.push(folded);
      continue;
    }
    if (siteNames.has(folded) || NO_HEADLINE.test(text) || isElsewhere(element)) continue;
    headings.push({
      text,
      folded,
      rank: /^h[1-3]$/u.test(element.localName) ? Number(element.localName[1]) : 4,
    });
  }
  return {
    headline: textOf(raw) ?? null,
    escaped: typeof raw === 'string' && /&(?:\w{2,8}|#\d+);/u.test(raw),
    og: og === null ? null : cutSiteName(og, siteNames, headings),
    title,
    siteNames,
    headings,
    breadcrumbs,
  };
}

/** Designs put arrows and bars before a heading; a quotation mark that is closed again is the headline's own. */
function withoutArrow(text: string): string {
  return /^»[^«]*«|^›[^‹]*‹/u.test(text) ? text : text.replace(/^[[\]>»›|\s]+/u, '');
}

function fromData(wordings: Wordings, given: string): Found<string> {
  const { og, headings, breadcrumbs, escaped, siteNames } = wordings;
  const end = given.split(SITE_SEPARATOR).at(-1) ?? '';
  const headline = end !== given && siteNames.has(fold(end)) ? withoutEnd(given, end) : given;
  const folded = fold(headline);
  const shown = headings.some((heading) => heading.folded === folded);
  if (og !== null) {
    const ogFolded = fold(og);
    const ogShown = headings.some((heading) => heading.folded === ogFolded);
    // Same words: the one that was not escaped twice has the publisher's own punctuation.
    if (escaped && ogFolded === folded) return found(og, 'og', og);
    if (ogShown && !shown && breadcrumbs.includes(folded)) return found(og, 'og', og);
    // "Kicker: headline", where the page shows the headline alone.
    if (ogShown && ogFolded.length > 15 && /^.{3,60}[:：]\s*$/u.test(prefixOf(headline, og)))
      return found(og, 'og', og);
  }
  const heading = headings.find(({ folded: text }) => text.length > 15 && folded.startsWith(`${text} `));
  // "Headline | Section"
  if (heading !== undefined && /^\s+[|｜·•–—-]\s+\S.{0,40}$/u.test(headline.slice(heading.text.length)))
    return found(heading.text, 'h1', heading.text);
  return found(whole(headline, headings), 'json-ld', given);
}

/**
 * What og:title and the title element both say, where the page shows it as a heading (alone, or with a kicker before or a second
 * headline after it) and shows the wording of its data nowhere.
 */
function agreedWording({ headline, og, title, headings, siteNames }: Wordings): Found<string> | null {
  if (og === null || title === '') return null;
  const folded = fold(og);
  if (folded.length < SHORTEST_AGREED || fold(cutSiteName(title, siteNames, headings)) !== folded)
    return null;
  const shown = headings.find((heading) => heading.folded === folded);
  if (headline !== null && fold(headline) === folded)
    return shown === undefined ? found(headline, 'json-ld', headline) : null;
  if (headline !== null && headings.some((heading) => heading.folded === fold(headline))) return null;
  if (shown !== undefined && headline === null) return found(shown.text, 'h1', shown.text);
  const isPart = headings.some(
    ({ folded: text, rank }) => rank === 1 && (text.startsWith(`${folded} `) || text.endsWith(` ${folded}`)),
  );
  return shown !== undefined || isPart ? found(og, 'og', og) : null;
}

/** What stands before `end` at the end of `text`; empty when it does not end so. */
function prefixOf(text: string, end: string): string {
  return text.endsWith(end) ? text.slice(0, -end.length) : '';
}

/** The heading that og:title or the title element repeats, first ranks first. */
function repeatedHeading({ headline, og, title, headings, siteNames }: Wordings): string | null {
  const elsewhere = [headline, og, title]
    .filter((one) => one !== null && one !== '')
    .map((one) => fold(one ?? ''));
  const foldedTitle = fold(title);
  const repeated = headings.filter(
    ({ folded }) => folded.length >= SHORTEST_TITLE && elsewhere.some((one) => one.includes(folded)),
  );
  const best = [...repeated].sort((a, b) => a.rank - b.rank)[0];
  if (best === undefined) return null;
  // A heading that every page of the site repeats in its title is the site's; a longer one beside it is the article's.
  const isSiteName = (text: string): boolean =>
    siteNames.has(text) ||
    (foldedTitle !== text &&
      (foldedTitle.endsWith(` ${text}`) || foldedTitle.startsWith(`${text} `)) &&
      text.split(' ').length <= 5);
  const other = repeated.find(({ folded }) => !isSiteName(folded) && folded.length > best.folded.length);
  return isSiteName(best.folded) && other !== undefined ? other.text : best.text;
}

/** Without a headline in data: og:title, else the first heading that is a headline, else the title element. */
function withoutHeading({ og, headings, title, siteNames }: Wordings): Found<string> | null {
  if (og !== null) return found(og, 'og', og);
  const [first] = [...headings].sort((a, b) => a.rank - b.rank);
  if (first !== undefined && first.rank === 1) return found(first.text, 'h1', first.text);
  const cut = title === '' ? '' : cutSiteName(title, siteNames, headings);
  if (cut !== '' && !siteNames.has(fold(cut))) return found(cut, 'title', title);
  return first === undefined ? null : found(first.text, `h${first.rank}`, first.text);
}

function found(value: string, via: string, evidence: string): Found<string> {
  return { value, via, evidence };
}

/** JSON-LD headlines are cut at 110 characters by some systems; the page's own heading has the rest. */
function whole(headline: string, headings: readonly Heading[]): string {
  const stem = headline.replace(/\s*(?:…|\.{3})$/u, '');
  if (stem === headline) return headline;
  return (
    headings.find(({ text }) => text.length > stem.length + 1 && text.startsWith(stem))?.text ?? headline
  );
}

function isBreadcrumb(element: DomElement): boolean {
  for (
    let level: DomElement | null = element, i = 0;
    level !== null && i < 4;
    level = level.parentElement, i += 1
  )
    if (/breadcrumb/iu.test(namesOf(level)) || level.getAttribute('data-breadcrumb-headline') !== null)
      return true;
  return false;
}

/** Headings of other stories, of menus, and what links to the front page. */
function isElsewhere(element: DomElement): boolean {
  if (isInMargin(element, ['related', 'teaser', 'sidebar'])) return true;
  const link = element.querySelector('a[href]') ?? element.closest('a[href]');
  if (link === null || lineOf(link) !== lineOf(element)) return false;
  const address = link.getAttribute('href')?.trim() ?? '';
  return /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+|start\w*\.\w+|home)?$/iu.test(address);
}

function siteNamesOf(page: Page): ReadonlySet<string> {
  const { url } = page.url;
  const host = url === null ? '' : new URL(url).hostname.replace(/^(?:www\d?|m)\./u, '');
  const names = [
    page.meta.first('og:site_name')?.value,
    page.meta.first('application-name')?.value,
    textOf(page.jsonLd.resolve(page.jsonLd.article?.['publisher'])) ?? undefined,
    host,
    host.replace(/\.[a-z]{2,3}$/u, ''),
  ];
  return new Set(names.filter((name) => name !== undefined && name !== '').map((name) => fold(name ?? '')));
}

/** Drops the site's name, at either end, from a title that carries it; what is left is the title's own wording. */
function cutSiteName(title: string, siteNames: ReadonlySet<string>, headings: readonly Heading[]): string {
  const shown = new Set(headings.map(({ folded }) => folded).filter((folded) => folded.length > 10));
  if (shown.has(fold(title))) return title;
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
  if (siteNames.has(fold(first))) return title.slice(title.indexOf(parts[1] ?? ''));
  const cut = withoutEnd(title, last);
  const named =
    siteNames.has(fold(last)) || [...siteNames].some((name) => name !== '' && fold(last).includes(name));
  // Without the site's name to go by, a short end after a bar or a dash is one.
  return named || (last.length <= 40 && cut.length > last.length) ? cut : title;
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
    right = right.slice(right.indexOf(part) + part.length).replace(/^[\s|｜ㅣ_–—·•»«:-]+/u, '');
    cuts.push(right);
  }
  return cuts.filter((cut) => cut !== '');
}

function withoutEnd(title: string, end: string): string {
  return title.slice(0, title.lastIndexOf(end)).replace(/[\s|｜ㅣ_–—·•»«:-]+$/u, '');
}
