import { lineOf } from './dom';
import { textOf, typesOf } from './json-ld';
import type { Found, Page } from './page';
import { fold } from './fold-words';
import { siteName } from './page-url';
import { plainText } from './unescape';
import { homeWords } from '../text/label-table';

const LONGEST_OUTLET = 80;
const LONGEST_NAME = 40;
const SHORTEST_PART = 4;
const TITLE_SEPARATOR = /\s+[|–—·•»-]\s+|\s*[|｜_]\s*|-{2}|(?<=\p{Script=Han})-(?=\p{Script=Han})/u;
const home: ReadonlySet<string> = new Set(homeWords);

/** The outlet that carried the page: the account where the site is a platform for them, else og:site_name, else the publisher of JSON-LD, else the host's name. */
export function readOutlet(page: Page, headline: string): Found<string> | null {
  const account = accountOf(page);
  if (account !== null) return account;
  const site = page.meta.first('og:site_name')?.value;
  if (site !== undefined && site.length <= LONGEST_OUTLET && !/^https?:/iu.test(site))
    return { value: site.replace(/^@(?=\w)/u, ''), via: 'og', evidence: site };
  const publisher =
    textOf(page.jsonLd.resolve(page.jsonLd.article?.['publisher'])) ??
    textOf(page.jsonLd.article?.['publisher']);
  if (publisher !== null && publisher.length <= LONGEST_OUTLET)
    return {
      value: LEGAL_FORM.test(publisher) ? asInTitle(page, headline, publisher) : publisher,
      via: 'json-ld',
      evidence: publisher,
    };
  const organisation = page.jsonLd.nodes.find((node) =>
    typesOf(node).some((type) => /NewsMediaOrganization|WebSite/u.test(type)),
  );
  const named = organisation === undefined ? null : textOf(organisation);
  if (named !== null && named.length <= LONGEST_OUTLET)
    return { value: named, via: 'json-ld', evidence: named };
  const application = page.meta.first(
    'application-name',
    'sitename',
    'dc.publisher',
    'publisher',
    'copyright',
  )?.value;
  const name = plainText(application ?? '')
    .replace(RIGHTS_BEFORE, '')
    .replace(RIGHTS_BEHIND, '')
    .trim();
  if (name !== '' && name.length <= LONGEST_NAME && !LEGAL_FORM.test(name))
    return { value: name, via: 'meta', evidence: application ?? '' };
  const { url, via } = page.url;
  // An address the page does not name as its own tells less of its outlet than the name its title ends with.
  const end = endOfTitle(page, headline);
  // Hosts of Chinese sites spell their names in letters, or shorten them.
  const isHan = end !== null && HAN_NAME.test(end);
  const ended = url === null || via === 'own-links' || isHan ? end : null;
  if (ended !== null && (url === null || isHan || isLikeSite(ended, siteName(url))))
    return { value: ended, via: 'title', evidence: lineOf(page.document.querySelector('title')) };
  if (url === null) return null;
  return { value: siteName(url), via: 'host', evidence: url };
}

/** A name in Chinese characters that is no section's. */
const HAN_NAME =
  /^(?=.*\p{Script=Han}{2})(?!.*(?:频道|頻道|栏目|專欄|专栏|新闻中心|要闻|正文|首页)$).{2,24}$/u;

/** Whether half of a name's longer words are in the name of a site: "Harbour Post Rivermouth" of harbour-post.example. */
function isLikeSite(name: string, site: string): boolean {
  const isLong = (part: string): boolean => part.length >= SHORTEST_PART;
  const parts = site.split(/[.-]/u).filter(isLong);
  const words = fold(name).split(' ').filter(isLong);
  const alike = words.filter((word) => parts.some((part) => part.includes(word) || word.startsWith(part)));
  return alike.length > 0 && alike.length * 2 >= words.length;
}

/** On WeChat the official account publishes, whatever og:site_name says of the platform. */
function accountOf(page: Page): Found<string> | null {
  if (page.url.url === null || new URL(page.url.url).hostname !== 'mp.weixin.qq.com') return null;
  const shown = page.elements.first('#js_name, .profile_nickname');
  const name = lineOf(shown);
  return name === '' || name.length > LONGEST_NAME ? null : { value: name, via: 'byline', evidence: name };
}

