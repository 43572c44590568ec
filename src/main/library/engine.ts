import type {
  LibraryCallName,
  LibraryEventName,
  LibraryEventPayload,
  LibraryOutput,
  LibraryParsedInput,
} from '../../shared/contract';
import type { JobRunner } from './jobs/job-runner';
import type { FamilyKeeper } from './organise/families/family-keeper';
import type { SearchService } from './search/search-service';
import type { LibraryDatabase } from './storage/library-database';
import type { OriginalStore } from './storage/original-store';

/** What every handler works with: the open library and its services. */
export interface Engine {
  /** Absolute path of the library's folder. */
  readonly folder: string;
  readonly db: LibraryDatabase;
  readonly originals: OriginalStore;
  readonly search: SearchService;
  readonly jobs: JobRunner;
  readonly families: FamilyKeeper;
  /** Sentences to show the person who opened the library. */
  readonly notices: readonly string[];
  /** Milliseconds since 1970; tests give their own. */
  now: () => number;
  /** Whether a link may be fetched from this IP address: public ones; tests also allow their own server. */
  isReachable: (address: string) => boolean;
  emit: <N extends LibraryEventName>(name: N, payload: LibraryEventPayload<N>) => void;
}

/** An answer to one call; the input is already validated. */
export type Handler<N extends LibraryCallName> = (
  input: LibraryParsedInput<N>,
) => LibraryOutput<N> | Promise<LibraryOutput<N>>;

/** The handlers of one section of the contract. */
export type Handlers<Section extends string> = {
  [N in Extract<LibraryCallName, `${Section}.${string}`>]: Handler<N>;
};
