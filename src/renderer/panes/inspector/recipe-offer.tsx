import { WandSparkles } from 'lucide-react';
import { recipeText } from '../../../shared/messages/recipe-en';
import type { Clipping, ClippingFieldName } from '../../../shared/model/clipping';
import { keepRecipe } from '../../actions/recipes';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window-model';

/** After a correction: what could be done so with every page of the outlet. */
export function RecipeOffer({
  name,
  clipping,
}: {
  readonly name: ClippingFieldName;
  readonly clipping: Clipping;
}) {
  const model = useWindow();
  const offer = useStore(model.recipeOffer);
  if (offer === null || offer.clipping !== clipping.id) return null;
  const recipes = offer.recipes.filter(({ does }) => does.field === name);
  return recipes.map((recipe) => (
    <button
      key={JSON.stringify(recipe)}
      type="button"
      className="field-offer"
      onClick={(event) => {
        // The button goes; the focus stays with the field.
        event.currentTarget
          .closest('.field-row, .inspector-headline')
          ?.querySelector<HTMLElement>('.field-value, .field-select')
          ?.focus();
        void keepRecipe(model, recipe);
      }}
    >
      <WandSparkles size={12} strokeWidth={1.75} aria-hidden />
      <span>{recipeText.always(recipe)}</span>
    </button>
  ));
}
