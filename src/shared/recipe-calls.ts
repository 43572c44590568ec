import { z } from 'zod';
import { nothing, page, trusted, type CallDefinition } from './call-definition';
import { recipeSchema, savedRecipeSchema } from './model/recipe';

const batch = z.number().int().nullable();

/** The calls about recipes: what is to be done with every page of an outlet. */
export const recipeCalls = {
  'recipes.list': page(nothing, z.object({ recipes: z.array(savedRecipeSchema) })),
  /** Keeps a recipe; it takes the place of one that says something else about the same field. */
  'recipes.add': page(z.object({ recipe: recipeSchema }), z.object({ recipe: savedRecipeSchema })),
  'recipes.change': page(z.object({ id: z.number().int(), recipe: recipeSchema }), nothing),
  'recipes.remove': page(z.object({ id: z.number().int() }), nothing),
  /** Applies one recipe (null: all) to the clippings that are here, never over what a person corrected. One step. */
  'recipes.run': page(
    z.object({ id: z.number().int().nullable().default(null) }),
    z.object({ changed: z.number().int().nonnegative(), batch }),
  ),
  /** Writes all recipes to a file, as JSON. */
  'recipes.writeFile': trusted(
    z.object({ file: z.string() }),
    z.object({ recipes: z.number().int().nonnegative() }),
  ),
  /** Adds the recipes of such a file. */
  'recipes.readFile': trusted(
    z.object({ file: z.string() }),
    z.object({ added: z.array(savedRecipeSchema) }),
  ),
} as const satisfies Record<string, CallDefinition>;
