/** Query parameters that say where a reader came from, not which page it is. */
const TRACKING =
  /^(utm_.*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_ga|ref|cmpid|ocid|spm|smid)$/i;

/** True for text that is an address: what a person pastes to find its clipping. */
export function looksLikeUrl(text: string): boolean {
  return /^(https?:\/\/|www\.)[^\s/]+\.[^\s]+$/iu.test(text) && normaliseUrl(text) !== null;
}

/** Brackets written as the query grammar can carry them. */
export function encodeBrackets(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29');
}

/**
 * An address without what differs between two links to the same page: scheme, `www.`, case of the host, tracking
 * parameters, fragment, trailing slash. Null when it is no web address.
 */
export function normaliseUrl(text: string): string | null {
  const withScheme = /^https?:\/\//iu.test(text) ? text : `http://${text}`;
  if (!URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name));
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const search = new URLSearchParams(kept).toString();
  const path = url.pathname.replace(/\/+$/u, '');
  return encodeBrackets(`${url.host.replace(/^www\./u, '')}${path}${search === '' ? '' : `?${search}`}`);
}
