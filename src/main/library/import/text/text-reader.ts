import type { DocumentReader } from '../document-reader';
import { readText } from './read-text';

/** Pasted and plain text: whatever is text and nothing else. */
export const textReader: DocumentReader = {
  format: 'plain text',
  accepts: (document) => document.text() !== null,
  read(document) {
    const decoded = document.text();
    const article = decoded === null ? null : readText(decoded.text);
    if (decoded === null || article === null) return { refusal: { reason: 'empty' } };
    const warnings =
      decoded.by === 'guess' ? [...article.warnings, 'charset-guessed' as const] : article.warnings;
    return { mimeType: 'text/plain', articles: [{ ...article, warnings }] };
  },
};
