import type { WorkerAnswer, WorkerRequest } from '../../jobs/worker-pool';

/** What was put into the store. */
export interface StoredBytes {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/** A file of up to so many bytes is small: it is held as a whole. */
export const SMALL_BYTES = 1 << 20;

/** A file, or bytes that come from inside one. */
export type SmallSource = { readonly path: string } | { readonly bytes: Uint8Array };

/** What is at a path that was not kept: nothing to be kept (a folder, a pipe, an empty file), or more than is small. */
export interface NotKept {
  readonly isFile: boolean;
  readonly bytes: number;
}

/** What became of one source. An error is told by its code, because threads do not hand over more of it than its message. */
export type SmallOutcome = StoredBytes | NotKept | { readonly code: string; readonly message: string };

/** Asks for sources to be kept in a folder of originals. */
export interface StoreInput {
  readonly originals: string;
  readonly sources: readonly SmallSource[];
}

/** One outcome for each source, or why the thread itself failed. */
export type StoreOutcome = readonly SmallOutcome[] | { readonly failed: string };

export type StoreRequest = WorkerRequest<StoreInput>;
export type StoreAnswer = WorkerAnswer<StoreOutcome>;
