import { recipeText } from '../../shared/messages/recipe-en';
import type { Clipping, ClippingChanges } from '../../shared/model/clipping';
import { recipesOf, type Recipe } from '../../shared/model/recipe';
import type { WindowModel } from '../state/window-model';
import { editClipping } from './organise';
import { change } from './undo';

/** Corrects fields, and offers to do so with every page of the outlet. True when the library took it. */
export async function correctClipping(
  model: WindowModel,
  clipping: Clipping,
  changes: ClippingChanges,
): Promise<boolean> {
  const recipes = recipesOf(clipping, changes);
  const { sectionPath } = changes;
  // The section is the last step of its path.
  const section = sectionPath === undefined ? {} : { section: sectionPath.at(-1) ?? null };
  const done = await editClipping(model, clipping.id, { ...changes, ...section });
  if (!done) return false;
  const blocks = recipes.filter(({ does }) => does.kind === 'drop');
  const fields = recipes.filter(({ does }) => does.kind !== 'drop');
  model.recipeOffer.set(fields.length === 0 ? null : { clipping: clipping.id, recipes: fields });
  // The text has no row in the inspector where this could be offered.
  if (blocks.length > 0)
    model.toasts.show({
      tone: 'done',
      text: recipeText.leftOut(blocks),
      action: { label: recipeText.alwaysLeaveOut, run: () => void keepRecipes(model, blocks) },
    });
  return true;
}

async function keepRecipes(model: WindowModel, recipes: readonly Recipe[]): Promise<void> {
  for (const recipe of recipes) await keepRecipe(model, recipe);
}

/** Keeps a recipe for the pages to come, and offers to apply it to the clippings that are here. */
export async function keepRecipe(model: WindowModel, recipe: Recipe): Promise<void> {
  try {
    const saved = await model.client.call('recipes.add', { recipe });
    model.recipeOffer.set(null);
    model.history.changed();
    model.toasts.show({
      tone: 'done',
      text: recipeText.saved(recipe),
      action: { label: recipeText.applyHere, run: () => void applyRecipe(model, saved.recipe.id) },
    });
  } catch (thrown) {
    model.fail(thrown);
  }
}

/** Applies a recipe to the clippings that are here: one step, told with Undo. */
export async function applyRecipe(model: WindowModel, id: number): Promise<void> {
  const counts: number[] = [];
  const done = await change(
    model,
    async () => {
      const result = await model.client.call('recipes.run', { id });
      counts.push(result.changed);
      return result;
    },
    recipeText.applied,
  );
  if (done && counts[0] === 0)
    model.toasts.show({ tone: 'done', text: recipeText.appliedToNone, action: null });
}

/** Writes all recipes to a file the person chooses. */
export async function exportRecipes(model: WindowModel): Promise<void> {
  const saved = await model.desktop('recipes.save', {}).catch(model.fail);
  if (saved !== undefined && saved !== null)
    model.toasts.show({ tone: 'done', text: recipeText.exported(saved.name), action: null });
}

/** Adds the recipes of a file the person chooses. */
export async function importRecipes(model: WindowModel): Promise<void> {
  const read = await model.desktop('recipes.load', {}).catch(model.fail);
  if (read !== undefined && read !== null)
    model.toasts.show({ tone: 'done', text: recipeText.imported(read.added), action: null });
}
