/** Kinds of text that every item has, in the words of the agencies' languages. */
const PLAIN = /^(?:current|article|article \(news\)|news|text|story|main|artikel|meldung)$/iu;

/** Whether a genre says no more than that an item is news. */
export function isPlainGenre(genre: string): boolean {
  return PLAIN.test(genre);
}
