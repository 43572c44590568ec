import type { PageArea, ScanLanguage } from '../../../../shared/model/scan';
import type { ParsedArticle } from '../../import/parsed-article';
import type { ComposedPage } from '../article/compose-scan';
import type { RecognisedPage } from '../recognised-page';

/** The original a piece of work is about: its kept file. */
export interface ScannedOriginal {
  readonly file: string;
  readonly name: string;
  readonly mimeType: string;
}

/** What the thread is asked to do. */
export type ScanInput =
  | {
      readonly kind: 'recognise';
      readonly original: ScannedOriginal;
      readonly page: number;
      readonly languages: readonly ScanLanguage[];
      readonly expected: readonly ScanLanguage[];
      /** Only this part of the page, which is known to stand upright after being turned so far. */
      readonly part: { readonly area: PageArea; readonly turned: number } | null;
    }
  /** How many pages can be looked at. */
  | { readonly kind: 'count'; readonly original: ScannedOriginal }
  | { readonly kind: 'compose'; readonly original: ScannedOriginal; readonly pages: readonly ComposedPage[] }
  | {
      readonly kind: 'picture';
      readonly original: ScannedOriginal;
      readonly page: number;
      readonly turned: number;
      readonly area: PageArea | null;
    };

/** What came of it. */
export type ScanOutcome =
  | { readonly kind: 'recognised'; readonly recognised: RecognisedPage }
  | { readonly kind: 'composed'; readonly article: ParsedArticle }
  | { readonly kind: 'counted'; readonly pages: number }
  | { readonly kind: 'picture'; readonly png: Uint8Array }
  /** A sentence without a full stop. */
  | { readonly kind: 'failed'; readonly detail: string };
