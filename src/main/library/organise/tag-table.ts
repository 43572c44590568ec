import { AppError } from '../../../shared/app-error';
import { normaliseTagPath, tagNames, TAG_SEPARATOR, type Tag } from '../../../shared/model/tag';
import type { LibraryDatabase } from '../storage/library-database';
import { compareTagPaths } from './compare-tag-paths';
import { foldTagName } from './fold-tag-name';
import { countTags } from './tag-counts';

/** The tag at a path, whatever the case of its letters; null when there is none. */
export function findTag(db: LibraryDatabase, path: string): number | null {
  let parent = 0;
  for (const name of tagNames(normaliseTagPath(path))) {
    const row = childByName(db, parent, name);
    if (row === undefined) return null;
    parent = row;
  }
  return parent === 0 ? null : parent;
}

/** The tag at a path. @throws AppError `tag-not-found` */
export function requireTag(db: LibraryDatabase, path: string): number {
  const id = findTag(db, path);
  if (id === null) throw new AppError({ code: 'tag-not-found', path });
  return id;
}

/** The tag at a path, made with its missing parents when it is new. An existing tag keeps its spelling. */
export function ensureTag(db: LibraryDatabase, path: string): number {
  let parent = 0;
  for (const name of tagNames(normaliseTagPath(path))) {
    parent =
      childByName(db, parent, name) ??
      db.run(
        'INSERT INTO tag (parent_id, name, folded) VALUES (nullif(?, 0), ?, ?)',
        parent,
        name,
        foldTagName(name),
      ).lastInsertRowid;
  }
  if (parent === 0) throw new AppError({ code: 'invalid-input', detail: 'A tag needs a name.' });
  return parent;
}

/** The child of a tag (0: of the root) with a name. */
export function childByName(db: LibraryDatabase, parent: number, name: string): number | undefined {
  return db.get<{ id: number }>(
    'SELECT id FROM tag WHERE coalesce(parent_id, 0) = ? AND folded = ?',
    parent,
    foldTagName(name),
  )?.id;
}

/**
 * Puts tags on clippings; `by` is `person`, `import` or `rule:<name>`. A tag that is there already keeps its maker.
 * Returns the clippings that got one.
 */
export function addTags(
  db: LibraryDatabase,
  seqs: readonly number[],
  paths: readonly string[],
  by: string,
): ReadonlySet<number> {
  const changed = new Set<number>();
  const list = JSON.stringify(seqs);
  for (const path of paths) {
    const added = db.all<{ seq: number }>(
      `INSERT OR IGNORE INTO clipping_tag (seq, tag_id, added_by)
       SELECT value, ?, ? FROM json_each(?) WHERE true RETURNING seq`,
      ensureTag(db, path),
      by,
      list,
    );
    for (const { seq } of added) changed.add(seq);
  }
  return changed;
}

/** Takes tags off clippings, exactly these and not their children. Unknown tags are passed over. Returns who had one. */
export function removeTags(
  db: LibraryDatabase,
  seqs: readonly number[],
  paths: readonly string[],
): ReadonlySet<number> {
  const changed = new Set<number>();
  const list = JSON.stringify(seqs);
  for (const path of paths) {
    const removed = db.all<{ seq: number }>(
      'DELETE FROM clipping_tag WHERE tag_id = ? AND seq IN (SELECT value FROM json_each(?)) RETURNING seq',
      findTag(db, path),
      list,
    );
    for (const { seq } of removed) changed.add(seq);
  }
  return changed;
}

