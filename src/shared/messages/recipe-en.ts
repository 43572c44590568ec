import type { Recipe } from '../model/recipe';
import { describePlace } from './explain-en';
import { fieldText } from './window-en';

/** Whose pages a recipe is for. */
export function scopeOf({ of }: Recipe): string {
  return 'outlet' in of ? of.outlet : of.host;
}

/** What a recipe does, without whose pages it is for: `Headline without “ | Post” at the end`. */
export function describeDoes({ does }: Recipe): string {
  const field = fieldText[does.field];
  switch (does.kind) {
    case 'set':
      return `${field} “${does.value}”`;
    case 'take':
      return `${field} ${describePlace(does.from)}`;
    case 'strip':
      return `${field} without “${does.text}” at the ${does.at}`;
  }
}

/** A recipe in one line: `Harbour Gazette: Section “Local”`. */
export function describeRecipe(recipe: Recipe): string {
  return `${scopeOf(recipe)}: ${describeDoes(recipe)}`;
}
