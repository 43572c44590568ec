import { z } from 'zod';

/** The text fields a word or phrase may be limited to (`headline:flood`). */
export const textFieldSchema = z.enum([
  'headline',
  'body',
  'summary',
  'notes',
  'highlight',
  'author',
  'editor',
  'outlet',
  'source',
  'campaign',
  'spokesperson',
  'section',
  'place',
]);
export type TextField = z.infer<typeof textFieldSchema>;

/** Fields compared as whole values or as numbers. */
export const valueFieldSchema = z.enum([
  'domain',
  'type',
  'tone',
  'prominence',
  'page',
  'lang',
  'country',
  'reach',
  'words',
  'licence',
  'id',
]);
export type ValueField = z.infer<typeof valueFieldSchema>;

export type Comparison = '=' | '<' | '<=' | '>' | '>=';
export type IsFlag =
  'starred' | 'inbox' | 'kept' | 'excluded' | 'untagged' | 'duplicate' | 'lead' | 'trashed';
export type HasWhat = 'highlight' | 'image' | 'pdf' | 'note';

/**
 * How a word stands for the words of a text: itself, what begins with it (`pre*`), what is spelt like it (`word~`), or what
 * fits it where `*` is any letters, also none, and `?` is one (`wom?n`, `*water`).
 */
export type WordMode = 'plain' | 'prefix' | 'fuzzy' | 'pattern';

/**
 * The meaning of a query, independent of how it is answered.
 * Days are `YYYY-MM-DD`; a range includes both ends; null leaves an end open.
 */
export type QueryNode =
  | { readonly kind: 'everything' }
  | { readonly kind: 'and' | 'or'; readonly nodes: readonly QueryNode[] }
  | { readonly kind: 'not'; readonly node: QueryNode }
  | {
      readonly kind: 'word';
      readonly text: string;
      readonly mode: WordMode;
      readonly field: TextField | null;
    }
  | {
      readonly kind: 'phrase';
      readonly text: string;
      /** Null: the words stand side by side, in order. Otherwise: all within this many words. */
      readonly near: number | null;
      readonly field: TextField | null;
    }
  /** `field:="…"`: the field is this, whole; case and accents do not count. */
  | { readonly kind: 'exact'; readonly field: TextField; readonly value: string }
  | { readonly kind: 'tag'; readonly path: string; readonly withChildren: boolean }
  | { readonly kind: 'value'; readonly field: ValueField; readonly op: Comparison; readonly value: string }
  | { readonly kind: 'any'; readonly field: TextField | ValueField | 'tag' | 'published' | 'added' }
  | {
      readonly kind: 'date';
      readonly field: 'published' | 'added';
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly kind: 'is'; readonly flag: IsFlag }
  | { readonly kind: 'has'; readonly what: HasWhat }
  | { readonly kind: 'saved-search'; readonly name: string }
  /** `name:`: any spelling of a person or organisation that is known. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'url'; readonly url: string };

export const sortSchema = z.enum(['relevance', 'newest', 'oldest', 'outlet']);
export type Sort = z.infer<typeof sortSchema>;
