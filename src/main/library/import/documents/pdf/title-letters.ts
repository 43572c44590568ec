/** Letters of a headline that a title repeats, at least. */
const SHORTEST_PART = 8;

/** The letters and digits of a text, by which it is the same whatever its case, spaces and marks. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a title, by its letters, repeats a text beside the name of the paper or the day: a good part of it is the text. */
export function isPartOfTitle(text: string, letters: string): boolean {
  const own = lettersOf(text);
  return own.length >= SHORTEST_PART && own.length * 3 >= letters.length && letters.includes(own);
}

/** What stands for the rest of a title or an address that was too long for its row. */
export const CUT_OFF = /\s?(?:…|\.\.\.)$/u;

/** Whether a text begins as a cut off title ends: as all of it, or as what follows the name of the site in it. */
export function isBegunByTitle(text: string, cutTitle: string): boolean {
  const own = lettersOf(text);
  const parts = cutTitle.replace(CUT_OFF, '').split(/\s[|–—-]\s/u);
  return parts.some((_, i) => {
    const begun = lettersOf(parts.slice(i).join(' '));
    return begun.length >= SHORTEST_PART && own.startsWith(begun);
  });
}
