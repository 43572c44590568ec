import type { Clipping } from '../../../../shared/model/clipping';
import type { IndexedDocument } from '../index/read-documents';

/** A clipping with everything a query may ask of it. */
export interface FullClipping {
  readonly clipping: Clipping;
  readonly document: IndexedDocument;
}
