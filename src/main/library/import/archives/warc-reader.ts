import type { Refusal } from '../../../../shared/model/job';
import { readMachineDate } from '../dates/read-machine-date';
import { decodePart } from '../decode/decode-part';
import type { DocumentReader } from '../document-reader';
import type { ParsedArticle, ParseOutcome, RefusedPart } from '../parsed-article';
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
    return documentOfPages(articlesOfWarc(bytes, MIME_TYPE), MIME_TYPE);
  },
};

/** What the pages of a web archive held. */
export interface PagesRead {
  /** The articles among them, by address. */
  readonly articles: ReadonlyMap<string, ParsedArticle>;
  /** Pages that the archive breaks off in. */
  readonly refusedParts: readonly RefusedPart[];
}

/** What is made of a web archive. */
export function documentOfPages({ articles, refusedParts }: PagesRead, mimeType: string): ParseOutcome {
  const [refused] = refusedParts;
  if (articles.size === 0) return { refusal: refused?.refusal ?? { reason: 'not-an-article' } };
  return {
    mimeType,
    articles: [...articles.values()],
    ...(refused === undefined ? {} : { refusedParts }),
  };
}

/** The pages of a WARC file. */
export function articlesOfWarc(bytes: Uint8Array, mimeType: string): PagesRead {
  return articlesOfPages(warcPages(bytes), mimeType);
}

/** Reads the pages of a web archive. */
export function articlesOfPages(pages: Iterable<WarcPage>, mimeType: string): PagesRead {
  const articles = new Map<string, ParsedArticle>();
  const refusedParts: { readonly name: string; readonly refusal: Refusal }[] = [];
  for (const page of pages) {
    if (page.isCut) {
      const detail = 'the archive breaks off inside it';
      refusedParts.push({ name: page.address, refusal: { reason: 'unreadable', detail } });
      continue;
    }
    const read = readSavedPage(
      {
        html: decodePart(page.bytes, page.charset),
        url: URL.canParse(page.address) ? page.address : null,
        savedAt: readMachineDate(page.date),
        charsetGuessed: false,
        isOneOfMany: true,
      },
      mimeType,
    );
    const [article] = 'articles' in read ? read.articles : [];
    if (article !== undefined) articles.set(page.address, article);
  }
  return { articles, refusedParts };
}
