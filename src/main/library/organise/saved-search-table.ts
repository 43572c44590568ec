import { AppError } from '../../../shared/app-error';
import type { SavedSearchIcon } from '../../../shared/model/saved-search';
import type { LibraryDatabase } from '../storage/library-database';

/** A saved search as it is stored. */
export interface SavedSearchRow {
  readonly name: string;
  readonly query: string;
  readonly icon: SavedSearchIcon | null;
}

/** Every saved search, in the person's order. */
export function listSavedSearches(db: LibraryDatabase): readonly SavedSearchRow[] {
  return db.all<SavedSearchRow>('SELECT name, query, icon FROM saved_search ORDER BY position, id');
}

/** The saved search a query means by `search:"name"`: case does not matter, unless another is written exactly so. */
export function findSavedSearch(db: LibraryDatabase, name: string): SavedSearchRow | null {
  const folded = name.toLowerCase();
  const all = listSavedSearches(db);
  return (
    all.find((saved) => saved.name === name) ??
    all.find((saved) => saved.name.toLowerCase() === folded) ??
    null
  );
}

/** Keeps a query under a name; a name that is taken gets the new query. */
export function saveSearch(db: LibraryDatabase, name: string, query: string): void {
  const { changes } = db.run('UPDATE saved_search SET query = ? WHERE name = ?', query, name);
  if (changes > 0) return;
  db.run(
    'INSERT INTO saved_search (position, name, query) SELECT coalesce(max(position), 0) + 1, ?, ? FROM saved_search',
    name,
    query,
  );
}

/** Forgets a saved search. Throws `saved-search-not-found`. */
export function removeSavedSearch(db: LibraryDatabase, name: string): void {
  if (db.run('DELETE FROM saved_search WHERE name = ?', name).changes === 0) {
    throw new AppError({ code: 'saved-search-not-found', name });
  }
}

/** Puts a saved search before another, or at the end. Throws `saved-search-not-found`. */
export function moveSavedSearch(db: LibraryDatabase, name: string, before: string | null): void {
  const names = listSavedSearches(db).map((saved) => saved.name);
  for (const wanted of before === null ? [name] : [name, before])
    if (!names.includes(wanted)) throw new AppError({ code: 'saved-search-not-found', name: wanted });
  if (before === name) return;
  const others = names.filter((other) => other !== name);
  others.splice(before === null ? others.length : others.indexOf(before), 0, name);
  for (const [at, other] of others.entries())
    db.run('UPDATE saved_search SET position = ?1 WHERE name = ?2 AND position <> ?1', at + 1, other);
}

/** Gives a saved search its picture. Throws `saved-search-not-found`. */
export function setSavedSearchIcon(db: LibraryDatabase, name: string, icon: SavedSearchIcon): void {
  if (db.run('UPDATE saved_search SET icon = ? WHERE name = ?', icon, name).changes === 0)
    throw new AppError({ code: 'saved-search-not-found', name });
}

/** Gives a saved search another name. Throws `saved-search-not-found`, and `invalid-input` where another has it. */
export function renameSavedSearch(db: LibraryDatabase, name: string, to: string): void {
  if (to !== name && listSavedSearches(db).some((saved) => saved.name === to))
    throw new AppError({
      code: 'invalid-input',
      detail: `There is a saved search “${to}” already. Choose another name, or remove that one first.`,
    });
  if (db.run('UPDATE saved_search SET name = ? WHERE name = ?', to, name).changes === 0)
    throw new AppError({ code: 'saved-search-not-found', name });
}
