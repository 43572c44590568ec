import { z } from 'zod';

const spellingSchema = z.string().trim().min(1, 'a name needs a letter').max(200);

/** A person, organisation or place under one name, with its other spellings and scripts: 北海 is Beihai and Pei-hai. */
export const knownNameSchema = z.object({
  name: spellingSchema,
  spellings: z.array(spellingSchema).max(100),
});
export type KnownName = z.infer<typeof knownNameSchema>;
