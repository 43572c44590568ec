import { webAddress } from './html/page-url';

const GOOGLE = /(?:^|\.)google\.[a-z]{2,3}(?:\.[a-z]{2})?$/iu;

/**
 * The address a link of Google's alerts and results leads on to (`https://www.google.com/url?url=…`), without asking it; every
 * other address as it is. Null for one of Google's that leads nowhere a clipping could be.
 */
export function behindRedirect(link: string): string | null {
  const url = new URL(link);
  if (!GOOGLE.test(url.hostname) || url.pathname !== '/url') return link;
  return webAddress(url.searchParams.get('url') ?? url.searchParams.get('q'), null);
}

/** Whether an address is one of Google's own. */
export function isGoogle(link: string): boolean {
  return GOOGLE.test(new URL(link).hostname);
}
