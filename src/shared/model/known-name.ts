import { z } from 'zod';

const spellingSchema = z.string().trim().min(1, 'a name needs a letter').max(200);

/** What bears a name. */
export const knownNameKindSchema = z.enum(['person', 'organisation', 'place', 'other']);
export type KnownNameKind = z.infer<typeof knownNameKindSchema>;

/** Other spellings of a name at most. */
export const MOST_SPELLINGS = 100;

/** A person, organisation or place under one name, with its other spellings and scripts: 北海 is Beihai and Pei-hai. */
export const knownNameSchema = z.object({
  name: spellingSchema,
  kind: knownNameKindSchema.default('other'),
  spellings: z.array(spellingSchema).max(MOST_SPELLINGS),
});
export type KnownName = z.infer<typeof knownNameSchema>;
