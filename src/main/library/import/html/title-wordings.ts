import { isComment, isElement, lineOf, type DomElement } from './dom';
import { fold } from './fold-words';
import { paragraphsOf } from './html-to-text';
import { namesOf } from './furniture-names';
import { textOf } from './json-ld';
import { isInMargin } from './margin';
import type { Page } from './page';
import { cutSiteName, siteNamesOf } from './site-name';
import { isUnfilled } from './unfilled';

/** Shorter and longer texts are no headline. */
export const SHORTEST_TITLE = 4;
export const LONGEST_TITLE = 300;
/** The rank of what looks like a headline and is no heading. */
export const LOWEST_RANK = 4;
/** Headings of menus and marginal boxes, which pages for screen readers put before the headline. */
const NO_HEADLINE =
  /^(?:navigation|quick ?links?|men[üu]|main menu|menu|search|suche|service|home|startseite|news|aktuell(?:es)?|aktuelle meldungen|presse|blog|(?:related|recent|latest|more) (?:posts?|articles?|stories|news)|skip to .*|zum inhalt.*|breadcrumbs?|navigation und service)$/iu;

/** A heading as people see it; `rank` is 1 to 3, or `LOWEST_RANK`. */
export interface Heading {
  readonly text: string;
  readonly folded: string;
  readonly rank: number;
  /** Whether several elements with text stand in it beside each other. */
  readonly isBuilt: boolean;
}

/** What a page says in several places that may be its headline. */
export interface Wordings {
  /** JSON-LD's, as text; and whether it was written with HTML's escapes, by a template that knows no JSON. */
  readonly headline: string | null;
  readonly escaped: boolean;
  /** What its data calls the article besides, folded. */
  readonly otherNames: readonly string[];
  readonly og: string | null;
  readonly title: string;
  readonly siteNames: ReadonlySet<string>;
  /** Headings people see as such, outside breadcrumbs and menus, in order. */
  readonly headings: readonly Heading[];
  /** First-rank headings that are a breadcrumb's last step. */
  readonly breadcrumbs: readonly string[];
}

/** Reads them. */
export function wordingsOf(page: Page): Wordings {
  const raw = page.jsonLd.article?.['headline'];
  const siteNames = siteNamesOf(page);
  const og = page.meta.first('og:title', 'twitter:title', 'dc.title', 'title')?.value ?? null;
  const written = lineOf(page.elements.first('head > title, title'));
  const title = isUnfilled(written) ? '' : written;
  const headline = textOf(raw) ?? null;
  const said = [headline, og, title].flatMap((text) => (text === null || text === '' ? [] : [fold(text)]));
  const isSaid = (folded: string): boolean =>
    said.some((text) => text.includes(folded) || folded.includes(text));
  const [only, another] = page.elements.all('h1').filter((element) => lineOf(element) !== '');
  const isOnly = (element: DomElement): boolean => element === only && another === undefined;
  const headings: Heading[] = [];
  const breadcrumbs: string[] = [];
  for (const element of page.elements.all('h1, h2, h3, [class*="headline" i], [itemprop~="headline"]')) {
    const text = saidOnce(withoutArrow(paragraphsOf(element).join(' ')));
    if (text.length < SHORTEST_TITLE || text.length > LONGEST_TITLE || isUnfilled(text)) continue;
    const folded = fold(text);
    const rank = /^h[1-3]$/u.test(element.localName) ? Number(element.localName[1]) : LOWEST_RANK;
    // Pages have dozens of lower headings; where they lie is asked only of those that may be the headline.
    if (rank > 1 && headings.some((heading) => heading.rank === 1) && !isSaid(folded)) continue;
    if (isBreadcrumb(element)) {
      if (element.localName === 'h1') breadcrumbs.push(folded);
      continue;
    }
    if (siteNames.has(folded) || NO_HEADLINE.test(text) || isElsewhere(element, isOnly(element))) continue;
    if (isSecondHeadline(element, page)) continue;
    headings.push({ text, folded, rank, isBuilt: isBuilt(element) });
  }
  return {
    headline,
    otherNames: ['name', 'alternativeHeadline'].map((name) =>
      fold(textOf(page.jsonLd.article?.[name]) ?? ''),
    ),
    escaped: typeof raw === 'string' && /&(?:\w{2,8}|#\d+);/u.test(raw),
    og: og === null ? null : cutSiteName(og, siteNames, headings),
    title,
    siteNames,
    headings,
    breadcrumbs,
  };
}

/** A page that marks its headline marks another one beside it as the second. */
function isSecondHeadline(element: DomElement, { elements }: Page): boolean {
  return (
    /(?:^|\s)alternativeHeadline(?:\s|$)/u.test(element.getAttribute('itemprop') ?? '') &&
    elements.first('[itemprop~="headline"]') !== null
  );
}

/** Bora Bora is no heading that was printed twice. */
const SHORTEST_REPEATED = 15;

/** Templates print a headline twice into one heading, one of them for those who hear it. */
function saidOnce(text: string): string {
  const half = text.slice(0, Math.floor(text.length / 2)).trim();
  return half.length >= SHORTEST_REPEATED && text === `${half} ${half}` ? half : text;
}

/** Designs put arrows and bars before a heading; a quotation mark that is closed again is the headline's own. */
function withoutArrow(text: string): string {
  return /^»[^«]*«|^›[^‹]*‹/u.test(text) ? text : text.replace(/^(?:\[(?![^[\]]+\])|[\]>»›|\s])+/u, '');
}

function isBreadcrumb(element: DomElement): boolean {
  if (/(?:^|\s)headline(?:\s|$)/iu.test(element.getAttribute('itemprop') ?? '')) return false;
  for (
    let level: DomElement | null = element, i = 0;
    level !== null && i < 4;
    level = level.parentElement, i += 1
  )
    if (/breadcrumb/iu.test(namesOf(level)) || level.getAttribute('data-breadcrumb-headline') !== null)
      return true;
  return false;
}

/** Whether a heading is put together: a kicker and the headline, each in an element of its own or beside one. */
function isBuilt(element: DomElement): boolean {
  const texts = [...element.childNodes].filter((node) => lineOf(node) !== '' && !isComment(node));
  const [only] = texts;
  if (texts.length === 1 && only !== undefined && isElement(only)) return isBuilt(only);
  return texts.length > 1 && texts.some((node) => isElement(node) && !OF_A_LINE.has(node.localName));
}

/** Elements that mark words within a line. */
const OF_A_LINE = new Set('a abbr b cite code em i mark q s sub sup u wbr'.split(' '));

/** Headings of other stories, of menus, and what links to the front page; the only one of the first rank is no other story's, whatever its box is called. */
function isElsewhere(element: DomElement, isOnly: boolean): boolean {
  if (isInMargin(element, isOnly ? [] : ['related', 'teaser', 'sidebar'])) return true;
  const link = element.querySelector('a[href]') ?? element.closest('a[href]');
  if (link === null || lineOf(link) !== lineOf(element)) return false;
  const address = link.getAttribute('href')?.trim() ?? '';
  return /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+|start\w*\.\w+|home)?$/iu.test(address);
}
