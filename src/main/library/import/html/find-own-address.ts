import type { ElementIndex } from './element-index';
import { siteName, unescapeAddress, webAddress, type OwnAddress } from './page-url';
import { returnAddress } from './return-address';

/** Services that pages hand their own address to, to have it shared: in the part of the link behind these names. */
const SHARED_AS =
  /[?&](?:amp;)?(?:u|url|link|href|text|status|body|share_?url|canonicalUrl|st\.shareUrl)=([^&]+)/giu;
const SHARES =
  /(?:facebook\.com\/(?:sharer|share|dialog)|(?:twitter|x)\.com\/(?:intent|share|home)|linkedin\.com\/(?:share|sharing|cws)|pinterest\.\w+\/pin\/create|whatsapp:|wa\.me\/|whatsapp\.com\/send|(?:t|telegram)\.me\/share|xing\.com\/(?:spi|social|app)|reddit\.com\/submit|getpocket\.com|vk\.com\/share|weibo\.com\/share|line\.me\/R|lineit|b\.hatena|bsky\.app\/intent|threads\.\w+\/intent|tumblr\.com\/share|^mailto:|^https?:\/\/[^?#]*\/share(?:r|\.\w{2,4})?\/?\?)/iu;
/** Attributes of buttons and boxes of comments that hold the address of the page they stand on. */
const HELD = '[data-url], [data-href], [data-share-url], [data-permalink], [data-canonical-url]';
const HELD_NAMES = ['data-url', 'data-href', 'data-share-url', 'data-permalink', 'data-canonical-url'];
const SHARE_BOX =
  /share|social|shariff|addthis|addtoany|fb-(?:like|comments|send)|twitter|comment|sharethis|a2a/iu;
const IN_SCRIPT =
  /(?:this\.page\.url|disqus_url|a2a_config\.linkurl|(?<![\w.])"?share_url"?|"?canonical(?:_?url)?"?)\s*[=:]\s*(["'])(https?:(?:(?!\1)[^\s"<>]){8,300})\1/giu;
const ADDRESS = /https?:\/\/[^\s"<>]+/iu;

/**
 * The address of a page that has no element for it, from what it says to others about itself: the page in its own language among
 * its translations, `<base>` where that is a page and no folder, links to parts of itself, share links, boxes for comments,
 * the way to its oEmbed description, its headline as the permanent link to it, whereto a reader comes back after logging in. Only
 * what most of a kind's mentions agree on counts, so that a list whose every entry can be shared is no page of one of them.
 */
export function findOwnAddress(elements: ElementIndex, language: string | null): OwnAddress | null {
  const site = siteOf(elements) ?? originOf(baseOf(elements));
  const pageAt = (address: string | null): string | null => {
    const absolute = webAddress(address, site);
    return absolute === null || !isPage(plain(absolute)) ? null : plain(absolute);
  };
  for (const kind of [translations, basePage, sharedAs, partsOfItself, commentBox, inScripts, headline]) {
    const mentions = kind(elements, language).flatMap(({ address, evidence }): OwnAddress[] => {
      const page = pageAt(address);
      // What other sites have parts of is theirs.
      const isTheirs = kind === partsOfItself && hostOf(page) !== hostOf(site);
      return page === null || isTheirs ? [] : [{ address: page, evidence }];
    });
    const agreed = mostSaid(mentions.map(({ address }) => address));
    const mention = mentions.find(({ address }) => address === agreed);
    if (mention !== undefined) return mention;
  }
  return returnAddress(elements, pageAt);
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

interface Mention {
  readonly address: string | null;
  readonly evidence: string;
}
type Kind = (elements: ElementIndex, language: string | null) => readonly Mention[];

const translations: Kind = (elements, language) => {
  const links = elements.all('link[rel~="alternate" i][hreflang][href]');
  const own = links.filter((link) => {
    const tag = (link.getAttribute('hreflang') ?? '').toLowerCase();
    return (
      language !== null &&
      (tag === language.toLowerCase() || tag.split('-')[0] === language.toLowerCase().split('-')[0])
    );
  });
  return own.slice(0, 1).map((link) => ({
    address: link.getAttribute('href'),
    evidence: `hreflang=${link.getAttribute('hreflang') ?? ''} ${link.getAttribute('href') ?? ''}`,
  }));
};

const basePage: Kind = (elements) => {
  const href = elements.first('base[href]')?.getAttribute('href') ?? null;
  // "https://post.example/news/trees-felled": folders end in a slash, and their names are seldom two words.
  return href !== null && /\/[^/?#]*[-_.][^/?#]*$/u.test(href.replace(/^https?:\/\/[^/]*/iu, ''))
    ? [{ address: href, evidence: `base ${href}` }]
    : [];
};

const sharedAs: Kind = (elements) =>
  elements.all('a[href]').flatMap((link) => {
    const href = link.getAttribute('href') ?? '';
    if (!SHARES.test(href)) return [];
    for (const [, given = ''] of href.matchAll(SHARED_AS)) {
      const address = ADDRESS.exec(unescapeAddress(given))?.[0];
      if (address !== undefined) return [{ address, evidence: href }];
    }
    return [];
  });

/** Links that lead down this page: the part they lead to is on it. A link to a part of another page is no sign of this one. */
const partsOfItself: Kind = (elements) => {
  const links = elements
    .all('a[href*="#"]')
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => href.indexOf('#') > 0);
  if (links.length === 0) return [];
  const base = baseOf(elements);
  const parts = new Set(
    elements.all('[id], a[name]').flatMap((one) => [one.getAttribute('id'), one.getAttribute('name')]),
  );
  return links.flatMap((href) => {
    const at = href.indexOf('#');
    const part = href.slice(at + 1);
    if (part !== '' && !parts.has(part) && !parts.has(unescapeAddress(part))) return [];
    const page = href.slice(0, at);
    if (/^(?:https?:|\/)/iu.test(page)) return [{ address: page, evidence: href }];
    return base === null ? [] : [{ address: webAddress(page, base), evidence: href }];
  });
};

const commentBox: Kind = (elements) => [
  ...elements.all(HELD).flatMap((element) => {
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.trim();
    if (!SHARE_BOX.test(names)) return [];
    return HELD_NAMES.map((name) => element.getAttribute(name)).map((address) => ({
      address,
      evidence: `${names}: ${address ?? ''}`,
    }));
  }),
  ...elements.all('link[type*="oembed" i][href]').flatMap((link) => {
    const href = link.getAttribute('href') ?? '';
    const given = /[?&]url=([^&]+)/u.exec(href)?.[1];
    return given === undefined ? [] : [{ address: unescapeAddress(given), evidence: href }];
  }),
];

const inScripts: Kind = (elements) =>
  elements.all('script:not([src])').flatMap((script) =>
    [...(script.textContent ?? '').matchAll(IN_SCRIPT)].map(([evidence, , address = '']) => ({
      address: address.replaceAll('\\/', '/'),
      evidence,
    })),
  );

/** `rel=bookmark` is the permanent link of the section it stands in (HTML, 4.6.7.3). */
const headline: Kind = (elements) =>
  elements
    .all('h1 a[rel~="bookmark" i][href], a[rel~="bookmark" i][href] h1')
    .map((element) => element.closest('a')?.getAttribute('href') ?? null)
    .map((address) => ({ address, evidence: `bookmark ${address ?? ''}` }));

/** What relative addresses are relative to, where the page says so itself. */
function baseOf(elements: ElementIndex): string | null {
  return webAddress(elements.first('base[href]')?.getAttribute('href') ?? null, null);
}

/** A page may name its site with the old scheme, too. */
function hostOf(address: string | null): string | null {
  return address === null ? null : siteName(address);
}

function originOf(address: string | null): string | null {
  return address === null ? null : new URL(address).origin;
}

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
