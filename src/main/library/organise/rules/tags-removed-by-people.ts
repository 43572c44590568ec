import type { LibraryDatabase } from '../../storage/library-database';
import { findTag } from '../tag-table';
import type { RemovedByPerson } from './plan-rules';

/**
 * Reads from the history which tags people took off after a rule had put them on. Undoing a run is not such a removal:
 * it takes the whole run back, and the next run may do it again.
 */
export function readTagsRemovedByPeople(db: LibraryDatabase): RemovedByPerson {
  const removals = db.all<{ seq: number; tag_id: number; added_by: string }>(
    `SELECT c.row_key ->> '$[0]' AS seq, c.row_key ->> '$[1]' AS tag_id, c.before ->> '$.added_by' AS added_by
     FROM history_change c JOIN history_batch b ON b.id = c.batch
     WHERE c.table_name = 'clipping_tag' AND c.column_name = '-'
       AND b.actor = 'person' AND b.undoes IS NULL AND b.undone_by IS NULL
       AND c.before ->> '$.added_by' LIKE 'rule:%'`,
  );
  const keys = new Set(removals.map(({ seq, tag_id, added_by }) => `${seq} ${tag_id} ${added_by}`));
  if (keys.size === 0) return () => false;
  return (seq, rule, tag) => keys.has(`${seq} ${findTag(db, tag) ?? ''} rule:${rule}`);
}
