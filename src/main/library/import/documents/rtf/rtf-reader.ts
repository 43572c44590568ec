import { readDatabaseHtml } from '../../databases/converted-export';
import { articlesOutcome } from '../../databases/database-document';
import { binaryFormat } from '../../decode/known-formats';
import type { DocumentReader } from '../../document-reader';
import { readConvertedArticles } from '../read-converted';
import { rtfToHtml } from './rtf-to-html';

/** Rich Text Format, as word processors and news databases write it. */
export const rtfReader: DocumentReader = {
  format: 'RTF documents',
  accepts: ({ head, bytes }) => binaryFormat(head, bytes) === 'RTF documents',
  read({ bytes }) {
    const { html, charsetGuessed } = rtfToHtml(bytes);
    const articles = readDatabaseHtml(html);
    if (articles !== null) return articlesOutcome(articles, 'application/rtf', charsetGuessed);
    return readConvertedArticles(html, 'application/rtf', charsetGuessed ? ['charset-guessed'] : []);
  },
};
