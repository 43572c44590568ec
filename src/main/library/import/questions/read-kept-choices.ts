import type { LibraryDatabase } from '../../storage/library-database';
import type { ReadChoices } from '../read-choices';
import { listSenders } from './mail-sender-table';
import { listMappings } from './saved-mapping-table';

/** What people chose, and had kept, about how documents are read. */
export function readKeptChoices(db: LibraryDatabase): ReadChoices {
  return {
    mappings: listMappings(db),
    senders: Object.fromEntries(listSenders(db).map(({ address, take }) => [address, take])),
  };
}
