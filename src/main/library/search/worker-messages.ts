import type { AppErrorData } from '../../../shared/app-error';
import type { Correction, QueryToEvaluate } from './evaluate/evaluate-query';
import type { Columns } from './facets/read-columns';
import type { IndexState } from './index/index-keeper';
import type { StoredSegments } from './index/open-stored';
import type { SharedSegments } from './index/shared-index';

/** What the worker is started with. */
export interface WorkerSettings {
  readonly folder: string;
  readonly database: string;
  /** The index as the library has read it already; null: the worker reads it, or makes it. */
  readonly index: StoredSegments | null;
}

/** From the library to its search worker. */
export type ToWorker =
  | { readonly kind: 'find'; readonly id: number; readonly query: QueryToEvaluate; readonly wait: boolean }
  | { readonly kind: 'read-columns'; readonly id: number }
  | { readonly kind: 'catch-up'; readonly id: number }
  | { readonly kind: 'changed' }
  | { readonly kind: 'wait-until-ready'; readonly id: number }
  | { readonly kind: 'rebuild'; readonly id: number }
  /** The database knows the token now; the index may be written down under it. */
  | { readonly kind: 'save'; readonly token: string }
  | { readonly kind: 'close'; readonly id: number };

/** What the worker found. */
export interface FoundMessage {
  readonly kind: 'found';
  readonly id: number;
  readonly seqs: Uint32Array;
  readonly scores: Float32Array;
  readonly total: number;
  readonly some: number;
  readonly variants: readonly string[];
  readonly passedOver: readonly string[];
  readonly corrections: readonly Correction[];
  readonly ready: boolean;
}

/** From the worker to its library. */
export type FromWorker =
  | FoundMessage
  | { readonly kind: 'columns'; readonly id: number; readonly columns: Columns }
  | { readonly kind: 'done'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly error: AppErrorData }
  | { readonly kind: 'state'; readonly state: IndexState }
  /** The complete index, in shared memory, with everything up to a change in it. */
  | { readonly kind: 'shared'; readonly revision: number; readonly index: SharedSegments }
  /** Asks for leave to write the index down: the database has to know its token first. */
  | { readonly kind: 'wants-to-save'; readonly token: string }
  /** The index is on the disk; changes up to `revision` are in it. */
  | { readonly kind: 'saved'; readonly token: string; readonly revision: number }
  | { readonly kind: 'save-failed'; readonly token: string; readonly error: AppErrorData };
