import { PenLine, Play, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { describeDoes, recipeText, scopeOf } from '../../../shared/messages/recipe-en';
import type { SavedRecipe } from '../../../shared/model/recipe';
import { applyRecipe, exportRecipes, importRecipes } from '../../actions/recipes';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { useKeptFocus } from '../../ui/use-kept-focus';
import { isEditable, RecipeEditor } from './recipe-editor';

/** The recipes of the library: seen, edited, applied, removed, carried to and from a file. */
export function RecipeList() {
  const model = useWindow();
  const { client, fail } = model;
  const place = useRef<HTMLDivElement>(null);
  const onFocus = useKeptFocus(place, () => undefined);
  const [recipes, setRecipes] = useState<readonly SavedRecipe[]>([]);
  const [editing, setEditing] = useState<number | null>(null);
  const isConnected = useStore(client.connection).state === 'connected';

  useEffect(() => {
    if (!isConnected) return;
    let open = true;
    const load = (): void => {
      client.call('recipes.list', {}).then((answer) => {
        if (open) setRecipes(answer.recipes);
      }, fail);
    };
    load();
    const stop = client.onEvent((event) => {
      if (event.name === 'recipes.changed') load();
    });
    return () => {
      open = false;
      stop();
    };
  }, [client, fail, isConnected]);

  return (
    <div ref={place} onFocus={onFocus}>
      <p className="form-hint">{recipeText.hint}</p>
      {recipes.length > 0 && (
        <ul className="settings-watched settings-recipes" aria-label={recipeText.title}>
          {recipes.map((recipe) => (
            <li key={recipe.id}>
              {editing === recipe.id ? (
                <RecipeEditor recipe={recipe} onDone={() => setEditing(null)} />
              ) : (
                // The sentence is English, whatever script the outlet's name is in.
                <span className="settings-folder">
                  <bdi>{scopeOf(recipe)}</bdi>: {describeDoes(recipe)}
                </span>
              )}
              {isEditable(recipe) && (
                <IconButton
                  icon={PenLine}
                  label={recipeText.edit(recipe)}
                  onClick={() => setEditing(editing === recipe.id ? null : recipe.id)}
                />
              )}
              <IconButton
                icon={Play}
                label={recipeText.apply(recipe)}
                onClick={() => void applyRecipe(model, recipe.id)}
              />
              <IconButton
                icon={Trash2}
                label={recipeText.remove(recipe)}
                onClick={() => void client.call('recipes.remove', { id: recipe.id }).catch(fail)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="settings-buttons">
        {recipes.length > 0 && (
          <Button onClick={() => void exportRecipes(model)}>{recipeText.exportAll}</Button>
        )}
        <Button onClick={() => void importRecipes(model)}>{recipeText.importFile}</Button>
      </div>
    </div>
  );
}