/** "Copyright (c) 2007 The Gazette", "@gazette". */
const RIGHTS_BEFORE =
  /^(?:copyright\b\s*(?:©|\(c\))?|©|\(c\))\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[\s,]*|^@(?=\w)/iu;
/** "网易版权所有". */
const RIGHTS_BEHIND = /(?<=\S)\s*(?:版权所有|版權所有|all rights reserved\.?)$/iu;
/** Firms that publish a paper, not papers. */
const LEGAL_FORM =
  /\b(?:s\.?l\.?u?|s\.?a\.?|gmbh(?: & co\.? kg)?|inc|llc|ltd|kft|sp\. z o\.o|pt|sdn\.? bhd|s\.?p\.?a|s\.?r\.?l)\.?$/iu;

/** The name a title ends with, where the firm's name holds it: "… | EL PAÍS" of "Ediciones EL PAÍS S.L.". */
function asInTitle(page: Page, headline: string, publisher: string): string {
  const end = endOfTitle(page, headline);
  return end !== null && fold(publisher).includes(fold(end)) ? end : publisher;
}

/** What stands behind the headline in the page's title, if it is as short as a name. */
function endOfTitle(page: Page, headline: string): string | null {
  const title = lineOf(page.document.querySelector('title'));
  if (headline === '') return null;
  const parts = title.split(TITLE_SEPARATOR).map((part) => part.trim());
  const first = parts[0] ?? '';
  const last = behindHeadline(parts.at(-1) ?? '', headline);
  const isName = last !== title && last.length >= 2 && last.length <= LONGEST_NAME && /\p{L}/u.test(last);
  return isName &&
    (fold(headline).startsWith(fold(first)) || fold(first).startsWith(fold(headline))) &&
    !fold(headline).endsWith(fold(last))
    ? last
    : null;
}

/** In Chinese titles only a space or a hyphen may part the headline from the name: what of a last part is behind the headline. */
function behindHeadline(last: string, headline: string): string {
  if (!last.startsWith(headline) || !/\p{Script=Han}/u.test(last)) return last;
  const rest = last.slice(headline.length).replace(/^[\s-]+/u, '');
  return HAN_NAME.test(rest) && !/[：:]|\p{Script=Han}\s/u.test(rest) ? rest : last;
}

/** The section as the page names it. */
export function readSection(page: Page): Found<string> | null {
  const fromData = textOf(page.jsonLd.article?.['articleSection']);
  if (fromData !== null) return { value: fromData, via: 'json-ld', evidence: fromData };
  const fromMeta = page.meta.first('article:section', 'section', 'parsely-section', 'cxenseparse:section');
  return fromMeta === null
    ? null
    : { value: fromMeta.value, via: 'meta', evidence: `${fromMeta.name} ${fromMeta.value}` };
}

/** The breadcrumb from the front page's first section down, without the front page and the article itself. */
export function readSectionPath(page: Page, title: string): Found<readonly string[]> | null {
  const list = page.jsonLd.nodes.find((node) => typesOf(node).includes('BreadcrumbList'));
  const items = page.jsonLd
    .resolveAll(list?.['itemListElement'])
    .map((item) => ({
      position: Number(item['position'] ?? 0),
      name: textOf(item['name']) ?? textOf(page.jsonLd.resolve(item['item'])),
    }))
    .sort((a, b) => a.position - b.position);
  const fromData = steps(
    items.map(({ name }) => name),
    title,
  );
  if (fromData.length > 0) return { value: fromData, via: 'json-ld', evidence: fromData.join(' > ') };
  const element = page.elements.first(
    '[class*="breadcrumb" i], [id*="breadcrumb" i], nav[aria-label*="breadcrumb" i]',
  );
  const links = element === null ? [] : [...element.querySelectorAll('a')].map(lineOf);
  const visible = steps(links, title);
  return visible.length === 0 ? null : { value: visible, via: 'breadcrumb', evidence: visible.join(' > ') };
}

function steps(names: readonly (string | null)[], title: string): readonly string[] {
  const named = names.filter(
    (name) => name !== null && name !== '' && name.length <= LONGEST_OUTLET,
  ) as string[];
  const [first] = named;
  const fromHome = first !== undefined && home.has(first.toLowerCase()) ? named.slice(1) : named;
  return [...new Set(fromHome.filter((name) => fold(name) !== fold(title)))];
}
