import type { ElementIndex } from './element-index';
import { unescapeAddress, webAddress } from './page-url';

/** Services that pages hand their own address to, to have it shared: in the part of the link behind these names. */
const SHARED_AS =
  /[?&](?:amp;)?(?:u|url|link|href|text|status|body|share_?url|canonicalUrl|st\.shareUrl)=([^&]+)/giu;
const SHARES =
  /(?:facebook\.com\/(?:sharer|share|dialog)|(?:twitter|x)\.com\/(?:intent|share|home)|linkedin\.com\/(?:share|sharing|cws)|pinterest\.\w+\/pin\/create|whatsapp:|wa\.me\/|whatsapp\.com\/send|(?:t|telegram)\.me\/share|xing\.com\/(?:spi|social|app)|reddit\.com\/submit|getpocket\.com|vk\.com\/share|weibo\.com\/share|line\.me\/R|lineit|b\.hatena|bsky\.app\/intent|threads\.\w+\/intent|tumblr\.com\/share|^mailto:)/iu;
/** Attributes of buttons and boxes of comments that hold the address of the page they stand on. */
const HELD = '[data-url], [data-href], [data-share-url], [data-permalink], [data-canonical-url]';
const HELD_NAMES = ['data-url', 'data-href', 'data-share-url', 'data-permalink', 'data-canonical-url'];
const SHARE_BOX =
  /share|social|shariff|addthis|addtoany|fb-(?:like|comments|send)|twitter|comment|sharethis|a2a/iu;
const IN_SCRIPT =
  /(?:this\.page\.url|disqus_url|a2a_config\.linkurl|"?canonical(?:_?url)?"?)\s*[=:]\s*(["'])(https?:(?:(?!\1)[^\s"<>]){8,300})\1/iu;
const ADDRESS = /https?:\/\/[^\s"<>]+/iu;

/**
 * The address of a page that has no element for it, from what it says to others about itself: the page in its own language among
 * its translations, `<base>` where that is a page and no folder, links to parts of itself, share links, boxes for comments,
 * the way to its oEmbed description, its headline as the permanent link to it. Only what most of a kind's mentions agree on counts, so that a list
 * whose every entry can be shared is no page of one of them.
 */
export function findOwnAddress(elements: ElementIndex, language: string | null): string | null {
  const site = siteOf(elements);
  const absolute = (address: string | null): string | null => webAddress(address, site);
  for (const kind of [translations, basePage, sharedAs, partsOfItself, commentBox, inScripts, headline]) {
    const addresses = kind(elements, language)
      .map(absolute)
      .filter((address) => address !== null)
      .map(plain)
      .filter(isPage)
      // What other sites have parts of is theirs.
      .filter((address) => kind !== partsOfItself || new URL(address).origin === site);
    const agreed = mostSaid(addresses);
    if (agreed !== null) return agreed;
  }
  return null;
}

/**
 * Where a page is, as the addresses it gives in full for its feeds, icons and style sheets say, if two agree; a relative canonical
 * address is relative to that.
 */
export function siteOf(elements: ElementIndex): string | null {
  const own = [
    ...elements.all(
      'link[rel~="alternate" i][href], link[rel~="icon" i][href], link[rel~="home" i][href], link[rel~="search" i][href], link[rel~="stylesheet" i][href], link[rel~="shortlink" i][href], link[rel~="EditURI" i][href], meta[property="og:image"][content], a[rel~="home" i][href]',
    ),
  ]
    .map((element) => webAddress(element.getAttribute('href') ?? element.getAttribute('content'), null))
    .filter((address) => address !== null)
    .map((address) => new URL(address).origin);
  const linked = new Set(
    elements.all('a[href^="http"]').flatMap((link) => {
      const address = webAddress(link.getAttribute('href'), null);
      return address === null ? [] : [new URL(address).origin];
    }),
  );
  const named = own.filter((origin) => linked.has(origin) || own.filter((one) => one === origin).length > 1);
  return mostSaid(named);
}

type Kind = (elements: ElementIndex, language: string | null) => (string | null)[];

const translations: Kind = (elements, language) => {
  const links = elements.all('link[rel~="alternate" i][hreflang][href]');
  const own = links.filter((link) => {
    const tag = (link.getAttribute('hreflang') ?? '').toLowerCase();
    return (
      language !== null &&
      (tag === language.toLowerCase() || tag.split('-')[0] === language.toLowerCase().split('-')[0])
    );
  });
  return own.slice(0, 1).map((link) => link.getAttribute('href'));
};

const basePage: Kind = (elements) => {
  const href = elements.first('base[href]')?.getAttribute('href') ?? null;
  // "https://post.example/news/trees-felled": folders end in a slash, and their names are seldom two words.
  return href !== null && /\/[^/?#]*[-_.][^/?#]*$/u.test(href.replace(/^https?:\/\/[^/]*/iu, ''))
    ? [href]
    : [];
};

const sharedAs: Kind = (elements) =>
  elements.all('a[href]').flatMap((link) => {
    const href = link.getAttribute('href') ?? '';
    if (!SHARES.test(href)) return [];
    for (const [, given = ''] of href.matchAll(SHARED_AS)) {
      const address = ADDRESS.exec(unescapeAddress(given))?.[0];
      if (address !== undefined) return [address];
    }
    return [];
  });

const partsOfItself: Kind = (elements) =>
  elements.all('a[href*="#"]').flatMap((link) => {
    const href = link.getAttribute('href') ?? '';
    const at = href.indexOf('#');
    return at > 0 && /^(?:https?:|\/)/iu.test(href) ? [href.slice(0, at)] : [];
  });

const commentBox: Kind = (elements) => [
  ...elements.all(HELD).flatMap((element) => {
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    return SHARE_BOX.test(names) ? HELD_NAMES.map((name) => element.getAttribute(name)) : [];
  }),
  ...elements.all('link[type*="oembed" i][href]').flatMap((link) => {
    const given = /[?&]url=([^&]+)/u.exec(link.getAttribute('href') ?? '')?.[1];
    return given === undefined ? [] : [unescapeAddress(given)];
  }),
];

const inScripts: Kind = (elements) =>
  elements.all('script:not([src])').flatMap((script) => {
    const address = IN_SCRIPT.exec(script.textContent ?? '')?.[2];
    return address === undefined ? [] : [address.replaceAll('\\/', '/')];
  });

/** `rel=bookmark` is the permanent link of the section it stands in (HTML, 4.6.7.3). */
const headline: Kind = (elements) =>
  elements
    .all('h1 a[rel~="bookmark" i][href], a[rel~="bookmark" i][href] h1')
    .map((element) => element.closest('a')?.getAttribute('href') ?? null);

/** Without what tells where a reader came from, and without the part of the page. */
function plain(address: string): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()])
    if (/^(?:utm_\w+|fbclid|gclid|ref|share|src)$/iu.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** The front page is no page of an article. */
function isPage(address: string): boolean {
  const { pathname, search } = new URL(address);
  return pathname !== '/' || search !== '';
}

/** What more than half of some say. */
function mostSaid(said: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const one of said) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] * 2 > said.length ? best[0] : null;
}
