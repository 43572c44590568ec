import { AppError } from '../../../shared/app-error';
import { recipeSchema, type Recipe, type SavedRecipe } from '../../../shared/model/recipe';
import type { LibraryDatabase } from '../storage/library-database';

/** Every recipe, the oldest first. */
export function listRecipes(db: LibraryDatabase): SavedRecipe[] {
  return db
    .all<{ id: number; definition: string }>('SELECT id, definition FROM recipe ORDER BY id')
    .map(({ id, definition }) => ({ ...recipeSchema.parse(JSON.parse(definition)), id }));
}

/** Keeps a recipe. One that says something else about the same field goes; the same one again is the one that is there. */
export function addRecipe(db: LibraryDatabase, recipe: Recipe): SavedRecipe {
  const present = listRecipes(db);
  const same = present.find((other) => isSame(other, recipe));
  if (same !== undefined) return same;
  for (const { id } of present.filter((other) => contradicts(other, recipe))) removeRecipe(db, id);
  const { lastInsertRowid: id } = db.run(
    'INSERT INTO recipe (definition) VALUES (?)',
    JSON.stringify(recipe),
  );
  return { ...recipe, id };
}

/** Puts another recipe in the place of one. @throws AppError `recipe-not-found` */
export function changeRecipe(db: LibraryDatabase, id: number, recipe: Recipe): void {
  if (db.run('UPDATE recipe SET definition = ? WHERE id = ?', JSON.stringify(recipe), id).changes === 0)
    throw new AppError({ code: 'recipe-not-found', id });
}

/** Forgets a recipe; what it did stays. @throws AppError `recipe-not-found` */
export function removeRecipe(db: LibraryDatabase, id: number): void {
  if (db.run('DELETE FROM recipe WHERE id = ?', id).changes === 0)
    throw new AppError({ code: 'recipe-not-found', id });
}

function isSame(a: Recipe, b: Recipe): boolean {
  return JSON.stringify([a.of, a.does]) === JSON.stringify([b.of, b.does]);
}

/** A field has one value; but several texts may be taken off it. */
function contradicts(a: Recipe, b: Recipe): boolean {
  return (
    JSON.stringify(a.of) === JSON.stringify(b.of) &&
    a.does.field === b.does.field &&
    ![a, b].some(({ does }) => does.kind === 'strip' || does.kind === 'drop')
  );
}
