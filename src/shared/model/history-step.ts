import { z } from 'zod';

/** One step of the history: what was done, by whom, and whether it can be undone. */
export const historyStepSchema = z.object({
  batch: z.number().int(),
  at: z.string(),
  /** Who: `person`, `import`, or `rule:<name>`. */
  actor: z.string(),
  /** e.g. "Add tag Environment to 3 clippings". */
  label: z.string(),
  undone: z.boolean(),
  /** False once it is undone, and for what was removed for good. */
  undoable: z.boolean(),
  changes: z.array(
    z.object({ clipping: z.string().nullable(), field: z.string(), before: z.unknown(), after: z.unknown() }),
  ),
});
export type HistoryStep = z.infer<typeof historyStepSchema>;
