/**
 * The host of a web address (RFC 3986, 3.2.2), in lower case, without what every site has before its name; null when it is
 * no web address.
 */
export function hostOf(address: string): string | null {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:@\s]+)/iu.exec(address)?.[1];
  return host === undefined ? null : host.toLowerCase().replace(/^(?:www\d?|m|amp|mobile)\./u, '');
}
