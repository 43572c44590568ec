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
  return articlesOutcome(read(decoded.text), mimeType, decoded.by === 'guess');
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