/** The tags of clippings, sorted by path. Clippings without tags are not in the map. */
export function tagsOf(db: LibraryDatabase, seqs: readonly number[]): Map<number, TagShown[]> {
  const rows = db.all<{ seq: number; tag_id: number }>(
    'SELECT seq, tag_id FROM clipping_tag WHERE seq IN (SELECT value FROM json_each(?))',
    JSON.stringify(seqs),
  );
  const used = tagsByNumber(db, [...new Set(rows.map(({ tag_id }) => tag_id))]);
  const carriers = new Map<number, number[]>(Array.from(used.keys(), (id) => [id, []]));
  for (const { seq, tag_id } of rows) carriers.get(tag_id)?.push(seq);
  const tags = new Map<number, TagShown[]>();
  // Each tag is put in its place once, not once for every clipping that has it.
  for (const [id, tag] of [...used].sort(([, a], [, b]) => compareTagPaths(a.path, b.path))) {
    for (const seq of carriers.get(id) ?? []) {
      const ofClipping = tags.get(seq) ?? [];
      tags.set(seq, ofClipping);
      ofClipping.push(tag);
    }
  }
  return tags;
}

/** A tag as a clipping shows it. */
export interface TagShown {
  readonly path: string;
  readonly color: string | null;
}

/** The tags with these numbers; those that are gone are left out. */
export function tagsByNumber(db: LibraryDatabase, ids: readonly number[]): Map<number, TagShown> {
  if (ids.length === 0) return new Map();
  const rows = db.all<TagShown & { id: number }>(
    `WITH RECURSIVE up (id, color, path, parent) AS (
       SELECT id, color, name, parent_id FROM tag WHERE id IN (SELECT value FROM json_each(?))
       UNION ALL
       SELECT up.id, up.color, tag.name || '${TAG_SEPARATOR}' || up.path, tag.parent_id
       FROM up JOIN tag ON tag.id = up.parent)
     SELECT id, path, color FROM up WHERE parent IS NULL`,
    JSON.stringify(ids),
  );
  return new Map(rows.map(({ id, path, color }) => [id, { path, color }]));
}

/** Every tag in the order of the tree, with its counts. */
export function listTags(db: LibraryDatabase): Tag[] {
  const rows = db.all<{
    id: number;
    parent_id: number | null;
    name: string;
    color: string | null;
    path: string;
  }>(
    `WITH RECURSIVE down (id, parent_id, name, color, path) AS (
       SELECT id, parent_id, name, color, name FROM tag WHERE parent_id IS NULL
       UNION ALL
       SELECT tag.id, tag.parent_id, tag.name, tag.color, down.path || '${TAG_SEPARATOR}' || tag.name
       FROM down JOIN tag ON tag.parent_id = down.id)
     SELECT * FROM down`,
  );
  const counts = countTags(
    db,
    rows.map(({ id, parent_id }) => ({ id, parentId: parent_id })),
  );
  return rows
    .map(({ id, parent_id, name, color, path }) => ({
      id,
      path,
      name,
      parentId: parent_id,
      color,
      count: counts.get(id)?.count ?? 0,
      countWithChildren: counts.get(id)?.withChildren ?? 0,
    }))
    .sort((a, b) => compareTagPaths(a.path, b.path));
}

/** The tag at a path and all its children's children; empty when there is no such tag. */
export function tagIdsUnder(db: LibraryDatabase, path: string): number[] {
  const id = findTag(db, path);
  return id === null ? [] : subtree(db, id);
}

/** A tag and everything under it, parents before children. */
export function subtree(db: LibraryDatabase, id: number): number[] {
  return db
    .all<{ id: number }>(
      `WITH RECURSIVE down (id, depth) AS (
         SELECT ?, 0 UNION ALL SELECT tag.id, depth + 1 FROM down JOIN tag ON tag.parent_id = down.id)
       SELECT id FROM down ORDER BY depth`,
      id,
    )
    .map((row) => row.id);
}

/** The path of a tag. */
export function tagPath(db: LibraryDatabase, id: number): string {
  const names = db.all<{ name: string }>(
    `WITH RECURSIVE up (id, depth) AS (
       SELECT ?, 0 UNION ALL SELECT tag.parent_id, depth + 1 FROM up JOIN tag ON tag.id = up.id WHERE tag.parent_id IS NOT NULL)
     SELECT name FROM up JOIN tag ON tag.id = up.id ORDER BY depth DESC`,
    id,
  );
  return names.map(({ name }) => name).join(TAG_SEPARATOR);
}
