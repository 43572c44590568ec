import { AppError } from '../../../shared/app-error';
import type { ListedOutlet, Outlet } from '../../../shared/model/outlet';
import type { LibraryDatabase } from '../storage/library-database';
import { outletKey } from './outlet-key';
import { createOutletRegistry, type OutletRegistry } from './outlet-registry';
import { seedOutlets } from './seed-outlets';

interface OutletRow {
  readonly name: string;
  readonly domains: string;
  readonly other_names: string;
}

/** The library's own outlets, by name. */
export function listOwnOutlets(db: LibraryDatabase): readonly Outlet[] {
  return db
    .all<OutletRow>('SELECT name, domains, other_names FROM outlet ORDER BY name')
    .map(({ name, domains, other_names }) => ({
      name,
      domains: JSON.parse(domains) as string[],
      otherNames: JSON.parse(other_names) as string[],
    }));
}

/** The library's own outlets, then the known ones that none of these replaces. */
export function listOutlets(db: LibraryDatabase): readonly ListedOutlet[] {
  const own = listOwnOutlets(db);
  const replaced = new Set(own.flatMap(({ name, otherNames }) => [name, ...otherNames]).map(outletKey));
  return [
    ...own.map((outlet) => ({ ...outlet, own: true })),
    ...seedOutlets()
      .filter(({ name }) => !replaced.has(outletKey(name)))
      .map((outlet) => ({ ...outlet, own: false })),
  ];
}

/** The registry as the library has it now. */
export function readOutletRegistry(db: LibraryDatabase): OutletRegistry {
  return createOutletRegistry(listOwnOutlets(db));
}

/**
 * Keeps an outlet, replacing the one of that name, and gives its name to the clippings that have another spelling of it,
 * except where a person chose that. Gives the numbers of the clippings changed.
 */
export function setOutlet(db: LibraryDatabase, outlet: Outlet, now: number): readonly number[] {
  db.run(
    `INSERT INTO outlet (name, domains, other_names) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET domains = excluded.domains, other_names = excluded.other_names`,
    outlet.name,
    JSON.stringify(outlet.domains),
    JSON.stringify(outlet.otherNames),
  );
  const keys = new Set([outlet.name, ...outlet.otherNames].map(outletKey).filter((key) => key !== ''));
  const spellings = db
    .all<{ outlet: string }>('SELECT DISTINCT outlet FROM clipping WHERE outlet IS NOT NULL')
    .map(({ outlet: written }) => written)
    .filter((written) => written !== outlet.name && keys.has(outletKey(written)));
  return spellings.flatMap((written) =>
    db
      .all<{ seq: number }>(
        `UPDATE clipping SET outlet = ?, updated_at = ? WHERE outlet = ?
         AND NOT EXISTS (SELECT 1 FROM json_each(corrected) WHERE value = 'outlet') RETURNING seq`,
        outlet.name,
        new Date(now).toISOString(),
        written,
      )
      .map(({ seq }) => seq),
  );
}

/** Forgets one of the library's own outlets; a known one it replaced counts again. Throws `outlet-not-found`. */
export function removeOutlet(db: LibraryDatabase, name: string): void {
  if (db.run('DELETE FROM outlet WHERE name = ?', name).changes === 0)
    throw new AppError({ code: 'outlet-not-found', name });
}
