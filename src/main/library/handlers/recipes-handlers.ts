import { readFileSync } from 'node:fs';
import { AppError } from '../../../shared/app-error';
import { describeRecipe } from '../../../shared/messages/recipe-en';
import { recipeSchema } from '../../../shared/model/recipe';
import { readRecords } from '../../../shared/read-records';
import type { Engine, Handlers } from '../engine';
import { recordStep } from '../organise/history';
import { clippingCount } from '../organise/step-labels';
import { addRecipe, changeRecipe, listRecipes, removeRecipe } from '../recipes/recipe-table';
import { runRecipes } from '../recipes/run-recipes';
import { writeFileAtomically } from '../storage/write-file-atomically';
import { announceClippings } from './announce-clippings';

/** Recipes: kept, changed, carried from one library to another as JSON, and applied to what is here as one step. */
export function recipesHandlers(engine: Engine): Handlers<'recipes'> {
  const { db } = engine;
  const step = <T>(label: string, work: () => T): T => {
    const { value } = recordStep(db, { actor: 'person', label, now: engine.now() }, work);
    engine.emit('recipes.changed', {});
    return value;
  };
  return {
    'recipes.list': () => ({ recipes: listRecipes(db) }),
    'recipes.add': ({ recipe }) => ({
      recipe: step(`Add recipe ${describeRecipe(recipe)}`, () => addRecipe(db, recipe)),
    }),
    'recipes.change': ({ id, recipe }) => {
      step(`Change recipe ${describeRecipe(recipe)}`, () => changeRecipe(db, id, recipe));
      return {};
    },
    'recipes.remove': ({ id }) => {
      step(`Remove recipe ${String(id)}`, () => removeRecipe(db, id));
      return {};
    },
    'recipes.run': ({ id }) => {
      const recipes = listRecipes(db).filter((recipe) => id === null || recipe.id === id);
      if (id !== null && recipes.length === 0) throw new AppError({ code: 'recipe-not-found', id });
      const { value, batch } = recordStep(
        db,
        {
          actor: 'person',
          label: (changed: readonly number[]) => `Apply recipes to ${clippingCount(changed.length)}`,
          now: engine.now(),
        },
        () => runRecipes(db, recipes, engine.now()),
      );
      announceClippings(engine, value);
      return { changed: value.length, batch };
    },
    'recipes.writeFile': async ({ file }) => {
      const recipes = listRecipes(db).map(({ of, does }) => ({ of, does }));
      await writeFileAtomically(file, `${JSON.stringify(recipes, null, 2)}\n`);
      return { recipes: recipes.length };
    },
    'recipes.readFile': ({ file }) => {
      const recipes = readRecords(recipeSchema, {
        file,
        what: 'recipes',
        read: () => readFileSync(file, 'utf8'),
      });
      const known = new Set(listRecipes(db).map(({ id }) => id));
      const read = step('Add recipes', () => recipes.map((recipe) => addRecipe(db, recipe)));
      return { added: read.filter(({ id }) => !known.has(id)) };
    },
  };
}
