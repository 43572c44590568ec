import { AppError } from '../../../shared/app-error';
import { normaliseTagPath, tagNames, TAG_SEPARATOR } from '../../../shared/model/tag';
import type { LibraryDatabase } from '../storage/library-database';
import { foldTagName } from './fold-tag-name';
import { childByName, ensureTag, findTag, requireTag, subtree, tagPath } from './tag-table';

/** Changes of the tag tree. Each runs inside the caller's step. */

/** Makes a tag, with its missing parents. @throws AppError `tag-exists` */
export function createTag(db: LibraryDatabase, path: string, color: string | null): void {
  if (findTag(db, path) !== null) throw new AppError({ code: 'tag-exists', path });
  const id = ensureTag(db, path);
  if (color !== null) db.run('UPDATE tag SET color = ? WHERE id = ?', color, id);
}

/**
 * Gives a tag a new name, or, when `to` has several names, a new place. Every clipping that has the tag or one under it
 * keeps it: clippings know tags by number, not by name.
 *
 * @throws AppError `tag-not-found`, `tag-exists`, `tag-into-itself`
 */
export function renameTag(db: LibraryDatabase, path: string, to: string): void {
  const id = requireTag(db, path);
  const names = tagNames(normaliseTagPath(to));
  const name = names.at(-1) ?? '';
  const parentPath = names.slice(0, -1).join(TAG_SEPARATOR);
  if (parentPath === '') place(db, id, parentOf(db, id), name);
  else place(db, id, placeForParent(db, id, parentPath), name);
}

/**
 * Moves a tag with everything under it below another (made when it is new), or to the top.
 *
 * @throws AppError `tag-not-found`, `tag-exists`, `tag-into-itself`
 */
export function moveTag(db: LibraryDatabase, path: string, parent: string | null): void {
  const id = requireTag(db, path);
  place(db, id, parent === null ? null : placeForParent(db, id, parent), nameOf(db, id));
}

/**
 * Makes two tags one: clippings of the first get the second, tags under the first come under the second, and where both
 * have one of the same name, these are made one as well.
 *
 * @throws AppError `tag-not-found`; `tag-into-itself` when `into` is the tag or lies under it
 */
export function mergeTags(db: LibraryDatabase, path: string, into: string): void {
  const from = requireTag(db, path);
  const target = requireTag(db, into);
  if (subtree(db, from).includes(target))
    throw new AppError({ code: 'tag-into-itself', path: tagPath(db, from) });
  mergeInto(db, from, target);
}

/** Colours a tag; null takes its colour away. @throws AppError `tag-not-found` */
export function colorTag(db: LibraryDatabase, path: string, color: string | null): void {
  db.run('UPDATE tag SET color = ? WHERE id = ?', color, requireTag(db, path));
}

/** Removes a tag and everything under it, from all clippings too. @throws AppError `tag-not-found` */
export function deleteTag(db: LibraryDatabase, path: string): void {
  const doomed = subtree(db, requireTag(db, path)).reverse();
  db.run('DELETE FROM clipping_tag WHERE tag_id IN (SELECT value FROM json_each(?))', JSON.stringify(doomed));
  for (const id of doomed) db.run('DELETE FROM tag WHERE id = ?', id);
}

function place(db: LibraryDatabase, id: number, parent: number | null, name: string): void {
  const there = childByName(db, parent ?? 0, name);
  if (there !== undefined && there !== id)
    throw new AppError({ code: 'tag-exists', path: tagPath(db, there) });
  db.run(
    'UPDATE tag SET parent_id = ?, name = ?, folded = ? WHERE id = ?',
    parent,
    name,
    foldTagName(name),
    id,
  );
}

/** The tag at `path` as a parent for `id`, made when it is new; refused when the way there leads through `id` itself. */
function placeForParent(db: LibraryDatabase, id: number, path: string): number {
  const names = tagNames(normaliseTagPath(path));
  for (let level = 1; level <= names.length; level += 1) {
    if (findTag(db, names.slice(0, level).join(TAG_SEPARATOR)) === id) {
      throw new AppError({ code: 'tag-into-itself', path: tagPath(db, id) });
    }
  }
  return ensureTag(db, path);
}

function mergeInto(db: LibraryDatabase, from: number, target: number): void {
  // Its name becomes free first: a tag under it may have the same one and take its place. No name has a separator.
  db.run('UPDATE tag SET folded = ? WHERE id = ?', TAG_SEPARATOR + String(from), from);
  for (const child of db.all<{ id: number; name: string }>(
    'SELECT id, name FROM tag WHERE parent_id = ?',
    from,
  )) {
    const twin = childByName(db, target, child.name);
    if (twin === undefined) db.run('UPDATE tag SET parent_id = ? WHERE id = ?', target, child.id);
    else mergeInto(db, child.id, twin);
  }
  db.run(
    `INSERT OR IGNORE INTO clipping_tag (seq, tag_id, added_by)
     SELECT seq, ?, added_by FROM clipping_tag WHERE tag_id = ?`,
    target,
    from,
  );
  db.run('DELETE FROM clipping_tag WHERE tag_id = ?', from);
  db.run('DELETE FROM tag WHERE id = ?', from);
}

function parentOf(db: LibraryDatabase, id: number): number | null {
  return (
    db.get<{ parent_id: number | null }>('SELECT parent_id FROM tag WHERE id = ?', id)?.parent_id ?? null
  );
}

function nameOf(db: LibraryDatabase, id: number): string {
  return db.get<{ name: string }>('SELECT name FROM tag WHERE id = ?', id)?.name ?? '';
}
