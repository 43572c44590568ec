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
