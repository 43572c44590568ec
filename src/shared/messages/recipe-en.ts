import type { Recipe } from '../model/recipe';
import { countOf } from './en';
import { describePlace } from './explain-en';
import { fieldText, mediaTypeText } from './field-en';
import { languageName } from './language-name';

/** The words of the window about recipes: what is to be done with every page of an outlet. */
export const recipeText = {
  title: 'Recipes',
  hint: 'Correct a field, or take a paragraph out of the text, and choose “Always”: pages of that outlet then come in right.',
  always: (recipe: Recipe) => `Always so for ${scopeOf(recipe)}: ${describeDoes(recipe)}`,
  saved: (recipe: Recipe) => `From now on for ${scopeOf(recipe)}: ${describeDoes(recipe)}`,
  leftOut: (recipes: readonly Recipe[]) =>
    `Left out: ${recipes.map(({ does }) => (does.kind === 'drop' ? `“${shortened(does.text)}”` : '')).join(', ')}`,
  alwaysLeaveOut: 'Always Leave Out',
  applyHere: 'Apply to Those Here',
  applied: (n: number) => `Recipe applied to ${countOf(n, 'clipping', 'clippings')}`,
  appliedToNone: 'No other clipping here needs it.',
  apply: (recipe: Recipe) => `Apply to the clippings here: ${describeRecipe(recipe)}`,
  edit: (recipe: Recipe) => `Edit: ${describeRecipe(recipe)}`,
  value: (recipe: Recipe) => `New text for: ${describeRecipe(recipe)}`,
  remove: (recipe: Recipe) => `Remove: ${describeRecipe(recipe)}`,
  exportAll: 'Export…',
  importFile: 'Import…',
  exported: (name: string) => `Recipes saved as ${name}`,
  imported: (n: number) =>
    n === 0 ? 'The recipes of this file are here already.' : `${countOf(n, 'recipe', 'recipes')} added`,
  emptyText: 'It needs a text.',
} as const;

/** Whose pages a recipe is for. */
export function scopeOf({ of }: Recipe): string {
  return 'outlet' in of ? of.outlet : of.host;
}

/** What a recipe does, without whose pages it is for: `Headline without “ | Post” at the end`. */
export function describeDoes({ does }: Recipe): string {
  if (does.kind === 'drop') return `Text without “${shortened(does.text)}”`;
  const field = fieldText[does.field];
  switch (does.kind) {
    case 'set':
      return `${field} “${nameOfValue(does.field, does.value)}”`;
    case 'take':
      return `${field} ${describePlace(does.from)}`;
    case 'strip':
      return `${field} without “${does.text}” at the ${does.at}`;
  }
}

/** A value as the inspector shows it: `Print`, `German`, not their codes. */
function nameOfValue(field: string, value: string): string {
  switch (field) {
    case 'mediaType':
      return Object.entries(mediaTypeText).find(([type]) => type === value)?.[1] ?? value;
    case 'language':
      return languageName(value);
    default:
      return value;
  }
}

/** A recipe in one line: `Harbour Gazette: Section “Local”`. */
export function describeRecipe(recipe: Recipe): string {
  return `${scopeOf(recipe)}: ${describeDoes(recipe)}`;
}

/** A block in a line: its first words. */
function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= 80
    ? line
    : `${line
        .slice(0, 79)
        .replace(/[\uD800-\uDBFF]$/u, '')
        .trimEnd()}…`;
}
