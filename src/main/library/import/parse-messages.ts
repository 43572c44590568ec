import type { WorkerAnswer, WorkerRequest } from '../jobs/worker-pool';
import type { ParseOutcome } from './parsed-article';

/** What a parse worker is asked to read: a file (the kept original), or bytes that are not stored. */
export type ParseInput =
  { readonly name: string; readonly file: string } | { readonly name: string; readonly bytes: Uint8Array };

export type ParseRequest = WorkerRequest<ParseInput>;
export type ParseAnswer = WorkerAnswer<ParseOutcome>;
