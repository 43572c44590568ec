/** The article, and what is written onto it: and, with, as, so. `لل` is `ل` before the article. */
const ARTICLES = ['ال', 'وال', 'بال', 'كال', 'فال', 'لل'] as const;
/** What is left of a shorter word is another word. */
const MIN_REST = 3;
const ARABIC = /^\p{Script=Arabic}+$/u;

const FIRST_LETTERS: ReadonlySet<number> = new Set(ARTICLES.map((article) => article.charCodeAt(0)));

/** Whether a word that begins with this letter (a UTF-16 unit) may have an article. */
export function mayHaveArticle(letter: number): boolean {
  return FIRST_LETTERS.has(letter);
}

/** An Arabic word (folded) without its article: الحكومة is حكومة; null when it has none. */
export function withoutArticle(term: string): string | null {
  const article = ARTICLES.find((one) => term.startsWith(one));
  if (article === undefined || term.length - article.length < MIN_REST || !ARABIC.test(term)) return null;
  return term.slice(article.length);
}

/** All that an Arabic word without article may be written as with one; none for other words. */
export function withArticles(term: string): readonly string[] {
  return term.length >= MIN_REST && ARABIC.test(term) ? ARTICLES.map((article) => article + term) : [];
}
