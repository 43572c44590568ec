import type { ClippingId } from '../../../../shared/model/clipping';
import type { Brought } from '../../../../shared/model/job';
import { addTags, findTag, tagsOf } from '../../organise/tag-table';
import type { LibraryDatabase } from '../../storage/library-database';
import { readClipping, seqOf, updateClipping } from '../../storage/clipping-table';
import type { ParsedArticle } from '../parsed-article';

/**
 * Gives a clipping that is here already the note and the tags that come with it anew: a bookmark or a reference may have got
 * some since. A note stands below the one that is there, or stays out where a person wrote that one; a tag that a person took
 * off stays off. Within the caller's step; returns what came.
 */
export function bringWhatIsNew(
  db: LibraryDatabase,
  id: ClippingId,
  article: Pick<ParsedArticle, 'fields' | 'tags'>,
  now: number,
): readonly Brought[] {
  const wanted = [...new Set(article.tags)];
  const note = article.fields.notes?.trim() ?? '';
  if (wanted.length === 0 && note === '') return [];
  const seq = seqOf(db, id);
  const brought: Brought[] = [];
  const before = readClipping(db, id).notes?.trim() ?? '';
  if (note !== '' && !before.includes(note)) {
    const notes = before === '' ? note : `${before}\n\n${note}`;
    if (updateClipping(db, seq, { notes }, now, 'rule')) brought.push('notes');
  }
  const held = new Set((tagsOf(db, [seq]).get(seq) ?? []).map(({ path }) => path));
  const tags = wanted.filter((path) => !held.has(path) && !wasTakenOff(db, seq, path));
  if (tags.length > 0 && addTags(db, [seq], tags, 'import').size > 0) brought.push('tags');
  return brought;
}

/** Whether a person took a tag off a clipping. */
function wasTakenOff(db: LibraryDatabase, seq: number, path: string): boolean {
  const tag = findTag(db, path);
  if (tag === null) return false;
  const taken = db.get(
    `SELECT 1 FROM history_change AS change JOIN history_batch AS step ON step.id = change.batch
     WHERE change.table_name = 'clipping_tag' AND change.row_key = ? AND change.column_name = '-'
       AND step.actor = 'person' AND step.undoes IS NULL`,
    JSON.stringify([seq, tag]),
  );
  return taken !== undefined;
}
