import type { MailTake } from '../../../shared/model/import-question';
import type { SavedMapping, TableChoice } from '../../../shared/model/table-mapping';

/** What people chose about how documents are read. Plain data: it goes to the worker with each document. */
export interface ReadChoices {
  /** Mappings of columns kept for tables with the same names. */
  readonly mappings: readonly SavedMapping[];
  /** The mapping chosen for this very document. */
  readonly table?: TableChoice;
  /** What is made of a sender's mails that link several articles, by address in lower case. */
  readonly senders: Readonly<Record<string, MailTake>>;
}

/** Nothing chosen: every reader goes by its own judgement. */
export const noChoices: ReadChoices = { mappings: [], senders: {} };
