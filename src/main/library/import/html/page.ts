import type { DomDocument } from './dom';
import { readJsonLd, type JsonLd } from './json-ld';
import { readPageMeta, type PageMeta } from './page-meta';
import { readPageUrl, type PageUrl } from './page-url';

/** A parsed page with the data every rule reads from. Made before Readability, which changes the document. */
export interface Page {
  readonly document: DomDocument;
  readonly meta: PageMeta;
  readonly jsonLd: JsonLd;
  readonly url: PageUrl;
  /** BCP 47 as the page declares it, unchecked. */
  readonly declaredLanguage: string | null;
}

/** A value a rule found, and what it was read from. */
export interface Found<T> {
  readonly value: T;
  readonly via: string;
  readonly evidence: string;
}

/** Reads the data of a parsed page. */
export function readPage(document: DomDocument): Page {
  const meta = readPageMeta(document);
  const jsonLd = readJsonLd(document);
  const declared =
    document.documentElement.getAttribute('lang') ?? document.documentElement.getAttribute('xml:lang');
  return {
    document,
    meta,
    jsonLd,
    url: readPageUrl(document, meta, jsonLd),
    declaredLanguage:
      declared ?? meta.first('og:locale', 'content-language', 'language', 'dc.language')?.value ?? null,
  };
}
