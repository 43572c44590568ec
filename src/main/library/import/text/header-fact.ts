import type { ClippingDate } from '../../../../shared/model/clipping-date';

/** One thing a header or footer line says. */
export type HeaderFact =
  | {
      readonly kind: 'published' | 'modified' | 'accessed';
      readonly date: ClippingDate;
      readonly labelled: boolean;
    }
  | { readonly kind: 'author'; readonly names: readonly string[] }
  | { readonly kind: 'views'; readonly count: number }
  | { readonly kind: 'breadcrumb'; readonly steps: readonly string[] }
  | {
      readonly kind:
        | 'headline'
        | 'subheadline'
        | 'source'
        | 'outlet'
        | 'editor'
        | 'photo'
        | 'section'
        | 'place'
        | 'page'
        | 'url';
      readonly text: string;
    }
  | { readonly kind: 'ignored' };
