import path from 'node:path';
import type { Command } from 'commander';
import { countOf } from '../../shared/messages/en';
import { describeRecipe } from '../../shared/messages/recipe-en';
import { withLibrary } from '../library/with-library';
import { printResult } from '../output/print-result';
import { undoHint } from '../output/undo-hint';
import { wholeNumber } from './search-command';

/** `recipes list|add FILE|export FILE|remove ID|run [ID]` */
export function addRecipeCommands(program: Command): void {
  const recipes = program.command('recipes').description('what is done with every page of an outlet');

  recipes.command('list').action(async (_options: object, command: Command) => {
    const result = await withLibrary(command, (library) => library.call('recipes.list', {}));
    printResult(command, result, () =>
      result.recipes.map((recipe) => `${String(recipe.id)}  ${describeRecipe(recipe)}`),
    );
  });

  recipes
    .command('add')
    .argument('<file>', 'JSON: one recipe or a list of recipes, as “recipes export” writes it')
    .action(async (file: string, _options: object, command: Command) => {
      const result = await withLibrary(command, (library) =>
        library.call('recipes.readFile', { file: path.resolve(file) }),
      );
      printResult(command, { recipes: result.added }, () =>
        result.added.map((recipe) => `Recipe ${String(recipe.id)} added: ${describeRecipe(recipe)}`),
      );
    });

  recipes
    .command('export')
    .argument('<file>', 'the file to write')
    .action(async (file: string, _options: object, command: Command) => {
      const result = await withLibrary(command, (library) =>
        library.call('recipes.writeFile', { file: path.resolve(file) }),
      );
      printResult(command, { path: file, ...result }, () => [
        `${file}  ${countOf(result.recipes, 'recipe', 'recipes')}`,
      ]);
    });

  recipes
    .command('remove')
    .argument('<id>', 'a recipe’s number', wholeNumber)
    .action(async (id: number, _options: object, command: Command) => {
      await withLibrary(command, (library) => library.call('recipes.remove', { id }));
      printResult(command, { removed: id }, () => [`Recipe ${String(id)} removed.`]);
    });

  recipes
    .command('run')
    .description('apply one recipe, or all, to what is in the library; never over a correction')
    .argument('[id]', 'a recipe’s number', wholeNumber)
    .action(async (id: number | undefined, _options: object, command: Command) => {
      const result = await withLibrary(command, (library) => library.call('recipes.run', { id: id ?? null }));
      printResult(command, result, () => [
        `${countOf(result.changed, 'clipping', 'clippings')} changed.` + undoHint(result.batch),
      ]);
    });
}
