import type { ClippingChanges } from '../../../shared/model/clipping';
import type { Recipe } from '../../../shared/model/recipe';
import { readBodyHtml, readClippings, updateClipping } from '../storage/clipping-table';
import type { LibraryDatabase } from '../storage/library-database';
import { applyRecipes, isFor } from './apply-recipes';

/** Clippings read at once. */
const AT_ONCE = 200;

/**
 * Applies recipes to the clippings that are here, outside the Trash and never over what a person corrected, inside the
 * caller's step. Gives the numbers of those that changed.
 */
export function runRecipes(db: LibraryDatabase, recipes: readonly Recipe[], now: number): number[] {
  const seqs = db
    .all<{ seq: number; outlet: string | null; url: string | null }>(
      'SELECT seq, outlet, url FROM clipping WHERE trashed_at IS NULL ORDER BY seq',
    )
    .filter((row) => recipes.some((recipe) => isFor(recipe, row)) || recipes.some(({ of }) => 'host' in of))
    .map(({ seq }) => seq);
  const drops = recipes.some(({ does }) => does.kind === 'drop');
  const changed: number[] = [];
  for (let at = 0; at < seqs.length; at += AT_ONCE) {
    const some = seqs.slice(at, at + AT_ONCE);
    for (const [i, clipping] of readClippings(db, some).entries()) {
      const seq = some[i];
      const before = {
        fields: clipping,
        provenance: clipping.provenance,
        warnings: clipping.warnings,
        bodyHtml: drops ? readBodyHtml(db, clipping.id) : null,
      };
      const { fields, provenance, warnings, bodyHtml } = applyRecipes(before, recipes, clipping.corrected);
      if (seq === undefined || fields === before.fields) continue;
      const changes: ClippingChanges = Object.fromEntries(
        recipes
          .flatMap(({ does }) =>
            does.field === 'sectionPath' ? (['sectionPath', 'section'] as const) : [does.field],
          )
          .map((field) => [field, fields[field]]),
      );
      if (!updateClipping(db, seq, changes, now, 'rule')) continue;
      // An edited text has no markup; one that only lost a block keeps it.
      if (fields.body !== clipping.body && bodyHtml !== null)
        db.run('UPDATE clipping_text SET body_html = ? WHERE seq = ?', bodyHtml, seq);
      db.run(
        'UPDATE clipping SET provenance = ?, warnings = ? WHERE seq = ?',
        JSON.stringify(provenance),
        JSON.stringify(warnings),
        seq,
      );
      changed.push(seq);
    }
  }
  return changed;
}
