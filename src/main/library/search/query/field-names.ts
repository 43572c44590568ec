import {
  textFieldSchema,
  valueFieldSchema,
  type HasWhat,
  type IsFlag,
  type TextField,
  type ValueField,
} from '../../../../shared/model/query';

export type FieldName =
  | { readonly kind: 'text'; readonly field: TextField }
  | { readonly kind: 'value'; readonly field: ValueField }
  | { readonly kind: 'special'; readonly field: SpecialField };

const specialFields = [
  'tag',
  'is',
  'has',
  'published',
  'added',
  'after',
  'before',
  'search',
  'name',
] as const;
export type SpecialField = (typeof specialFields)[number];

/** Other spellings people bring along. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['title', 'headline'],
  ['by', 'author'],
  ['language', 'lang'],
  ['license', 'licence'],
  ['date', 'published'],
  ['site', 'domain'],
]);

const names: ReadonlyMap<string, FieldName> = new Map<string, FieldName>([
  ...textFieldSchema.options.map((field): [string, FieldName] => [field, { kind: 'text', field }]),
  ...valueFieldSchema.options.map((field): [string, FieldName] => [field, { kind: 'value', field }]),
  ...specialFields.map((field): [string, FieldName] => [field, { kind: 'special', field }]),
]);

/** Every field people may write, without other spellings. */
export function fieldNames(): readonly string[] {
  return [...names.keys()];
}

/** What a field's name means, in any case; null for a name there is none of, which makes it text. */
export function fieldNamed(typed: string): FieldName | null {
  const name = typed.toLowerCase();
  return names.get(aliases.get(name) ?? name) ?? null;
}

const isFlags: ReadonlySet<string> = new Set<IsFlag>([
  'starred',
  'inbox',
  'kept',
  'excluded',
  'untagged',
  'duplicate',
  'lead',
  'trashed',
]);
export function isValues(): readonly string[] {
  return [...isFlags];
}

export function isIsFlag(value: string): value is IsFlag {
  return isFlags.has(value);
}

const hasWhats: ReadonlySet<string> = new Set<HasWhat>(['highlight', 'image', 'pdf', 'note']);
export function hasValues(): readonly string[] {
  return [...hasWhats];
}

export function isHasWhat(value: string): value is HasWhat {
  return hasWhats.has(value);
}
