import { TAG_SEPARATOR } from '../../../../shared/model/tag';
import type { LibraryDatabase } from '../../storage/library-database';
import type { TagPlaces } from './count-facets';

/** Where every tag stands, by its number written out. */
export function readTagPlaces(db: LibraryDatabase): TagPlaces {
  const rows = db.all<{ id: number; parent: number | null; name: string }>(
    'SELECT id, parent_id AS parent, name FROM tag',
  );
  const tags = new Map(rows.map((tag) => [tag.id, tag]));
  return new Map(
    rows.map(({ id }) => {
      const withParents: string[] = [];
      const names: string[] = [];
      for (let at = tags.get(id); at !== undefined; at = tags.get(at.parent ?? -1)) {
        withParents.push(String(at.id));
        names.unshift(at.name);
      }
      return [String(id), { path: names.join(TAG_SEPARATOR), withParents }];
    }),
  );
}
