import type { LibraryDatabase } from '../storage/library-database';

export interface TagCount {
  /** Clippings with this very tag. */
  readonly count: number;
  /** Clippings with this tag or one under it, each counted once. */
  readonly withChildren: number;
}

/** Clippings that no list shows unless asked for. */
export const HIDDEN_CLIPPING = "trashed_at IS NOT NULL OR status = 'excluded'";

/**
 * Counts the clippings of every tag, without those in the Trash and the excluded ones.
 *
 * The counts come from one walk over an index; only where a tag has children are single clippings looked at, because
 * one that carries both parent and child must be counted once.
 */
export function countTags(
  db: LibraryDatabase,
  tags: readonly { readonly id: number; readonly parentId: number | null }[],
): Map<number, TagCount> {
  const own = new Map<number, number>();
  const total = db.all<{ tag_id: number; n: number }>(
    'SELECT tag_id, count(*) AS n FROM clipping_tag GROUP BY tag_id',
  );
  for (const { tag_id, n } of total) own.set(tag_id, n);
  const hiddenTags = db.all<{ tag_id: number; n: number }>(
    `SELECT tag_id, count(*) AS n FROM clipping_tag
     WHERE seq IN (SELECT seq FROM clipping WHERE ${HIDDEN_CLIPPING}) GROUP BY tag_id`,
  );
  for (const { tag_id, n } of hiddenTags) own.set(tag_id, (own.get(tag_id) ?? 0) - n);

  const children = new Map<number, number[]>();
  for (const { id, parentId } of tags) {
    if (parentId === null) continue;
    const siblings = children.get(parentId);
    if (siblings === undefined) children.set(parentId, [id]);
    else siblings.push(id);
  }
  const members = clippingsOfFamilies(db, tags, children);

  // `seenBy[seq]` is the last tag that counted the clipping: no set has to be built or emptied for each tag.
  const newest = db.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM clipping')?.seq ?? 0;
  const seenBy = new Int32Array(newest + 1);
  const HIDDEN = -1;
  for (const seq of hiddenClippings(db)) seenBy[seq] = HIDDEN;
  const countFamily = (id: number): number => {
    let count = 0;
    const waiting = [id];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      waiting.push(...(children.get(next) ?? []));
      for (const seq of members.get(next) ?? []) {
        if (seenBy[seq] === id || seenBy[seq] === HIDDEN) continue;
        seenBy[seq] = id;
        count += 1;
      }
    }
    return count;
  };

  return new Map(
    tags.map(({ id }) => {
      const count = own.get(id) ?? 0;
      return [id, { count, withChildren: children.has(id) ? countFamily(id) : count }];
    }),
  );
}

function hiddenClippings(db: LibraryDatabase): readonly number[] {
  const row = db.get<{ seqs: string }>(
    `SELECT json_group_array(seq) AS seqs FROM clipping WHERE ${HIDDEN_CLIPPING}`,
  );
  return JSON.parse(row?.seqs ?? '[]') as number[];
}

/** The clippings of every tag that has a parent or a child. One string per tag: far cheaper than a row per clipping. */
function clippingsOfFamilies(
  db: LibraryDatabase,
  tags: readonly { readonly id: number; readonly parentId: number | null }[],
  children: ReadonlyMap<number, readonly number[]>,
): Map<number, readonly number[]> {
  const wanted = tags.filter(({ id, parentId }) => parentId !== null || children.has(id)).map(({ id }) => id);
  const rows = db.all<{ tag_id: number; seqs: string }>(
    `SELECT tag_id, json_group_array(seq) AS seqs FROM clipping_tag
     WHERE tag_id IN (SELECT value FROM json_each(?)) GROUP BY tag_id`,
    JSON.stringify(wanted),
  );
  return new Map(rows.map(({ tag_id, seqs }) => [tag_id, JSON.parse(seqs) as number[]]));
}
