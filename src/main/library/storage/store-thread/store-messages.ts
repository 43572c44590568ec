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

/** An error of the file system: told by its code, because threads do not hand over more of it than its message. */
export interface FileFailure {
  readonly code: string;
  readonly message: string;
}

/** What became of one source. */
export type SmallOutcome = StoredBytes | NotKept | FileFailure;

/** Sources that are kept together at most: what of them is not on the disk yet is in memory. */
export const TOGETHER = 32;

/** Where originals go: their folder, and the file of their log. */
export interface StoreFolders {
  readonly originals: string;
  readonly log: string;
}

/** Asks for sources to be kept, {@link TOGETHER} at most; or, with none given, for what was kept to be settled. */
export interface StoreInput extends StoreFolders {
  readonly sources: readonly SmallSource[] | null;
}

/** One outcome for each source (none for settling), or why the thread itself failed. */
export type StoreOutcome = readonly SmallOutcome[] | { readonly failed: string };

export type StoreRequest = WorkerRequest<StoreInput>;
export type StoreAnswer = WorkerAnswer<StoreOutcome>;
