import { useRef, useState, type KeyboardEvent } from 'react';
import { mediaTypeText } from '../../../shared/messages/field-en';
import { recipeText } from '../../../shared/messages/recipe-en';
import type { SavedRecipe } from '../../../shared/model/recipe';
import { useWindow } from '../../state/window-model';

/**
 * Whether the text of a recipe can be typed: a place of the page and a language are chosen in the inspector, and a block of
 * several paragraphs does not fit into a line.
 */
export function isEditable({ does }: SavedRecipe): boolean {
  switch (does.kind) {
    case 'take':
      return false;
    case 'drop':
      return !does.text.includes('\n');
    case 'set':
      return does.field !== 'language';
    case 'strip':
      return true;
  }
}

/** The text of a recipe, edited: Enter keeps it, and so does leaving it; Escape leaves it as it was. */
export function RecipeEditor({
  recipe,
  onDone,
}: {
  readonly recipe: SavedRecipe;
  readonly onDone: () => void;
}) {
  const { client, fail } = useWindow();
  const before = textOf(recipe);
  const [text, setText] = useState(before);
  const isOver = useRef(false);
  const isEmpty = text.trim() === '';

  const end = (keeps: boolean): void => {
    // Its field goes with it, which leaves it once more.
    if (isOver.current) return;
    isOver.current = true;
    if (!keeps || isEmpty || text === before) onDone();
    else
      client
        .call('recipes.change', { id: recipe.id, recipe: { of: recipe.of, does: withText(recipe, text) } })
        .then(onDone, (thrown: unknown) => {
          isOver.current = false;
          fail(thrown);
        });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter' && isEmpty) return;
    const pen = event.currentTarget.closest('li')?.querySelector('button');
    end(event.key === 'Enter');
    // The field goes; the focus stays with its recipe.
    pen?.focus();
  };
  const shared = { 'aria-label': recipeText.value(recipe), autoFocus: true, value: text, onKeyDown };
  if (recipe.does.kind === 'set' && recipe.does.field === 'mediaType')
    return (
      <select
        {...shared}
        className="select-input"
        onChange={(event) => setText(event.target.value)}
        onBlur={() => end(true)}
      >
        {Object.entries(mediaTypeText).map(([type, name]) => (
          <option key={type} value={type}>
            {name}
          </option>
        ))}
      </select>
    );
  return (
    <span className="settings-recipe-edit">
      <input
        {...shared}
        className="text-input"
        dir="auto"
        aria-invalid={isEmpty}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => end(true)}
      />
      {isEmpty && (
        <span className="form-hint" role="alert">
          {recipeText.emptyText}
        </span>
      )}
    </span>
  );
}

function textOf({ does }: SavedRecipe): string {
  return does.kind === 'set' ? does.value : does.kind === 'take' ? does.from : does.text;
}

function withText({ does }: SavedRecipe, text: string): SavedRecipe['does'] {
  switch (does.kind) {
    case 'set':
      return { ...does, value: text };
    case 'take':
      return { ...does, from: text };
    case 'strip':
    case 'drop':
      return { ...does, text };
  }
}
