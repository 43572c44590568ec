import { lineOf, type DomElement } from '../../html/dom';
import { siteOf } from '../../html/find-own-address';
import type { Page } from '../../html/page';
import { webAddress } from '../../html/page-url';
import { textWeight } from '../../text/text-weight';
import { LINKED_HEADLINE, pageAt } from '../list-lines';

/** A link of a page to a page of another site. */
export interface OutsideLink {
  readonly element: DomElement;
  readonly url: string;
}

/** The links in what a page shows between its menus. */
export interface PageLinks {
  /** To pages of other sites, but for their front pages and for profiles, */
  readonly outside: readonly OutsideLink[];
  /** and those to its own site whose words may be a headline. */
  readonly ownStories: readonly DomElement[];
}

/** Links that are looked at; a list of more nobody reads. */
const MOST_LINKS = 3000;
/** What relative links are relative to where the page does not say where it stood. */
const OWN = 'https://own.invalid/';
/** Second levels under which sites are named: "post.co.uk". */
const SHARED_LEVEL = /^(?:co|com|org|net|ac|gov|edu|gob|gouv|go|or|ne|nom|in|web)$/u;
/** Where people share and follow; a post there is coverage only where its words are a headline. */
const SOCIAL =
  /^(?:facebook|twitter|x|linkedin|instagram|pinterest|whatsapp|wa|t|telegram|xing|reddit|bsky|threads|weibo|vk|tiktok|line)\.(?:com|org|me|net|app|ru)$/u;
const MENUS =
  'nav, aside, form, [role="navigation"], [role="contentinfo"], [role="banner"], [role="search"], [hidden]';
/** What site builders call these where they are boxes like any other. */
const MENU_NAME =
  /^(?:(?:site|page|global|main|primary|top|bottom)[-_]?)?(?:footer|header|menu|nav(?:igation|bar)?|sidebar|social(?:[-_]?(?:links|media|icons))?|share|breadcrumbs?|cookies?)$/iu;
/** Where an address begins, also one that a link of another hands on. Browsers take the one bar for the other. */
const IN_FULL = /[/\\]{2}|%2f%2f|https?:/iu;
const CONTENT = 'main, article, section, li, td';

/** The site an address is on: of "https://news.post.co.uk/a" it is "post.co.uk". */
export function siteOfAddress(address: string): string {
  const labels = new URL(address).hostname.split('.');
  const [second = ''] = labels.slice(-2);
  return labels.slice(labels.length > 2 && SHARED_LEVEL.test(second) ? -3 : -2).join('.');
}

/** The links of a page, by where they lead; null where they lead to fewer than `fewest` other sites, as most pages' do. */
export function linksOfPage(page: Page, fewest: number): PageLinks | null {
  const base = page.url.url ?? page.url.base ?? siteOf(page.elements) ?? OWN;
  const links = page.elements.all('a[href]').slice(0, MOST_LINKS);
  if (!mayLeadElsewhere(links, new URL(base).origin, fewest)) return null;
  const own = siteOfAddress(base);
  const toOwn: DomElement[] = [];
  const elsewhere: (OutsideLink & { readonly site: string })[] = [];
  for (const element of links) {
    const address = webAddress(element.getAttribute('href'), base);
    const url = address === null ? null : pageAt(address);
    if (url === null) continue;
    const site = siteOfAddress(url);
    if (site === own) toOwn.push(element);
    else if (!SOCIAL.test(site) || mayBeHeadline(element)) elsewhere.push({ element, url, site });
  }
  // Whether a link lies in a menu takes longest.
  if (new Set(elsewhere.map(({ site }) => site)).size < fewest) return null;
  const outside = elsewhere.filter(({ element }) => !isInMenu(element));
  if (new Set(outside.map(({ site }) => site)).size < fewest) return null;
  return { outside, ownStories: toOwn.filter((element) => mayBeHeadline(element) && !isInMenu(element)) };
}

/** Whether so many links may lead to other sites: they hold an address in full, behind that of their own site or without it. */
function mayLeadElsewhere(links: readonly DomElement[], own: string, fewest: number): boolean {
  let found = 0;
  for (const link of links) {
    const href = link.getAttribute('href') ?? '';
    const isOwn = href.startsWith(own) && (href.length === own.length || href[own.length] === '/');
    if (IN_FULL.test(isOwn ? href.slice(own.length) : href) && (found += 1) === fewest) return true;
  }
  return false;
}

function mayBeHeadline(link: DomElement): boolean {
  return textWeight(lineOf(link)) >= LINKED_HEADLINE;
}

/** Whether an element lies in a menu, beside the content, or in the head or foot of the page. */
export function isInMenu(element: DomElement): boolean {
  if (element.closest(MENUS) !== null) return true;
  const edge = element.closest('header, footer');
  if (edge !== null && edge.closest(CONTENT) === null) return true;
  for (let box = element.parentElement; box !== null && box.localName !== 'body'; box = box.parentElement) {
    if (box.closest(CONTENT) === box) return false;
    const names = `${box.getAttribute('class') ?? ''} ${box.getAttribute('id') ?? ''}`.split(/\s+/u);
    if (names.some((name) => MENU_NAME.test(name))) return true;
  }
  return false;
}
