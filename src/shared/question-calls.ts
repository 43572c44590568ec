import { z } from 'zod';
import { nothing, page } from './call-definition';
import { clippingIdSchema } from './model/clipping';
import { importQuestionSchema, mailSenderSchema, questionAnswerSchema } from './model/import-question';
import { savedMappingSchema, tableChoiceSchema, tableLookSchema } from './model/table-mapping';

/** The part of the contract about files that wait for an answer, and answers kept for next time. */
export const questionCalls = {
  /** Files that wait for an answer, the oldest first; over restarts, too. */
  'questions.list': page(nothing, z.object({ questions: z.array(importQuestionSchema) })),
  /** A waiting table as it would be read: as chosen so far, the rest as guessed. */
  'questions.look': page(
    z.object({
      id: z.number().int(),
      sheet: tableChoiceSchema.shape.sheet.optional(),
      headerRow: tableChoiceSchema.shape.headerRow.optional(),
      columns: tableChoiceSchema.shape.columns.optional(),
    }),
    tableLookSchema,
  ),
  /** The table a clipping came from, as it would be read: as chosen so far, else as it was read when it came in. */
  'tables.look': page(
    z.object({ clipping: clippingIdSchema, ...tableChoiceSchema.partial().shape }),
    z.object({ name: z.string(), look: tableLookSchema }),
  ),
  /**
   * Reads the whole table of a clipping again by other columns, as one step: its clippings change but for what a person
   * corrected, rows that were none are added. `batch` is null when nothing changed.
   */
  'tables.map': page(
    z.object({ clipping: clippingIdSchema, choice: tableChoiceSchema, keep: z.boolean() }),
    z.object({ changed: z.number().int(), added: z.number().int(), batch: z.number().int().nullable() }),
  ),
  /** Answers; what comes in does so by a job (null: nothing does). Files a kept answer settles as well come with it. */
  'questions.answer': page(
    z.object({ id: z.number().int(), answer: questionAnswerSchema }),
    z.object({ job: z.string().nullable() }),
  ),
  /** Asks again about a file that was skipped since the library was opened, and all that went with it. */
  'questions.askAgain': page(z.object({ id: z.number().int() }), nothing),
  /** The mappings of columns kept for next time, the newest first. */
  'mappings.list': page(nothing, z.object({ mappings: z.array(savedMappingSchema) })),
  'mappings.forget': page(z.object({ key: z.string() }), nothing),
  /** What is made of the mails of senders that link several articles, where a person decided. */
  'senders.list': page(nothing, z.object({ senders: z.array(mailSenderSchema) })),
  'senders.set': page(z.object({ sender: mailSenderSchema }), nothing),
  'senders.forget': page(z.object({ address: z.string() }), nothing),
} as const;
