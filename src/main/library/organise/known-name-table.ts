import { AppError } from '../../../shared/app-error';
import { MOST_SPELLINGS, type KnownName } from '../../../shared/model/known-name';
import type { LibraryDatabase } from '../storage/library-database';
import { foldTagName } from './fold-tag-name';

/** Every entry, by name. */
export function listKnownNames(db: LibraryDatabase): readonly KnownName[] {
  return db
    .all<{
      name: string;
      kind: KnownName['kind'];
      spellings: string;
    }>('SELECT name, kind, spellings FROM known_name ORDER BY name')
    .map(({ spellings, ...entry }) => ({ ...entry, spellings: JSON.parse(spellings) as string[] }));
}

/** The entry somebody means by any of its spellings; case and accents do not matter. Null when there is none. */
export function findKnownName(db: LibraryDatabase, written: string): KnownName | null {
  const wanted = foldTagName(written);
  const all = listKnownNames(db);
  return (
    all.find(({ name }) => foldTagName(name) === wanted) ??
    all.find(({ spellings }) => spellings.some((spelling) => foldTagName(spelling) === wanted)) ??
    null
  );
}

/** Keeps an entry; one of that name gets this kind and these spellings instead. The name itself and what is named twice are left out. */
export function setKnownName(db: LibraryDatabase, { name, kind, spellings }: KnownName): void {
  const seen = new Set([foldTagName(name)]);
  const others = spellings.filter((spelling) => {
    const folded = foldTagName(spelling);
    return !seen.has(folded) && seen.add(folded).size > 0;
  });
  db.run(
    `INSERT INTO known_name (name, kind, spellings) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, spellings = excluded.spellings`,
    name,
    kind,
    JSON.stringify(others.slice(0, MOST_SPELLINGS)),
  );
}

/** Forgets an entry. Throws `name-not-found`. */
export function removeKnownName(db: LibraryDatabase, name: string): void {
  if (db.run('DELETE FROM known_name WHERE name = ?', name).changes === 0)
    throw new AppError({ code: 'name-not-found', name });
}

/**
 * Takes in the entries of another library: what is known here by any spelling keeps its name and gains theirs, and their kind where
 * it has none; the others are kept as they come.
 */
export function mergeKnownNames(db: LibraryDatabase, entries: readonly KnownName[]): void {
  for (const entry of entries) {
    const here = findKnownName(db, entry.name);
    if (here === null) setKnownName(db, entry);
    else
      setKnownName(db, {
        name: here.name,
        kind: here.kind === 'other' ? entry.kind : here.kind,
        spellings: [...here.spellings, entry.name, ...entry.spellings],
      });
  }
}
