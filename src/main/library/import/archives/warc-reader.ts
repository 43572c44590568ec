import { readMachineDate } from '../dates/read-machine-date';
import { decodePart } from '../decode/decode-part';
import type { DocumentReader } from '../document-reader';
import type { ParsedArticle } from '../parsed-article';
import { readSavedPage } from './read-saved-page';
import { warcPages, type WarcPage } from './warc-records';

const MIME_TYPE = 'application/warc';

/**
 * WARC files (ISO 28500): every page that is an article is a clipping, one page saved twice the later one. Other records are no
 * loss. Packed with gzip they come here unpacked.
 */
export const warcReader: DocumentReader = {
  format: 'WARC web archives',
  accepts: ({ head }) => /^WARC\/\d/u.test(head),
  read({ bytes }) {
    const articles = articlesOfWarc(bytes, MIME_TYPE);
    if (articles.size === 0) return { refusal: { reason: 'not-an-article' } };
    return { mimeType: MIME_TYPE, articles: [...articles.values()] };
  },
};

/** The articles among the pages of a WARC file, by address. */
export function articlesOfWarc(bytes: Uint8Array, mimeType: string): ReadonlyMap<string, ParsedArticle> {
  return articlesOfPages(warcPages(bytes), mimeType);
}

/** The articles among the pages of a web archive, by address. */
export function articlesOfPages(
  pages: Iterable<WarcPage>,
  mimeType: string,
): ReadonlyMap<string, ParsedArticle> {
  const articles = new Map<string, ParsedArticle>();
  for (const page of pages) {
    const read = readSavedPage(
      {
        html: decodePart(page.bytes, page.charset),
        url: URL.canParse(page.address) ? page.address : null,
        savedAt: readMachineDate(page.date),
        charsetGuessed: false,
      },
      mimeType,
    );
    const [article] = 'articles' in read ? read.articles : [];
    if (article !== undefined) articles.set(page.address, article);
  }
  return articles;
}
