import { qualifiedRoot } from '../decode/root-element';
import type { SourceDocument } from '../document-reader';
import { importLimits } from '../limits';
import type { ParsedArticle, ParseOutcome } from '../parsed-article';

/** The outcome of reading a text export; one without a single article is refused. */
export function databaseDocument(
  document: SourceDocument,
  mimeType: string,
  read: (text: string) => readonly ParsedArticle[],
): ParseOutcome {
  const decoded = document.text();
  if (decoded === null) return { refusal: { reason: 'binary' } };
  const articles = read(decoded.text);
  return articlesOutcome(
    /xml/u.test(mimeType) && breaksOff(decoded.text) ? articles.map(warnLast) : articles,
    mimeType,
    decoded.by === 'guess',
  );
}

/** Whether a text is XML whose outermost element is not closed (XML 1.0, 2.1): a download that was interrupted. */
function breaksOff(text: string): boolean {
  const name = qualifiedRoot(text.slice(0, 20_000));
  if (name === null) return false;
  const end = text
    .slice(-2000)
    .replace(/<!--(?:(?!-->)[^])*-->/gu, '')
    .trimEnd();
  return !/(?:<\/[^<>]*>|\/>)$/u.test(end) || !text.includes(`</${name}`);
}

/** Only the last article can be the one that is cut. */
function warnLast(article: ParsedArticle, index: number, all: readonly ParsedArticle[]): ParsedArticle {
  return index < all.length - 1 ? article : { ...article, warnings: [...article.warnings, 'cut-off'] };
}

/** The outcome for articles already read. Warns on each when their charset was a guess. */
export function articlesOutcome(
  articles: readonly ParsedArticle[],
  mimeType: string,
  charsetGuessed: boolean,
): ParseOutcome {
  if (articles.length === 0) return { refusal: { reason: 'not-an-article' } };
  if (articles.length > importLimits.innerCount)
    return {
      refusal: { reason: 'unreadable', detail: `more than ${String(importLimits.innerCount)} articles` },
    };
  return {
    mimeType,
    articles: charsetGuessed
      ? articles.map((article) => ({
          ...article,
          warnings: [...article.warnings, 'charset-guessed' as const],
        }))
      : articles,
  };
}
