import type { Clipping, ClippingFields, ImportWarning } from '../../../shared/model/clipping';
import { dropBlock } from './drop-block';
import type { Candidate } from '../../../shared/model/provenance';
import { hostOf } from '../../../shared/model/host-of';
import { valueOfText, type Recipe } from '../../../shared/model/recipe';
import { outletKey } from '../outlets/outlet-key';

/** The part of an article recipes work on. */
export interface Readable {
  readonly fields: ClippingFields;
  readonly provenance: Clipping['provenance'];
  readonly warnings: readonly ImportWarning[];
  /** The article as sanitised HTML, where it is at hand. */
  readonly bodyHtml?: string | null;
}

/** The warnings that are answered once a recipe gives a field its value. */
const ANSWERED: Partial<Record<keyof ClippingFields, readonly ImportWarning[]>> = {
  headline: ['headline-unknown'],
  outlet: ['outlet-unknown'],
  datePublished: ['date-unknown', 'date-ambiguous', 'date-inferred'],
};

/**
 * The article as an outlet's recipes want it. Those that say which outlet a host is go first, for the others go by the outlet.
 * Fields a person corrected stay; so does a field whose recipe finds nothing to take.
 */
export function applyRecipes<A extends Readable>(
  article: A,
  recipes: readonly Recipe[],
  corrected: readonly string[] = [],
): A {
  let done = article;
  for (const recipe of [...recipes].sort((a, b) => Number('outlet' in a.of) - Number('outlet' in b.of)))
    if (!corrected.includes(recipe.does.field) && isFor(recipe, done.fields))
      done = applyRecipe(done, recipe);
  return done;
}

/** Whether a recipe is for the pages this one belongs to. */
export function isFor({ of }: Recipe, { outlet, url }: Pick<ClippingFields, 'outlet' | 'url'>): boolean {
  if ('outlet' in of) return outlet !== null && outletKey(outlet) === outletKey(of.outlet);
  const host = url === null ? null : hostOf(url);
  return host !== null && (host === of.host || host.endsWith(`.${of.host}`));
}

function applyRecipe<A extends Readable>(article: A, { does }: Recipe): A {
  if (does.kind === 'drop') {
    const left = dropBlock(article.fields.body, article.bodyHtml ?? null, does.text);
    if (left === null) return article;
    const { body, bodyHtml, wordCount } = left;
    // The text is still what the reader found: it keeps its provenance.
    return { ...article, fields: { ...article.fields, body, wordCount }, bodyHtml };
  }
  const { field } = does;
  const before = article.fields[field];
  const note = article.provenance[field];
  const value = valueFor(article, does);
  if (value === null || JSON.stringify(value) === JSON.stringify(before)) return article;
  const others: Candidate[] = (note?.others ?? []).filter(
    (other) => JSON.stringify(other.value) !== JSON.stringify(value),
  );
  const replaced: Candidate[] =
    before === null || isEmpty(before) ? [] : [{ value: before, via: note?.via ?? 'none' }];
  return {
    ...article,
    fields: {
      ...article.fields,
      [field]: value,
      // The section is the last step of its path.
      ...(field === 'sectionPath' && Array.isArray(value) ? { section: value.at(-1) ?? null } : {}),
    },
    provenance: {
      ...article.provenance,
      [field]: {
        via: 'recipe',
        evidence: does.kind === 'take' ? does.from : (note?.evidence ?? ''),
        certainty: 'sure',
        ...(others.length + replaced.length === 0 ? {} : { others: [...replaced, ...others] }),
      },
    },
    warnings: article.warnings.filter((warning) => ANSWERED[field]?.includes(warning) !== true),
  };
}

function isEmpty(value: Candidate['value']): boolean {
  return (typeof value === 'string' || Array.isArray(value)) && value.length === 0;
}

/** The value a recipe gives; null when it gives none. */
function valueFor(
  { fields, provenance }: Readable,
  does: Exclude<Recipe['does'], { kind: 'drop' }>,
): Candidate['value'] | null {
  switch (does.kind) {
    case 'set':
      return valueOfText(does.field, does.value);
    case 'take':
      return provenance[does.field]?.others?.find(({ via }) => via === does.from)?.value ?? null;
    case 'strip': {
      const { headline } = fields;
      const has = does.at === 'end' ? headline.endsWith(does.text) : headline.startsWith(does.text);
      const left = has
        ? (does.at === 'end' ? headline.slice(0, -does.text.length) : headline.slice(does.text.length)).trim()
        : '';
      return left === '' ? null : left;
    }
  }
}
