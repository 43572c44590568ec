/**
 * What spellings of one outlet's name have in common: letters and digits, without case, accents, spaces and the English article.
 * Empty for a name without letters.
 */
export function outletKey(name: string): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/^\s*the\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return letters.normalize('NFC');
}

/** The host of an address without what every site has before its name; null when it is no web address. */
export function hostOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' || protocol === 'https:'
    ? hostname.replace(/^(?:www\d?|m|amp|mobile)\./u, '')
    : null;
}
