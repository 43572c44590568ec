import { textFieldSchema, type TextField } from '../../../../shared/model/query';

/** The fields of the index, in the order of their numbers in a segment. A change here makes old index files unreadable. */
export const INDEX_FIELDS: readonly TextField[] = textFieldSchema.options;

/** How much a match in each field counts; a field that is not named is not searched. */
export type FieldWeights = ReadonlyMap<TextField, number>;

/** Words found in a headline say more about a clipping than words found in its body; more than double misleads (measured). */
const HEADLINE_WEIGHT = 2;

/** Fields in running text, whose words are found in all their forms. The others hold names, which have none. */
const STEMMED: ReadonlySet<TextField> = new Set<TextField>([
  'headline',
  'body',
  'summary',
  'notes',
  'highlight',
]);

/** True for a field, by number, in which other forms of a word count too. */
export const IS_STEMMED: readonly boolean[] = INDEX_FIELDS.map((field) => STEMMED.has(field));

/** The weights for words searched in every field. */
export const EVERY_FIELD: FieldWeights = new Map(
  INDEX_FIELDS.map((field) => [field, field === 'headline' ? HEADLINE_WEIGHT : 1]),
);

/** The same with nothing preferred: for long queries, whose topic the body tells better. */
export const EVERY_FIELD_EVENLY: FieldWeights = new Map(INDEX_FIELDS.map((field) => [field, 1]));

/** The weights for words searched in one field. */
export function onlyField(field: TextField): FieldWeights {
  return new Map([[field, 1]]);
}
