import type { DocumentReader } from '../document-reader';
import { listedInText } from '../coverage-lists/coverage-list';
import { articlesOfText } from '../press-reviews/articles-of-text';
import { readText } from './read-text';

/** Pasted and plain text: whatever is text and nothing else; one article, or those of a press review or a list of coverage. */
export const textReader: DocumentReader = {
  format: 'plain text',
  accepts: (document) => document.text() !== null,
  read(document) {
    const decoded = document.text();
    if (decoded === null) return { refusal: { reason: 'empty' } };
    const review = articlesOfText(decoded.text);
    const several = review.length > 1 ? review : (listedInText(decoded.text) ?? []);
    const one = several.length > 1 ? null : readText(decoded.text);
    const articles = one === null ? several : [one];
    if (articles.length === 0) return { refusal: { reason: 'empty' } };
    return {
      mimeType: 'text/plain',
      articles: articles.map((article) => ({
        ...article,
        warnings:
          decoded.by === 'guess' ? [...article.warnings, 'charset-guessed' as const] : article.warnings,
      })),
    };
  },
};
