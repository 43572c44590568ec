/** Kinds of text that every item has, in the words of the agencies' languages. */
const COMMON = /^(?:current|article|article \(news\)|news|text|story|main|artikel|meldung)$/iu;

/** Whether a genre says no more than that an item is news. */
export function isCommonGenre(genre: string): boolean {
  return COMMON.test(genre);
}
