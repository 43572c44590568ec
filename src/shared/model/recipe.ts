import { z } from 'zod';
import type { Clipping, ClippingChanges } from './clipping';
import { hostOf } from './host-of';

/** Fields a recipe may give one value for good. */
export const settableFields = [
  'outlet',
  'sectionPath',
  'source',
  'editor',
  'country',
  'place',
  'language',
  'edition',
  'mediaType',
  'rightsHolder',
  'copyrightNotice',
] as const;
/** Fields a recipe may take from another place of the page. */
export const takenFields = ['headline', 'outlet', 'authors', 'datePublished', 'sectionPath'] as const;

/** Between the sections of a path, in a recipe's text: `News / Local`. */
const PATH_SEPARATOR = ' / ';

/** The value a recipe's text stands for: a path of sections is a list. */
export function valueOfText(field: (typeof settableFields)[number], text: string): string | string[] {
  return field === 'sectionPath'
    ? text
        .split(PATH_SEPARATOR.trim())
        .map((step) => step.trim())
        .filter(Boolean)
    : text;
}

/** The clippings a recipe is for: those of an outlet, by its name; or, to say which outlet it is, of a host. */
const scopeSchema = z.union([
  z.object({ outlet: z.string().trim().min(1).max(500) }),
  z.object({ host: z.string().trim().min(1).max(255) }),
]);

const mediaTypes = ['print', 'online', 'tv', 'radio', 'podcast', 'agency', 'blog', 'social'];

/** A block that comes with every page of an outlet is short: a request to subscribe, a note on the author. */
const LONGEST_BLOCK = 2_000;

/** What a recipe does with one field. */
const doesSchema = z.discriminatedUnion('kind', [
  /** Gives it this value. */
  z
    .object({
      kind: z.literal('set'),
      field: z.enum(settableFields),
      value: z.string().trim().min(1).max(1_000),
    })
    .refine(({ field, value }) => field !== 'mediaType' || mediaTypes.includes(value), {
      message: `a medium is one of ${mediaTypes.join(', ')}`,
    }),
  /** Takes what another place of the page says (`meta og:title`), where it says anything. */
  z.object({
    kind: z.literal('take'),
    field: z.enum(takenFields),
    from: z.string().trim().min(1).max(200),
  }),
  /** Takes this text off its start or end. */
  z.object({
    kind: z.literal('strip'),
    field: z.literal('headline'),
    text: z.string().min(1).max(300),
    at: z.enum(['start', 'end']),
  }),
  /** Leaves a block of the text out wherever it stands: whole paragraphs, separated by blank lines. */
  z.object({
    kind: z.literal('drop'),
    field: z.literal('body'),
    text: z.string().trim().min(1).max(LONGEST_BLOCK),
  }),
]);

/** One thing to do with every page of an outlet, because a person once corrected it so. */
export const recipeSchema = z.object({ of: scopeSchema, does: doesSchema });
export type Recipe = z.infer<typeof recipeSchema>;

/** A recipe of the library, by its number. */
export const savedRecipeSchema = recipeSchema.extend({ id: z.number().int() });
export type SavedRecipe = z.infer<typeof savedRecipeSchema>;

/**
 * The recipes that would have made a correction by themselves, the most telling first: the place of the page that says what
 * the person said, the text they took off the headline, or the value itself. None for a clipping without an outlet.
 */
export function recipesOf(before: Clipping, changes: ClippingChanges): Recipe[] {
  const recipes: Recipe[] = [];
  for (const [name, value] of Object.entries(changes)) {
    const host = before.url === null ? null : hostOf(before.url);
    const of =
      name === 'outlet'
        ? host === null
          ? null
          : { host }
        : before.outlet === null
          ? null
          : { outlet: before.outlet };
    if (of === null) continue;
    const taken = takenFields.find((field) => field === name);
    const place = before.provenance[name]?.others?.find((other) => saysTheSame(other.value, value));
    if (taken !== undefined && place !== undefined)
      recipes.push({ of, does: { kind: 'take', field: taken, from: place.via } });
    if (name === 'headline' && typeof value === 'string')
      recipes.push(...stripped(of, before.headline, value));
    if (name === 'body' && typeof value === 'string') recipes.push(...dropped(of, before.body, value));
    const settable = settableFields.find((field) => field === name);
    const text =
      Array.isArray(value) && value.every((part) => typeof part === 'string')
        ? value.join(PATH_SEPARATOR)
        : value;
    if (settable !== undefined && typeof text === 'string' && text.trim() !== '')
      recipes.push({ of, does: { kind: 'set', field: settable, value: text.trim() } });
  }
  return recipes;
}

/** What a person types has no raw text and no zone: a date is the same when it is written the same. */
function saysTheSame(a: unknown, b: unknown): boolean {
  const plain = (value: unknown): string =>
    JSON.stringify(
      typeof value === 'object' && value !== null && 'value' in value
        ? String(value.value).slice(0, 16)
        : value,
    );
  return plain(a) === plain(b);
}

/** Cutting less than this would hit headlines by chance. */
const SHORTEST_STRIP = 3;

function stripped(of: Recipe['of'], before: string, after: string): Recipe[] {
  const kept = after.trim();
  if (kept === '' || before.length - kept.length < SHORTEST_STRIP) return [];
  if (before.startsWith(kept))
    return [{ of, does: { kind: 'strip', field: 'headline', text: before.slice(kept.length), at: 'end' } }];
  if (before.endsWith(kept))
    return [
      { of, does: { kind: 'strip', field: 'headline', text: before.slice(0, -kept.length), at: 'start' } },
    ];
  return [];
}

/** Recipes for the blocks that were left out of a text, when nothing else of it was changed. */
function dropped(of: Recipe['of'], before: string, after: string): Recipe[] {
  const left = after.trim().split(/\n{2,}/u);
  const blocks: string[][] = [];
  let isOpen = false;
  let at = 0;
  for (const paragraph of before.trim().split(/\n{2,}/u)) {
    if (paragraph.trim() === left[at]?.trim()) {
      at += 1;
      isOpen = false;
    } else if (isOpen) blocks.at(-1)?.push(paragraph);
    else {
      blocks.push([paragraph]);
      isOpen = true;
    }
  }
  if (at < left.length) return [];
  return blocks
    .map((block) => block.join('\n\n').trim())
    .filter((text) => text !== '' && text.length <= LONGEST_BLOCK)
    .map((text) => ({ of, does: { kind: 'drop', field: 'body', text } }));
}
