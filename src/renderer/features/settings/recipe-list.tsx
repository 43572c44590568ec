import { PenLine, Play, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { describeRecipe, recipeText } from '../../../shared/messages/recipe-en';
import type { SavedRecipe } from '../../../shared/model/recipe';
import { applyRecipe, exportRecipes, importRecipes } from '../../actions/recipes';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { useKeptFocus } from '../../ui/use-kept-focus';

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
                <span className="settings-folder" dir="auto">
                  {describeRecipe(recipe)}
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

/** A place of the page is chosen, not typed; a block of several paragraphs does not fit into a line. */
function isEditable({ does }: SavedRecipe): boolean {
  return does.kind !== 'take' && !(does.kind === 'drop' && does.text.includes('\n'));
}

/** The text of a recipe, edited: Enter keeps it, Escape leaves it as it was. */
function RecipeEditor({ recipe, onDone }: { readonly recipe: SavedRecipe; readonly onDone: () => void }) {
  const { client, fail } = useWindow();
  const { does } = recipe;
  const [text, setText] = useState(
    does.kind === 'set' ? does.value : does.kind === 'take' ? does.from : does.text,
  );
  const keep = (): void => {
    const changed =
      does.kind === 'set'
        ? { ...does, value: text }
        : does.kind === 'take'
          ? { ...does, from: text }
          : { ...does, text };
    client
      .call('recipes.change', { id: recipe.id, recipe: { of: recipe.of, does: changed } })
      .then(onDone, fail);
  };
  return (
    <input
      className="text-input"
      aria-label={recipeText.value(recipe)}
      dir="auto"
      autoFocus
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        event.preventDefault();
        event.stopPropagation();
        // The field goes; the focus stays with its recipe.
        event.currentTarget.closest('li')?.querySelector('button')?.focus();
        if (event.key === 'Enter') keep();
        else onDone();
      }}
    />
  );
}
