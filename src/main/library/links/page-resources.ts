/** Tags that name a file a page shows or is dressed by. */
const TAG = /<(img|source|link|meta|base|video)\b([^<>]*)>/giu;
const ATTRIBUTE = /([a-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/giu;
const PICTURE_META = /^(?:og:image(?::url|:secure_url)?|twitter:image(?::src)?)$/iu;

/**
 * Addresses of the pictures and style sheets a page names, absolute, each once, in the page's order. Lazy pictures too;
 * of several sizes the largest.
 */
export function resourcesOfPage(html: string, pageUrl: string): string[] {
  const found = new Set<string>();
  let base = pageUrl;
  for (const [, tag = '', rest = ''] of html.matchAll(TAG)) {
    const attributes = readAttributes(rest);
    const take = (address: string | undefined): void => {
      if (address === undefined || address.trim() === '' || !URL.canParse(address.trim(), base)) return;
      const url = new URL(address.trim(), base);
      url.hash = '';
      if (url.protocol === 'http:' || url.protocol === 'https:') found.add(url.href);
    };
    switch (tag.toLowerCase()) {
      case 'base': {
        const href = attributes.get('href');
        if (href !== undefined && URL.canParse(href, pageUrl)) base = new URL(href, pageUrl).href;
        break;
      }
      case 'link':
        if (/\b(?:stylesheet|icon)\b/iu.test(attributes.get('rel') ?? '')) take(attributes.get('href'));
        break;
      case 'meta':
        if (PICTURE_META.test(attributes.get('property') ?? attributes.get('name') ?? ''))
          take(attributes.get('content'));
        break;
      case 'video':
        take(attributes.get('poster'));
        break;
      default:
        if (tag.toLowerCase() === 'img') take(attributes.get('src'));
        for (const name of ['data-src', 'data-original', 'data-lazy-src']) take(attributes.get(name));
        for (const name of ['srcset', 'data-srcset']) take(largestOf(attributes.get(name) ?? ''));
    }
  }
  return [...found];
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const value = (double ?? single ?? bare ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&');
    if (!attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), value);
  }
  return attributes;
}

/** "a.jpg 320w, b.jpg 640w": the address with the highest number. */
function largestOf(srcset: string): string | undefined {
  let best: { readonly address: string; readonly size: number } | undefined;
  for (const candidate of srcset.split(/,\s+|,(?=https?:)/u)) {
    const [address = '', size = '1'] = candidate.trim().split(/\s+/u);
    const number = Number.parseFloat(size);
    if (address !== '' && number > (best?.size ?? 0)) best = { address, size: number };
  }
  return best?.address;
}
