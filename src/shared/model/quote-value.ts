const QUOTES = /["“”„‟＂]/gu;

/** True for a value with a quotation mark in it, which the search grammar cannot write. */
export function hasQuotes(value: string): boolean {
  return value.search(QUOTES) !== -1;
}

/** A value as the search grammar takes it whole. It has no escape for a quotation mark: the words around it still match. */
export function quoteValue(value: string): string {
  return `"${value.replace(QUOTES, ' ')}"`;
}
