import type { ClippingId } from '../../shared/model/clipping';
import type { ImportQuestion } from '../../shared/model/import-question';
import { createStore, type Store } from './store';

/** The one dialog that may be open over the panes. */
export type Overlay =
  | {
      readonly kind:
        | 'palette'
        | 'tag-picker'
        | 'export'
        | 'settings'
        | 'shortcuts'
        | 'rules'
        | 'outlets'
        | 'names'
        | 'batch'
        | 'edit-text'
        | 'save-search'
        | 'recognise'
        | 'crop-page';
    }
  /** Asks which pages to fetch; these are filled in. */
  | { readonly kind: 'links'; readonly urls: readonly string[] }
  /** Asks which column of a table is which: one that waits, or the one a clipping came from. */
  | {
      readonly kind: 'columns';
      readonly table:
        { readonly question: ImportQuestion } | { readonly clipping: ClippingId; readonly name: string };
    }
  /** Asks for a tag's name: a new one under `parent`, or another for `path`. */
  | { readonly kind: 'new-tag'; readonly parent: string | null }
  | { readonly kind: 'rename-tag'; readonly path: string }
  /** Asks for another name of a saved search. */
  | { readonly kind: 'rename-search'; readonly name: string }
  | { readonly kind: 'merge-tag'; readonly path: string };

export type OverlayStore = Store<Overlay | null>;

export function createOverlayStore(): OverlayStore {
  return createStore<Overlay | null>(null);
}
