import { z } from 'zod';
import { clippingIdSchema, importWarningSchema, type ImportWarning } from './clipping';
import { refusalSchema } from './job';

/** Warnings that make a clipping doubtful: something of it is missing, or probably wrong. The others only say what is unknown. */
const DOUBTS: readonly ImportWarning[] = [
  'date-unknown',
  'date-ambiguous',
  'headline-unknown',
  'little-text',
  'charset-guessed',
  'text-garbled',
  'pages-missing',
  'documents-missing',
  'cut-off',
  'no-text-found',
  'script-unknown',
  'text-not-recognised',
];

/** The warnings of these that a person should look at. That a list of links tells no dates is no doubt about each of them. */
export function doubtsAmong(warnings: readonly ImportWarning[]): ImportWarning[] {
  const isReference = warnings.includes('reference-only');
  return warnings.filter(
    (warning) => DOUBTS.includes(warning) && !(isReference && warning === 'date-unknown'),
  );
}

/** An input of an import that was refused, or came in with a doubt. Its place on the disk is not told. */
export const importProblemSchema = z.object({
  id: z.number().int(),
  /** The file's name, `archive.zip › entry.pdf` for a part of one, or the link. */
  name: z.string(),
  /** Why it was refused; null for one that came in. */
  refusal: refusalSchema.nullable(),
  /** The clipping it became; null for one that was refused. */
  clipping: z.object({ id: clippingIdSchema, headline: z.string() }).nullable(),
  warnings: z.array(importWarningSchema),
  /** Whether it can be tried again: pasted text cannot. */
  canRetry: z.boolean(),
  /** Whether there is a file the system's file manager can show. */
  isFile: z.boolean(),
});
export type ImportProblem = z.infer<typeof importProblemSchema>;

/** An import that has ended, until a person is done with it. */
export const endedImportSchema = z.object({
  /** The id of the job it was. */
  id: z.string(),
  imported: z.array(clippingIdSchema),
  /** What was in the library already. */
  duplicates: z.array(clippingIdSchema),
  /** How many of those new notes or tags were added to. */
  brought: z.number().int().nonnegative(),
  batch: z.number().int().nullable(),
  /** True once its step was undone: what it brought is gone. */
  undone: z.boolean(),
  cancelled: z.boolean(),
  refused: z.number().int().nonnegative(),
  doubtful: z.number().int().nonnegative(),
  /** The first of both kinds; `refused` and `doubtful` count all. */
  problems: z.array(importProblemSchema),
});
export type EndedImport = z.infer<typeof endedImportSchema>;
