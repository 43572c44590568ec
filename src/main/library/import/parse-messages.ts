import type { Refusal } from '../../../shared/model/job';
import type { SavedMapping, TableChoice, TableLook } from '../../../shared/model/table-mapping';
import type { WorkerAnswer, WorkerRequest } from '../jobs/worker-pool';
import type { ParseOutcome } from './parsed-article';
import type { ReadChoices } from './read-choices';
import type { SplitOutcome } from './streamed/split-file';
import type { TableWish } from './tables/table-wish';

/** What a parse worker is asked to read: a file (the kept original) and its size in bytes, if it is known, or bytes that are not stored. */
export type ParseInput = (
  | { readonly name: string; readonly file: string; readonly size?: number }
  | { readonly name: string; readonly bytes: Uint8Array }
) & {
  readonly choices?: ReadChoices;
};

/** Asks for the next documents of a file that is too large to be read as a whole, after the first `given` of its parts. */
export interface SplitInput {
  readonly file: string;
  readonly given: number;
}

/** Asks how a table would be read, and what of a choice could be kept for others. */
export interface LookInput {
  readonly name: string;
  readonly file: string;
  readonly wish: TableWish;
  readonly keep?: TableChoice;
}

/** The table as it would be read. */
export interface TableSeen {
  readonly look: TableLook;
  /** What is kept of the choice; null where nothing can be. */
  readonly keeps: SavedMapping | null;
}
export type LookOutcome = TableSeen | { readonly refusal: Refusal };

export type ParseRequest = WorkerRequest<ParseInput | LookInput | SplitInput>;
export type ParseAnswer = WorkerAnswer<ParseOutcome | LookOutcome | SplitOutcome>;
