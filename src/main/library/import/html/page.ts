import type { DomDocument } from './dom';
import { indexElements, type ElementIndex } from './element-index';
import { findOwnAddress, siteOf } from './find-own-address';
import { readJsonLd, type JsonLd } from './json-ld';
import { readPageBlocks, type PageBlock } from './page-blocks';
import { readPageMeta, type PageMeta } from './page-meta';
import { readPageUrl, type PageUrl } from './page-url';
import { takeOutArchive } from './take-out-archive';
import { cutWhole } from '../parsed-article';

/** Characters of a title element that are looked at. */
const LONGEST_TITLE = 2000;

/** A parsed page with the data every rule reads from. Made before Readability, which changes the document. */
export interface Page {
  readonly document: DomDocument;
  /** Its elements, as they are before anything is taken out. */
  readonly elements: ElementIndex;
  /** What people see, line by line, before anything is taken out. */
  readonly blocks: readonly PageBlock[];
  readonly meta: PageMeta;
  readonly jsonLd: JsonLd;
  readonly url: PageUrl;
  /** BCP 47 as the page declares it, unchecked. */
  readonly declaredLanguage: string | null;
  /** The document once more as it was before anything was taken out, its blocks marked. */
  readonly documentAgain: () => DomDocument;
}

/** A value a rule found, and what it was read from. */
export interface Found<T> {
  readonly value: T;
  readonly via: string;
  readonly evidence: string;
}

/**
 * Reads the data of a page.
 *
 * @param parse gives its document, another one each time
 * @param mayBeArchived whether a web archive may have put something into it, which is taken out
 */
export function readPage(parse: () => DomDocument, mayBeArchived = false): Page {
  const document = parse();
  const original = mayBeArchived ? takeOutArchive(document) : null;
  const title = document.querySelector('title');
  // Rules for lines take long over what is none.
  if (title !== null && (title.textContent ?? '').length > LONGEST_TITLE)
    title.textContent = cutWhole(title.textContent ?? '', LONGEST_TITLE);
  const elements = indexElements(document);
  const meta = readPageMeta(elements);
  const jsonLd = readJsonLd(elements);
  const declared =
    document.documentElement.getAttribute('lang') ?? document.documentElement.getAttribute('xml:lang');
  const declaredLanguage =
    declared ?? meta.first('og:locale', 'content-language', 'language', 'dc.language')?.value ?? null;
  return {
    document,
    elements,
    blocks: readPageBlocks(document),
    meta,
    jsonLd,
    url: readPageUrl(document, elements, meta, jsonLd, original, {
      site: () => siteOf(elements),
      ofItself: () => findOwnAddress(elements, declaredLanguage),
    }),
    declaredLanguage,
    documentAgain: () => {
      const again = parse();
      if (mayBeArchived) takeOutArchive(again);
      readPageBlocks(again);
      return again;
    },
  };
}
